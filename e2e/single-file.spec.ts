/**
 * Goal: one file, from a stick, is the lab. Method: it is saved from the page, opened from the disk in a browser without a
 * network, and must stand where the page stood, play on, ask, check, and ask nobody for anything.
 */
import { copyFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, open, test } from './fixtures.ts';
import { picture } from './testing/picture.ts';

test('the lab in one file opens from the disk at the same moment, and asks nobody for anything', async ({
  page,
  browser,
}, info) => {
  await open(page, '/l/cap-partition');
  await page.getByRole('button', { name: 'a: write 1' }).click();
  await page.getByRole('slider', { name: 'Position in time' }).press('ArrowRight');
  const before = await picture(page);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export…' }).click();
  await page.getByRole('radio', { name: 'The lab in one HTML file' }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('cap-partition.html');
  const file = info.outputPath('cap-partition.html');
  copyFileSync(await download.path(), file);

  const context = await browser.newContext({ offline: true });
  const alone = await context.newPage();
  const problems: string[] = [];
  alone.on('pageerror', (error) => problems.push(error.message));
  alone.on('console', (message) => problems.push(message.text()));
  alone.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) problems.push(request.url());
  });
  const address = pathToFileURL(file).href;
  await open(alone, address);
  expect(problems.splice(0), 'the file itself, and nothing else').toEqual([address]);
  await expect.poll(() => picture(alone)).toBe(before);
  const moment = alone.getByRole('slider', { name: 'Position in time' });
  const at = await moment.getAttribute('aria-valuenow');
  await moment.press('ArrowRight');
  await expect(moment).not.toHaveAttribute('aria-valuenow', at ?? '');
  await alone.getByRole('button', { name: 'Inspector', exact: true }).click();
  await alone.getByRole('tab', { name: 'Check' }).click();
  await alone.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(alone.getByText('Fails.')).toBeVisible();
  await alone.getByRole('link', { name: 'Netsplit: all lessons' }).click();
  await alone.locator('a[href="/l/lost-messages"]').first().click();
  await expect(alone).toHaveTitle(/Two generals/);
  await alone.locator('[data-ready="true"]').first().waitFor();
  expect(problems).toEqual([]);
  await context.close();
});
