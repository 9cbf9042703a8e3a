/** Builds the lab when `dist` is missing or was built from something else. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, mergeConfig } from 'vite';
import { type Weights, weighing } from './dependencies/bundled.ts';
import { writeLicences } from './dependencies/licences.ts';
import { writeHostFiles } from './pages/hosts.ts';
import { writeIcons, writeServiceWorker } from './pages/offline.ts';
import { precompress } from './pages/precompress.ts';
import { writePages } from './pages/write.ts';
import { writeSingleFile } from './single/write.ts';
import { isTest, REPOSITORY, repositoryFiles } from './source/files.ts';
import { labConfig } from './vite/config.ts';

/** Absolute path of the built lab. */
export const DIST = join(REPOSITORY, 'dist');

const INPUT =
  /^(src\/|lessons\/|public\/|scripts\/(pages|single|vite)\/|scripts\/build\.ts$|index\.html$|vite\.config\.ts$|package(-lock)?\.json$)/;
const STAMP = join(DIST, '.vite', 'built-from');

/** How many files go into the build, and when the newest of them changed. */
const inputs = (): string => {
  const paths = repositoryFiles().filter((path) => INPUT.test(path) && !isTest(path));
  const newest = Math.max(...paths.map((path) => statSync(join(REPOSITORY, path)).mtimeMs));
  return `${paths.length} files, ${newest}\n`;
};

/** Whether `dist` was built from the files as they are now. */
export const isFresh = (): boolean => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs();

const buildPages = async (weights: Weights): Promise<void> => {
  const ours = { configFile: false, root: REPOSITORY, logLevel: 'warn' } as const;
  const plugins = [weighing(weights)];
  await build(mergeConfig(labConfig(), { ...ours, plugins, worker: { plugins: () => [weighing(weights)] } }));
};

/** Builds whatever the state of `dist`. The stamp is taken before, so that an edit meanwhile makes it stale. */
export const buildLab = async (): Promise<void> => {
  const stamp = inputs();
  const weights: Weights = new Map();
  await buildPages(weights);
  await writePages(DIST);
  await writeIcons(DIST);
  await writeServiceWorker(DIST, weights);
  writeLicences(DIST, weights);
  await writeSingleFile(DIST);
  writeHostFiles(DIST);
  precompress(DIST);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, stamp);
};

export const ensureBuild = async (): Promise<void> => {
  if (!isFresh()) await buildLab();
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await buildLab().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
