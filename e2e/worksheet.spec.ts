/** Goal: a lesson on paper. Method: the worksheet of a lesson as a student gets it and with answers, and as it is printed. */
import { expect, test } from './fixtures.ts';

test('the worksheet asks every question and leaves room; with answers it says what is right', async ({
  page,
}) => {
  await page.goto('/worksheet/cap-partition');
  const questions = page.getByRole('heading', { name: 'Predict' });
  await expect(questions.first()).toBeVisible();
  expect(await questions.count()).toBeGreaterThanOrEqual(3);
  await expect(page.getByText('✓')).toHaveCount(0);
  await page.getByRole('checkbox', { name: /With the answers/ }).check();
  await expect(page.getByText('✓').first()).toBeVisible();
  await expect(page.getByRole('img', { name: 'What came of it.' }).first()).toBeVisible();
});

test('on paper only the paper is left, dark theme or not', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/worksheet/cap-partition?answers=1');
  await expect(page.getByText('✓').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  const paper = page.getByRole('main');
  expect(await paper.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)');
});

test('a lesson that is not there is said', async ({ page }) => {
  await page.goto('/worksheet/no-such-lesson');
  await expect(page.getByText('no lesson called “no-such-lesson”')).toBeVisible();
});
