/** A first visit to the built lab in headless Chromium: a fresh profile, through the real server. */
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page, type Response } from '@playwright/test';
import { launchOptions } from '../scripts/browser.ts';
import { DIST, ensureBuild } from '../scripts/build.ts';
import { createLabServer, listen, loadSite } from '../src/server/index.ts';
import { Skip } from './bench.ts';

/** What the app sets on its page when the first step is possible. */
export const READY = '[data-ready="true"]';
const PATIENCE_MS = 10_000;
const ALREADY_COMPRESSED = /^(font|image\/(png|webp))/;

export interface Visit {
  /** From the start of navigation until the page is ready, by the page's own clock. */
  readonly readyMs: number;
  /** Gzip size of every answer until then, by path. */
  readonly bytes: ReadonlyMap<string, number>;
}

/**
 * Notes the moment in which the ready mark appears; runs in the page before anything of the page. As text, because
 * what a loader makes of a function here need not run there.
 */
const NOTE_READY = `
  const observer = new MutationObserver(() => {
    if (document.querySelector(${JSON.stringify(READY)}) === null) return;
    observer.disconnect();
    window.readyAtMs = performance.now();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
`;

const gzipSize = (type: string, body: Buffer): number =>
  ALREADY_COMPRESSED.test(type) ? body.length : gzipSync(body, { level: 9 }).length;

/** What was asked for until a moment (ms since 1970): fonts, for instance, come after the first step is possible. */
const watchBytes = (page: Page): ((until: number) => Promise<ReadonlyMap<string, number>>) => {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  const sizeOf = async (response: Response): Promise<[string, number]> => [
    new URL(response.url()).pathname,
    gzipSize(response.headers()['content-type'] ?? '', await response.body()),
  ];
  return async (until) => {
    const counted = responses.filter((response) => response.request().timing().startTime <= until);
    return new Map(await Promise.all(counted.map(sizeOf)));
  };
};

/** Opens an address in a page that has loaded nothing so far. Throws Playwright's TimeoutError when it is never ready. */
export const firstVisit = async (page: Page, url: string): Promise<Visit> => {
  await page.addInitScript(NOTE_READY);
  const bytes = watchBytes(page);
  await page.goto(url);
  await page.locator(READY).first().waitFor({ timeout: PATIENCE_MS });
  const readyMs = (await page.evaluate('window.readyAtMs')) as number;
  const origin = (await page.evaluate('performance.timeOrigin')) as number;
  return { readyMs, bytes: await bytes(origin + readyMs) };
};

/** In KB of 1,000 bytes. */
export const weightOf = ({ bytes }: Visit): number =>
  [...bytes.values()].reduce((sum, size) => sum + size, 0) / 1000;

const visitOnce = async (browser: Browser, url: string): Promise<Visit> => {
  const context = await browser.newContext();
  try {
    return await firstVisit(await context.newPage(), url);
  } catch (error) {
    if ((error as Error).name !== 'TimeoutError') throw error;
    throw new Skip(
      `${new URL(url).pathname} does not say within ${PATIENCE_MS / 1000} s that it is ready (${READY}).`,
    );
  } finally {
    await context.close();
  }
};

const withLab = async <Result>(
  work: (browser: Browser, address: string) => Promise<Result>,
): Promise<Result> => {
  await ensureBuild();
  const server = await listen(createLabServer(loadSite(DIST)), '127.0.0.1', 0);
  const browser = await chromium.launch(launchOptions());
  try {
    return await work(browser, server.address);
  } finally {
    await browser.close();
    await server.close();
  }
};

/** Visits an address `times` times, each with a fresh profile. Builds the lab first when needed. */
export const visit = (address: string, times: number): Promise<Visit[]> =>
  withLab(async (browser, origin) => {
    const visits: Visit[] = [];
    while (visits.length < times) visits.push(await visitOnce(browser, origin + address));
    return visits;
  });

/** Visits each address once, with a profile that has the shell and the lab already: free play was open before. */
export const visitAgain = (addresses: readonly string[]): Promise<Visit[]> =>
  withLab(async (browser, origin) => {
    const context = await browser.newContext();
    const seen = await context.newPage();
    await firstVisit(seen, `${origin}/sandbox/cap`);
    await seen.close();
    const visits: Visit[] = [];
    for (const address of addresses) {
      const page = await context.newPage();
      visits.push(await firstVisit(page, origin + address));
      await page.close();
    }
    return visits;
  });

/** In the page: follows the link of the front page, and tells in milliseconds when the lesson's first step is possible. As text, see above. */
const followLink = (address: string): string => `(async () => {
  const started = performance.now();
  document.querySelector('a[href=${JSON.stringify(address)}]').click();
  while (document.querySelector('[data-ready] > main :is([data-stop], [data-alone] section)') === null || document.querySelector('search') !== null) {
    if (performance.now() - started > ${PATIENCE_MS}) throw new Error(${JSON.stringify(`${address} shows no first step`)});
    await new Promise((next) => requestAnimationFrame(next));
  }
  return performance.now() - started;
})()`;

/** So long the front page is left alone, as by somebody who reads it. */
const READING_MS = 1_500;

/** Opens each lesson from the front page. Milliseconds from the press to the first step, in order. */
export const openFromFront = (addresses: readonly string[]): Promise<number[]> =>
  withLab(async (browser, origin) => {
    const page = await browser.newPage();
    await page.goto(origin);
    const times: number[] = [];
    for (const address of addresses) {
      await page.locator('search').waitFor();
      await page.waitForTimeout(READING_MS);
      times.push((await page.evaluate(followLink(address))) as number);
      await page.goBack();
    }
    return times;
  });
