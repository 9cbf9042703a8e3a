/**
 * Makes sure that a Chromium can be started: one that is there, else Debian's, else Playwright's own.
 * Run by `npm test`; alone: `npm run ensure-browser`.
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { findBrowser, isRoot } from './browser.ts';

type Attempt = readonly [string, ...string[]][];

const DEBIAN: Attempt = [
  ['apt-get', 'update'],
  ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
];
const PLAYWRIGHT: Attempt = [['npx', 'playwright', 'install', 'chromium']];

const runs = ([command, ...args]: readonly [string, ...string[]]): boolean =>
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  }).status === 0;

const hasApt = (): boolean =>
  isRoot() && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

/** @returns the path of a Chromium that starts. @throws one sentence that says what to install. */
export const ensureBrowser = (): string => {
  for (const attempt of [[], ...(hasApt() ? [DEBIAN] : []), PLAYWRIGHT] as Attempt[]) {
    attempt.every(runs);
    const path = findBrowser();
    if (path !== undefined) return path;
  }
  throw new Error(
    'No Chromium could be found or installed. Install the package "chromium", or set NETSPLIT_CHROMIUM to the path of one.',
  );
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(`browser: ${ensureBrowser()}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
