/** Goal: whatever storage does, the last good state is kept and the learner is told. Method: make it fail in a real browser. */
import { expect, open, test } from './fixtures.ts';
import { picture } from './testing/picture.ts';

const LESSON = '/l/cap-partition';
const KEY = 'netsplit.lesson.cap-partition';

test('KEEP-REFUSED: where storage throws, the lab works and says that it will forget', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await open(page, LESSON);
  await expect(page.getByText(/lasts until you close this page/)).toBeVisible();
  await page.getByRole('button', { name: 'a: write 1' }).click();
  await expect(page.locator('[data-stop="node:a"]')).toBeVisible();
});

test('KEEP-FULL: without room the learner is told, and what was kept before is there again', async ({
  page,
}) => {
  await open(page, LESSON);
  await page.getByRole('button', { name: 'a: write 1' }).click();
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), KEY)).toContain('write');
  const before = await picture(page);
  const good = await page.evaluate((key) => localStorage.getItem(key), KEY);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expect(page.getByText(/There is no room left/)).toBeVisible();
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(good);
  await page.reload();
  await page.locator('[data-ready="true"]').first().waitFor();
  expect(await picture(page)).toBe(before);
});

test('KEEP-DAMAGED, KEEP-NEWER: what cannot be read is said, and what is newer is left alone', async ({
  page,
}) => {
  await page.goto('/');
  const put = (text: string) =>
    page.evaluate(([key, value]) => localStorage.setItem(key, value), [KEY, text] as const);
  await put('{"version":1,"sav');
  await open(page, LESSON);
  await expect(page.getByText(/damaged and could not be read/)).toBeVisible();
  await page.goto('/');
  const newer = '{"version":99,"saved":{"what":"ever"}}';
  await put(newer);
  await open(page, LESSON);
  await expect(page.getByText(/kept by a newer version/)).toBeVisible();
  await page.getByRole('button', { name: 'a: write 1' }).click();
  await page.goto('/');
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(newer);
});

test('KEEP-TABS: two tabs are told of each other, and the last one to work is kept', async ({
  page,
  context,
}) => {
  await open(page, LESSON);
  const other = await context.newPage();
  await open(other, LESSON);
  await other.getByRole('button', { name: 'a: write 2' }).click();
  await expect(page.getByText(/open in another tab too/)).toBeVisible();
  await page.getByRole('button', { name: 'a: write 1' }).click();
  await expect(other.getByText(/open in another tab too/)).toBeVisible();
  const worked = await picture(page);
  await other.close({ runBeforeUnload: true });
  await page.waitForTimeout(800);
  await page.reload();
  await page.locator('[data-ready="true"]').first().waitFor();
  expect(await picture(page)).toBe(worked);
});
