/** The page of `testing/frames` in headless Chromium without a graphics card, and what its frames cost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium } from '@playwright/test';
import { build } from 'vite';
import { launchOptions } from '../scripts/browser.ts';
import { REPOSITORY } from '../scripts/source/files.ts';
import { createLabServer, listen, loadSite } from '../src/server/index.ts';
import { p95 } from './bench.ts';

const REPETITIONS = 3;
const WARM_UP_MS = 1_000;
const MEASURED_MS = 4_000;

/** One repetition. */
export interface Frames {
  /** Milliseconds from frame to frame; 95 of 100 frames take no longer. */
  readonly gap: number;
  /** Milliseconds that the page's main thread works for a frame, on average: scripts, style, layout, painting. */
  readonly work: number;
}

const buildPage = async (outDir: string): Promise<void> => {
  await build({
    configFile: false,
    root: join(REPOSITORY, 'bench/testing/frames'),
    base: '/',
    logLevel: 'error',
    build: { target: 'es2023', outDir, emptyOutDir: true, assetsInlineLimit: 0 },
  });
};

/** Seconds of a processor that the main thread has had so far. */
const workSoFar = async (tools: CDPSession): Promise<number> => {
  const { metrics } = await tools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
};

const measureOnce = async (browser: Browser, url: string): Promise<Frames> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const gaps = async (): Promise<readonly number[]> => (await page.evaluate('gaps')) as number[];
  try {
    const tools = await page.context().newCDPSession(page);
    await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url);
    await page.locator('[data-ready="true"]').waitFor({ state: 'attached' });
    await page.evaluate('measure()');
    await page.waitForTimeout(WARM_UP_MS);
    const before = { count: (await gaps()).length, work: await workSoFar(tools) };
    await page.waitForTimeout(MEASURED_MS);
    const work = (await workSoFar(tools)) - before.work;
    const kept = (await gaps()).slice(before.count);
    return { gap: p95(kept), work: (1_000 * work) / kept.length };
  } finally {
    await page.close();
  }
};

/** Opens the page with these parameters and measures it some times. */
export const measureFrames = async (parameters: Readonly<Record<string, string>>): Promise<Frames[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'frames-'));
  await buildPage(folder);
  const server = await listen(createLabServer(loadSite(folder)), '127.0.0.1', 0);
  const browser = await chromium.launch(launchOptions());
  try {
    const samples: Frames[] = [];
    const url = `${server.address}/?${new URLSearchParams(parameters)}`;
    while (samples.length < REPETITIONS) samples.push(await measureOnce(browser, url));
    return samples;
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
};
