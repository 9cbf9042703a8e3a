/** Goal: verdicts, why, code and rules answer for what is on the screen, by mouse and by keyboard. Method: two lessons. */
import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures.ts';
import { byKeyboard, byMouse } from './testing/hands.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** b is told an old number behind a cut. */
const staleRead = async (page: Page): Promise<void> => {
  await open(page, '/l/cap-partition?step=split&speed=1');
  await page.locator('[data-stop^="link:"]').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /^Cut/ }).first().click();
  await button(page, 'a: write 2').click();
  const slider = page.getByRole('slider', { name: 'Position in time' });
  await slider.focus();
  const commit = button(page, 'Commit to this');
  while (!(await commit.isVisible())) await page.keyboard.press('ArrowRight');
  await page.locator('input[type=radio]:enabled').first().click();
  await commit.click();
  await slider.focus();
  await page.keyboard.press('End');
};

test('a stale read breaks one model and no other, the pair is drawn, and every answer says why', async ({
  page,
}) => {
  await staleRead(page);
  await button(page, 'Inspector').click();
  await page.getByRole('tab', { name: 'Clients' }).click();
  await expect(page.locator('[data-verdict=fails]')).toHaveText(/Linearizable/);
  await expect(page.locator('[data-verdict=holds]')).toHaveCount(4);
  await expect(page.locator('[data-offends] rect')).toHaveCount(2);
  const read = page.locator('li').getByRole('button', { name: /^b read/ });
  await byKeyboard(page)(read);
  const why = page.getByRole('region', { name: 'Why was it told this?' });
  await expect(why.getByRole('button').first()).toContainText('b asks R1');
});

test('a broken promise leads to its causes', async ({ page }) => {
  await staleRead(page);
  await button(page, 'Inspector').click();
  await page.getByRole('tab', { name: 'Promises' }).click();
  await byMouse(button(page, 'Why?').first());
  await expect(page.getByRole('tabpanel').locator('ol').first()).toContainText('b asks R1');
});

test('by keyboard: an event of the diagram leads to why, to its code, and a rule to its events', async ({
  page,
}) => {
  const press = byKeyboard(page);
  await open(page, '/l/crash-or-slow?step=late-answer');
  await press(button(page, 'Inspector'));
  await page.getByRole('tab', { name: 'State' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowUp');
  await press(button(page, 'Why?').last());
  await expect(page.getByRole('tabpanel')).toContainText('How it came to this');
  await press(button(page, 'Its code'));
  await expect(page.locator('[data-ran]').first()).toContainText(/\w+\(state, io\)/);
  await press(page.getByRole('tabpanel').locator('summary'));
  await press(button(page, 'misses-in-a-row'));
  await expect(page.getByRole('tabpanel')).toContainText(/Asked once so far:|events that asked it:/);
});

test('from the stage: what is pressed can be looked into', async ({ page }) => {
  await open(page, '/l/crash-or-slow?step=late-answer');
  await page.locator('[data-stop="node:P"]').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Look inside: why is it so?' }).click();
  const state = page.getByRole('tabpanel');
  await byKeyboard(page)(state.getByRole('button', { name: 'suspected', exact: true }));
  await expect(page.getByRole('region', { name: /Why is suspected so/ })).toContainText('now suspects Q');
});
