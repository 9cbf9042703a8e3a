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

/** Of so many readings the least counts: what is open for a moment, or waits to be let go, is no growth. */
const READINGS = 3;
const BETWEEN_MS = 200;

/** Bytes that are held: objects, and what stands in buffers beside them. */
const heapOf = async (page: Page): Promise<number> => {
  const client = await page.context().newCDPSession(page);
  const sizes: number[] = [];
  for (let reading = 0; reading < READINGS; reading++) {
    if (reading > 0) await page.waitForTimeout(BETWEEN_MS);
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
    sizes.push(usedSize + backingStorageSize);
  }
  await client.detach();
  return Math.min(...sizes);
};

/** Waits where the page is just being loaded anew, in another language. */
const fuzzed = async (page: Page): Promise<number> =>
  Number(await page.locator('html[data-fuzzed]').getAttribute('data-fuzzed'));

for (const { id } of LESSON_FOLDERS)
  test(`${id} withstands a monkey`, async ({ page }) => {
    test.setTimeout(EACH_MS * 3 + 60_000);
    await open(page, `/l/${id}?fuzz=1&fuzzBoard=1&seed=${SEED}&fuzzRate=${RATE}`);
    await page.waitForTimeout(WARM_MS);
    const warm = { heap: await heapOf(page), events: await fuzzed(page) };
    await page.waitForTimeout(EACH_MS - WARM_MS);
    const events = await fuzzed(page);
    const growth = (await heapOf(page)) - warm.heap;
    const says = `grown by ${(growth / MEBIBYTE).toFixed(1)} MiB in ${events - warm.events} events`;
    console.log(`${id}: ${says}`);
    expect(events, 'the monkey went on to the end').toBeGreaterThan(warm.events);
    await expect(page.getByText(/Something went wrong here|Algo ha ido mal aquí/)).toHaveCount(0);
    await expect(page.locator('[data-ready="true"]')).toHaveCount(1);
    const allowed = GROWTH_MAX * Math.max(1, (events - warm.events) / 10_000);
    expect(growth, says).toBeLessThan(allowed);
  });

test('when another language loads the page anew, the monkey goes on where it was', async ({ page }) => {
  await open(page, `/l/${LESSON_FOLDERS[0]?.id}?fuzzBoard=1&seed=${SEED}&fuzzRate=50`);
  await expect.poll(() => fuzzed(page)).toBeGreaterThan(20);
  const before = await fuzzed(page);
  await page.reload();
  expect(await fuzzed(page)).toBeGreaterThanOrEqual(before);
});
