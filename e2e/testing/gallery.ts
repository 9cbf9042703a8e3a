/** The gallery, built as the lab is built and served from memory under an address of its own, so that no port shows in a picture. */
import type { Page } from '@playwright/test';
import { build, mergeConfig, type Plugin, type Rollup } from 'vite';
import { REPOSITORY } from '../../scripts/source/files.ts';
import { labConfig } from '../../scripts/vite/config.ts';
import { securityHeaders } from '../../src/server/headers.ts';

/** https, as only there the page has a clipboard and a store of its own. */
export const HOME = 'https://gallery.test';

/** To look at every lesson takes longer than all the rest, and no picture shows it. */
const noGlances: Plugin = {
  name: 'no-glances',
  enforce: 'pre',
  resolveId: (id) => (id === 'virtual:glances' ? '\0no-glances' : undefined),
  load: (id) => (id === '\0no-glances' ? 'export const glances = {};' : undefined),
};

type Files = ReadonlyMap<string, string | Uint8Array>;

export const buildGallery = async (): Promise<Files> => {
  const mode = 'gallery';
  const built = (await build(
    mergeConfig(labConfig(), {
      configFile: false,
      root: REPOSITORY,
      mode,
      logLevel: 'error',
      plugins: [noGlances],
      worker: { plugins: () => [noGlances] },
      build: { write: false },
    }),
  )) as Rollup.RollupOutput;
  return new Map(
    built.output.map((part) => [`/${part.fileName}`, part.type === 'chunk' ? part.code : part.source]),
  );
};

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  woff2: 'font/woff2',
};

const QUIET_MS = 300;

/** Answers every request of the page: files of the build, else the shell. Returns what waits until it asks for nothing more. */
export const serveGallery = async (page: Page, files: Files): Promise<() => Promise<void>> => {
  let last = performance.now();
  await page.route(`${HOME}/**`, async (route) => {
    last = performance.now();
    const { pathname } = new URL(route.request().url());
    const body = files.get(pathname);
    const contentType = body === undefined ? 'text/html' : TYPES[pathname.split('.').pop() ?? ''];
    await route.fulfill({
      body: Buffer.from(body ?? files.get('/index.html') ?? ''),
      contentType: contentType ?? 'text/plain',
      headers: securityHeaders(false),
    });
  });
  return async () => {
    while (performance.now() - last < QUIET_MS) await page.waitForTimeout(QUIET_MS / 10);
  };
};
