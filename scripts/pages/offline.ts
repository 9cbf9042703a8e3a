/** Builds the service worker with the list of what it keeps, and what makes the lab installable. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { type Weights, weighing } from '../dependencies/bundled.ts';
import { REPOSITORY } from '../source/files.ts';
import { toPng } from './png.ts';

/** `revision` is null where the name itself changes with the content. */
export interface Kept {
  readonly url: string;
  readonly revision: string | null;
}

/** What is fetched for other people's pages and machines, or by hand, and what only says how to serve the rest. */
const NOT_KEPT =
  /^\/(\.|cards\/|oembed\/|embed[/.]|single[/.]|licenses|_headers|_redirects|404\.html|service-worker\.js)|\.(br|gz)$/;

const filesIn = (folder: string, address = '/'): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesIn(join(folder, entry.name), `${address}${entry.name}/`)
      : [`${address}${entry.name}`],
  );

/** `/l/x/index.html` is asked for as `/l/x`. */
const addressOf = (file: string): string => file.replace(/(.)?\/index\.html$/, (_, before = '/') => before);

const hashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 12);

/** @param dist the built lab, whole. In order of address, so that equal builds give equal workers. */
export const keptFiles = (dist: string): Kept[] =>
  filesIn(dist)
    .filter((file) => !NOT_KEPT.test(file))
    .map((file) => ({
      url: addressOf(file),
      revision: file.startsWith('/assets/') ? null : hashOf(join(dist, file)),
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));

export const writeServiceWorker = async (dist: string, weights: Weights): Promise<void> => {
  await build({
    configFile: false,
    root: REPOSITORY,
    logLevel: 'warn',
    plugins: [weighing(weights)],
    define: { KEPT: JSON.stringify(keptFiles(dist)), 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2023',
      outDir: dist,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: join(REPOSITORY, 'src/service-worker/main.ts'),
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  });
};

/** Sides in px; `room` is what a mask may cut off around the mark. */
const ICONS = [
  { name: 'icon-192', side: 192, room: 0 },
  { name: 'icon-512', side: 512, room: 0 },
  { name: 'icon-maskable-512', side: 512, room: 0.125 },
] as const;

/** The mark of `favicon.svg`; a masked icon is its ground to the edge, with the mark in the middle. */
const iconSvg = (favicon: string, room: number): string => {
  if (room === 0) return favicon;
  const side = 32 / (1 - 2 * room);
  const from = (32 - side) / 2;
  return favicon
    .replace('viewBox="0 0 32 32"', `viewBox="${from} ${from} ${side} ${side}"`)
    .replace(
      /<rect width="32" height="32" rx="7"/,
      `<rect x="${from}" y="${from}" width="${side}" height="${side}"`,
    );
};

/** The pictures that `public/manifest.webmanifest` names. */
export const writeIcons = async (dist: string): Promise<void> => {
  const favicon = readFileSync(join(REPOSITORY, 'public', 'favicon.svg'), 'utf8');
  mkdirSync(join(dist, 'icons'), { recursive: true });
  for (const { name, side, room } of ICONS) {
    const [png] = await toPng([iconSvg(favicon, room)], side);
    if (png) writeFileSync(join(dist, 'icons', `${name}.png`), png);
  }
};
