/** Which Chromium the tests and the bench use, and with which flags. Nothing is downloaded at install time. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Quiet flags: no background traffic, so that "no third-party request" can be tested. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const isRoot = (): boolean => process.getuid?.() === 0;

/** A path may exist and lead nowhere (Ubuntu's chromium is a note that says "use snap"), so it is run once. */
const works = (path: string): boolean =>
  existsSync(path) &&
  (process.platform === 'win32' ||
    spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0);

/** Absolute path of a Chromium that starts, or undefined. `NETSPLIT_CHROMIUM` names one explicitly. */
export const findBrowser = (): string | undefined => {
  const explicit = process.env.NETSPLIT_CHROMIUM;
  return [...(explicit === undefined ? [] : [explicit]), ...SYSTEM_PATHS, chromium.executablePath()].find(
    works,
  );
};

/** What `chromium.launch` takes. The sandbox goes only where Chromium refuses to start with it: as root. */
export const launchOptions = (): { executablePath?: string; args: string[] } => {
  const executablePath = findBrowser();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...(isRoot() ? ['--no-sandbox'] : []), ...FLAGS],
  };
};
