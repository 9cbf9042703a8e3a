/** Goal: what fails in one part of the page, or does not come, leaves the rest standing. */
import { readManifest } from '../bench/own-part.ts';
import { expect, test } from './fixtures.ts';

test.use({ serviceWorkers: 'block' });

test('a view that does not come is asked for until it does, and the lab works meanwhile', async ({
  page,
  guard,
}) => {
  await page.goto('/l/cap-partition');
  await page.getByRole('button', { name: 'Inspector' }).click();
  await page.getByRole('tab', { name: 'State' }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('tab', { name: 'Code' }).click();
  await expect(page.getByText('This part is still on its way.')).toBeVisible();
  await page.getByRole('button', { name: 'a: write 1' }).click();
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expect(page.locator('[data-stop="node:R0"]')).toHaveAccessibleName(/x 1/);
  await page.context().setOffline(false);
  await expect(page.getByText('This part is still on its way.')).toBeHidden();
  await expect(page.getByRole('tabpanel').getByText('replicate').first()).toBeVisible();
  expect(guard.take().length).toBeGreaterThan(0);
});

test('a key that is pressed before its part has come waits for it', async ({ page, guard }) => {
  const reach = readManifest()['src/views/stage/reach.ts']?.file;
  let asked = 0;
  await page.route(`**/${reach}`, (route) => (asked++ === 0 ? route.abort() : route.continue()));
  await page.goto('/l/cap-partition');
  const link = page.locator('[data-stop="link:R0|R1"]');
  await link.focus();
  await link.press('c');
  await expect(link).toHaveAccessibleName(/cut/);
  expect(asked).toBe(2);
  expect(guard.take().length).toBeGreaterThan(0);
});

test('a view that throws says so in its place, and the lab works on', async ({ page, guard }) => {
  const view = readManifest()['src/views/code/View.tsx']?.file;
  await page.route(`**/${view}`, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export default () => { throw new Error("out of ink"); };',
    }),
  );
  await page.goto('/l/cap-partition');
  await page.getByRole('button', { name: 'Inspector' }).click();
  await page.getByRole('tab', { name: 'Code' }).click();
  await expect(page.getByRole('alert')).toContainText('Something went wrong here');
  await page.getByRole('tab', { name: 'State' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: 'a: write 1' }).click();
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expect(page.locator('[data-stop="node:R0"]')).toHaveAccessibleName(/x 1/);
  expect(guard.take().join('\n')).toContain('out of ink');
});
