/** Goal: what is kept offline is what pages may ask for, and the lab can be installed. Method: a small built lab, and the files as they are. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { palettes } from '../../src/design/tokens.ts';
import { REPOSITORY } from '../source/files.ts';
import { keptFiles, writeIcons } from './offline.ts';

const inFolder = async (look: (folder: string) => unknown): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'netsplit-'));
  try {
    await look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const KEPT = [
  'index.html',
  'l/x/index.html',
  'assets/a-1.js',
  'assets/f-1.woff2',
  'favicon.svg',
  'icons/i.png',
];
const LEFT = [
  ...[
    'assets/a-1.js.br',
    'assets/a-1.js.gz',
    '.vite/manifest.json',
    'cards/x.png',
    'oembed/x.json',
    'embed.js',
  ],
  ...[
    'embed/x/index.html',
    'single.html',
    'licenses.txt',
    '_headers',
    '_redirects',
    '404.html',
    'service-worker.js',
  ],
];

test('pages are kept under their address, files by content, and what is for others is left out', async () => {
  await inFolder((folder) => {
    for (const file of [...KEPT, ...LEFT]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), file);
    }
    const kept = keptFiles(folder);
    expect(kept.map(({ url }) => url)).toEqual([
      '/',
      '/assets/a-1.js',
      '/assets/f-1.woff2',
      '/favicon.svg',
      '/icons/i.png',
      '/l/x',
    ]);
    for (const { url, revision } of kept) expect(revision === null, url).toBe(url.startsWith('/assets/'));
    writeFileSync(join(folder, 'index.html'), 'changed');
    expect(keptFiles(folder)[0]?.revision).not.toBe(kept[0]?.revision);
  });
});

const text = (file: string): string => readFileSync(join(REPOSITORY, file), 'utf8');

test('the manifest names icons that the build writes, in the sizes that it says', async () => {
  const { icons } = JSON.parse(text('public/manifest.webmanifest')) as {
    readonly icons: readonly { readonly src: string; readonly sizes: string }[];
  };
  await inFolder(async (folder) => {
    await writeIcons(folder);
    for (const { src, sizes } of icons.filter((icon) => icon.src.endsWith('.png'))) {
      const png = readFileSync(join(folder, src));
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
    }
  });
});

test('colours around the page are those of the page', () => {
  const manifest = JSON.parse(text('public/manifest.webmanifest'));
  expect([manifest.background_color, manifest.theme_color]).toEqual([
    palettes.light.ground,
    palettes.light.paper,
  ]);
  const colours = [...text('index.html').matchAll(/name="theme-color" content="([^"]+)"/g)].map(
    ([, one]) => one,
  );
  expect(colours).toEqual([palettes.light.paper, palettes.dark.paper]);
});
