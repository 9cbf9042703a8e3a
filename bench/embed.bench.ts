/** What ten embeds cost the page around them once each was seen and nobody touches them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../scripts/browser.ts';
import { DIST, ensureBuild } from '../scripts/build.ts';
import { REPOSITORY } from '../scripts/source/files.ts';
import { lessonFolders } from '../src/cli/index.ts';
import { createLabServer, listen, loadSite } from '../src/server/index.ts';
import type { Benches } from './bench.ts';

const EMBEDS = 10;
const HEIGHT = 560;
const SETTLE_MS = 3_000;
const IDLE_S = 5;

const pageOf = (lab: string): string => {
  const frames = lessonFolders(REPOSITORY)
    .slice(0, EMBEDS)
    .map(
      ({ id }) =>
        `<iframe src="${lab}/embed/${id}" width="100%" height="${HEIGHT}" style="display:block"></iframe>`,
    );
  return `<!doctype html><title>Ten</title><body style="margin:0">${frames.join('')}`;
};

const onPage = async <Result>(use: (page: Page) => Promise<Result>): Promise<Result> => {
  await ensureBuild();
  const lab = await listen(createLabServer(loadSite(DIST)), '127.0.0.1', 0);
  const host = createServer((_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(pageOf(lab.address)),
  );
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
    return await use(page);
  } finally {
    await browser.close();
    host.close();
    await lab.close();
  }
};

/** Each is scrolled into sight once, so that all have their lesson open. */
const seeAll = async (page: Page): Promise<void> => {
  for (const [place, frame] of page.frames().slice(1).entries()) {
    await page.evaluate((top) => window.scrollTo(0, top), place * HEIGHT);
    await frame.locator('[data-ready="true"]').waitFor();
  }
  await page.waitForTimeout(SETTLE_MS);
};

/** Milliseconds of the main thread in a second: scripts, and all tasks. */
const idleCost = (metric: 'ScriptDuration' | 'TaskDuration'): Promise<readonly number[]> =>
  onPage(async (page) => {
    await seeAll(page);
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable');
    const read = async (): Promise<number> => {
      const { metrics } = await client.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === metric)?.value ?? Number.NaN;
    };
    const before = await read();
    await page.waitForTimeout(IDLE_S * 1000);
    return [(((await read()) - before) * 1000) / IDLE_S];
  });

export const benches: Benches = {
  'embed.idle10.script': { unit: 'ms/s', run: () => idleCost('ScriptDuration') },
  'embed.idle10.tasks': { unit: 'ms/s', run: () => idleCost('TaskDuration') },
};
