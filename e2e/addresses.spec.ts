/** Goal: what an address asks for is what is shown. Method: one visit for each thing that can be asked of a page. */
import { expect, open, test } from './fixtures.ts';

test('free play with a protocol: its network without a story, apart from the work in its lessons', async ({
  page,
}) => {
  await open(page, '/sandbox/cap?step=2');
  await expect(page).toHaveTitle(/^Free play: /);
  await expect(page.getByRole('complementary', { name: 'Story' })).toHaveCount(0);
  await expect(page.getByText('Free play has no steps')).toBeVisible();
  await page.getByRole('button', { name: 'a: write 1', exact: true }).click();
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys).toContain('netsplit.lesson.cap-partition?sandbox');
  expect(keys).not.toContain('netsplit.lesson.cap-partition');
  await open(page, '/sandbox/no-such-protocol');
  await expect(page.getByText('a protocol called “no-such-protocol”')).toBeVisible();
  await page
    .getByRole('list', { name: 'Protocols' })
    .getByRole('link', { name: 'Raft', exact: true })
    .click();
  await expect(page.locator('.stage-picture')).toBeVisible();
});

test('a lesson in a kiosk: it waits for a click, and nothing leads away', async ({ page }) => {
  await page.goto('/l/cap-partition?ctl=1&allowLinks=false&hide=stage-controls&views=log,diagram');
  await page.getByRole('button', { name: /^Start: / }).click();
  await expect(page.locator('[data-ready="true"]')).toBeVisible();
  await expect(page.getByRole('link')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'a: write 1' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Inspector', exact: true }).click();
  await expect(page.getByRole('tab')).toHaveText(['Log', 'Diagram']);
});
