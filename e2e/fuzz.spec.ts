/**
 * Goal: nothing that hands or keys can do breaks a lesson. Method: a seeded monkey with mouse and keyboard in each lesson;
 * any error fails, by the guard of every page, and memory must not grow. `npm run soak:fuzz` gives it five minutes a lesson.
 */
import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures.ts';
import { LESSON_FOLDERS } from './testing/lesson-folders.ts';

// No test needs another, and together they take most of the time: whoever is free takes the next.
test.describe.configure({ mode: 'parallel' });

/** A lesson, unless somebody grants more. */
const EACH_MS = Number(process.env.FUZZ_SECONDS ?? 20) * 1000;

/** Failures name it: the same seed does the same again. */
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const RATE = 500;

const MEBIBYTE = 2 ** 20;
const GROWTH_MAX = 10 * MEBIBYTE;
/** What is loaded when it is first wanted counts as no growth. */
const WARM_MS = EACH_MS / 4;

const heapOf = async (page: Page): Promise<number> => {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
};

const fuzzed = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset.fuzzed ?? 0));

for (const { id } of LESSON_FOLDERS)
  test(`${id} withstands a monkey`, async ({ page }) => {
    test.setTimeout(EACH_MS * 3 + 60_000);
    await open(page, `/l/${id}?fuzz=1&fuzzBoard=1&seed=${SEED}&fuzzRate=${RATE}`);
    await page.waitForTimeout(WARM_MS);
    const warm = { heap: await heapOf(page), events: await fuzzed(page) };
    await page.waitForTimeout(EACH_MS - WARM_MS);
    const events = await fuzzed(page);
    const growth = (await heapOf(page)) - warm.heap;
    expect(events, 'the monkey went on to the end').toBeGreaterThan(warm.events);
    await expect(page.getByText('Something went wrong here')).toHaveCount(0);
    await expect(page.locator('[data-ready="true"]')).toHaveCount(1);
    const allowed = GROWTH_MAX * Math.max(1, (events - warm.events) / 10_000);
    expect(growth, `grown by ${(growth / MEBIBYTE).toFixed(1)} MiB in ${events} events`).toBeLessThan(
      allowed,
    );
  });
