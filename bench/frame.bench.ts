/** How smoothly a crowd flies: milliseconds from frame to frame, p95, in headless Chromium without a graphics card. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import { launchOptions } from '../scripts/browser.ts';
import { REPOSITORY } from '../scripts/source/files.ts';
import { createLabServer, listen, loadSite } from '../src/server/index.ts';
import type { Bench, Benches } from './bench.ts';

const REPETITIONS = 3;
const WARM_UP_MS = 1_000;
const MEASURED_MS = 4_000;
/** A message over the usual link is on its way for 2.5 s: slow enough to be followed. */
const SPEED = 1 / 50;

const buildPage = async (outDir: string): Promise<void> => {
  await build({
    configFile: false,
    root: join(REPOSITORY, 'bench/testing/frames'),
    base: '/',
    logLevel: 'error',
    build: { target: 'es2023', outDir, emptyOutDir: true, assetsInlineLimit: 0 },
  });
};

interface Measured {
  readonly gaps: readonly number[];
  readonly flights: number;
}

const measureOnce = async (browser: Browser, url: string): Promise<number> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.goto(url);
    await page.locator('[data-ready="true"]').waitFor({ state: 'attached' });
    await page.evaluate('measure()');
    await page.waitForTimeout(WARM_UP_MS);
    const before = ((await page.evaluate('measured()')) as Measured).gaps.length;
    await page.waitForTimeout(MEASURED_MS);
    const { gaps } = (await page.evaluate('measured()')) as Measured;
    const kept = gaps.slice(before).sort((a, b) => a - b);
    return kept[Math.floor(kept.length * 0.95)] ?? Number.NaN;
  } finally {
    await page.close();
  }
};

const frames = (nodes: number): Bench => ({
  unit: 'ms a frame (p95)',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'frames-'));
    await buildPage(folder);
    const server = await listen(createLabServer(loadSite(folder)), '127.0.0.1', 0);
    const browser = await chromium.launch(launchOptions());
    try {
      const samples: number[] = [];
      const url = `${server.address}/?nodes=${nodes}&speed=${SPEED}`;
      while (samples.length < REPETITIONS) samples.push(await measureOnce(browser, url));
      return samples;
    } finally {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true });
    }
  },
});

export const benches: Benches = {
  'frame.50x500': frames(50),
  'frame.200x2000': frames(200),
};
