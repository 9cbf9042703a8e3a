/**
 * Goal: a hand that is quicker than the page loses nothing. Method: the file of a part that comes later is held back while
 * keys are pressed and things are clicked; a drag is over before its way can be drawn.
 */
import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './fixtures.ts';
import { byKeyboard } from './testing/hands.ts';

/** Files whose name begins with one of `names` come once the returned function is called. */
const holdBack = async (page: Page, ...names: readonly string[]): Promise<() => void> => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(new RegExp(`/assets/(${names.join('|')})-[^/]*\\.js`), async (route) => {
    await released;
    await route.continue();
  });
  return release;
};

const stop = (page: Page, key: string): Locator => page.locator(`[data-stop="${key}"]`);

test('keys on the stage are obeyed in their order, also those for a menu that is not there yet', async ({
  page,
}) => {
  const release = await holdBack(page, 'reach', 'ActMenu');
  await open(page, '/l/cap-partition?step=split');
  await stop(page, 'node:R0').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter', 'End', 'ArrowUp', 'Enter', 'Enter'])
    await page.keyboard.press(key);
  release();
  await expect(stop(page, 'node:R1')).toHaveClass(/card-paused/);
});

test('what is typed for the palette of commands steers nothing before it is there', async ({ page }) => {
  const release = await holdBack(page, 'Dialogs', 'CommandsDialog');
  await open(page, '/l/cap-partition?step=split');
  await stop(page, 'node:R0').click();
  await page.keyboard.press('Escape');
  await page.keyboard.type('/kill');
  release();
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toHaveValue('kill');
  await expect(stop(page, 'node:R0')).not.toHaveClass(/card-down/);
});

test('a dialog that is on its way is called off by Escape', async ({ page }) => {
  const wanted: string[] = [];
  page.on('request', (request) => request.url().includes('/KeysDialog-') && wanted.push(request.url()));
  const release = await holdBack(page, 'Dialogs');
  await open(page, '/l/cap-partition?step=split');
  await page.keyboard.type('?');
  await page.keyboard.press('Escape');
  const came = page.waitForResponse(/Dialogs-[^/]*\.js/);
  release();
  await (await came).finished();
  await page.evaluate(() => new Promise((rest) => requestIdleCallback(rest)));
  expect(wanted, 'what was called off is not fetched').toEqual([]);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a question that comes up at once leaves the focus where it is', async ({ page }) => {
  await open(page, '/l/paxos-synod?step=one-proposer');
  const next = page.getByRole('button', { name: 'Next', exact: true });
  await byKeyboard(page)(next);
  await expect(page.getByRole('button', { name: 'Commit to this' })).toBeVisible();
  await expect(next).toBeDisabled();
  await expect(next).toBeFocused();
});

test('an interval that is dragged by a quick hand has moved', async ({ page }) => {
  await open(page, '/l/consistency-levels');
  const bar = page.getByRole('button', { name: /^P1 / }).first();
  const before = await bar.getAttribute('aria-label');
  await bar.evaluate(async (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 2, pointerId: 1, bubbles: true };
    const say = (type: string, by: number): unknown =>
      element.dispatchEvent(new PointerEvent(type, { ...at, clientX: at.clientX + by }));
    element.setPointerCapture = () => {};
    say('pointerdown', 0);
    await new Promise((done) => setTimeout(done));
    say('pointermove', 200);
    say('pointerup', 200);
  });
  await expect(bar).not.toHaveAttribute('aria-label', before ?? '');
});

test('the way out of an embed leads to the run, however soon it is taken', async ({ page, context }) => {
  await page.goto('/embed/cap-partition');
  const link = page.getByRole('link', { name: 'Open in Netsplit' });
  await page.getByRole('button', { name: 'a: write 1' }).click();
  const release = await holdBack(page, 'link', 'records');
  const opened = context.waitForEvent('page');
  await link.click();
  release();
  expect((await opened).url()).toContain('/l/cap-partition#r=');
});
