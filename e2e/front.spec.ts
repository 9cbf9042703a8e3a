/** The front page: a network that plays at once, and a map that finds, filters and remembers. */
import { expect, open, test } from './fixtures.ts';

test('the network on the front page can be broken at once', async ({ page }) => {
  await open(page, '/');
  const live = page.getByRole('region', { name: 'A network to break' });
  await live.getByRole('button', { name: 'Cut the link' }).click();
  await live.getByRole('button', { name: 'a writes 1' }).click();
  await expect(live.getByText('a is told: ok.')).toBeVisible();
  await expect(live.getByRole('button', { name: 'Mend the link' })).toBeVisible();
});

test('lessons are found by word and by what they break, and progress is remembered', async ({ page }) => {
  await open(page, '/');
  const cards = page.locator('[id="lessons"] ~ section a');
  const all = await cards.count();
  expect(all).toBeGreaterThan(5);
  await page.getByRole('searchbox').fill('ballot-free nonsense');
  await expect(page.getByText('No lesson says so')).toBeVisible();
  await page.getByRole('searchbox').fill('one value');
  await expect(cards).toHaveCount(1);
  await page.getByRole('searchbox').fill('');
  await page.getByRole('radio', { name: 'Links' }).check();
  await expect.poll(() => cards.count()).toBeLessThan(all);

  await open(page, '/l/cap-partition?step=2');
  await page.getByRole('button', { name: 'Step forward' }).click();
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  await open(page, '/');
  await expect(page.getByText(/\d of \d+ steps, 0 of \d+ challenges/)).toBeVisible();
});
