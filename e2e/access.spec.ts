/**
 * Goal: whoever cannot see, point or tell colours apart can use every page. Method: axe with all its rules over every
 * lesson as it begins, in the middle and at the end, its own picture, each shared view where it first occurs, each
 * dialog, the embed; its rule on contrast again in the other themes. A lesson that is added is tested without a word here.
 */
import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures.ts';
import { audit } from './testing/axe.ts';
import { LESSON_FOLDERS } from './testing/lesson-folders.ts';

// No test needs another, and together they take most of the time: whoever is free takes the next.
test.describe.configure({ mode: 'parallel' });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const expectClean = async (page: Page, where: string): Promise<void> => {
  expect.soft(await audit(page), where).toEqual([]);
};

/** Colours alone depend on the theme. */
const expectContrast = async (page: Page, where: string): Promise<void> => {
  for (const theme of ['dark', 'projector']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    expect.soft(await audit(page, ['color-contrast']), `${where}, ${theme}`).toEqual([]);
  }
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'light';
  });
};

for (const address of ['/', '/import', '/embedding', '/join', '/worksheet/cap-partition', '/no-such-page'])
  test(`${address} breaks no rule`, async ({ page, guard }) => {
    await page.goto(`${address}?theme=light`);
    await page.locator('h1').first().waitFor();
    await expectClean(page, address);
    await expectContrast(page, address);
    if (address === '/no-such-page') guard.take();
  });

/** From here to there, as who holds an arrow key down would. */
const walk = async (page: Page, steps: number): Promise<void> => {
  await page.getByRole('slider', { name: 'Position in time' }).focus();
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight');
};

const MIDDLE = 12;

for (const { id } of LESSON_FOLDERS)
  test(`${id} breaks no rule from start to end`, async ({ page }) => {
    test.setTimeout(120_000);
    await open(page, `/l/${id}?theme=light`);
    await expectClean(page, 'at the start');
    await walk(page, MIDDLE);
    await expectClean(page, 'in the middle');
    await expectContrast(page, 'in the middle');
    await page.keyboard.press('End');
    const inspector = button(page, 'Inspector');
    if ((await inspector.getAttribute('aria-pressed')) === 'false') await inspector.click();
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await expectClean(page, `at the end, with ${await tab.innerText()}`);
    }
  });

/** Every dialog and menu of the lab, by what it is called in the palette of commands or on its button. */
const DIALOGS = ['Set-up', 'Share', 'Export…', 'Make a lesson of this…', 'All keys'];

const chooseCommand = async (page: Page, command: string): Promise<void> => {
  await page.getByRole('button', { name: 'Step forward' }).focus();
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Find a command' }).fill(command);
  await page.keyboard.press('Enter');
};

test('every dialog and menu breaks no rule', async ({ page }) => {
  await open(page, '/l/cap-partition?theme=light');
  await page.getByRole('button', { name: 'a: write 1' }).click();
  await page.keyboard.press('/');
  await page.getByRole('dialog').waitFor();
  await expectClean(page, 'the commands');
  await page.keyboard.press('Escape');
  for (const dialog of DIALOGS) {
    await chooseCommand(page, dialog);
    await page.getByRole('dialog').waitFor();
    await expectClean(page, dialog);
    await page.keyboard.press('Escape');
  }
  for (const menu of [button(page, 'Run'), button(page, 'Display'), page.locator('[data-stop="node:R0"]')]) {
    await menu.click();
    await page.getByRole('menu').waitFor();
    await expectClean(page, 'a menu');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('menu')).toBeHidden();
    await expect(page.locator('[data-base-ui-focus-guard]:focus')).toHaveCount(0);
    await expect(menu).toBeFocused();
  }
});

test('the embed breaks no rule', async ({ page }) => {
  await page.goto('/embed/cap-partition?theme=light');
  await page.locator('[data-ready]').waitFor();
  await expectClean(page, 'the embed');
});

/** The focus on the message that is under way, then events until it has arrived and faded away. */
const followMessage = async (page: Page): Promise<void> => {
  const message = page.locator('[data-stop^="message:"]').first();
  await message.focus();
  const stop = await message.getAttribute('data-stop');
  await page.keyboard.press('Space');
  await expect(page.locator(`[data-stop="${stop}"]`)).toHaveCount(0);
};

test('the focus goes with a message to its receiver, and stays away once it has left', async ({ page }) => {
  await open(page, '/l/cap-partition?theme=light');
  await button(page, 'a: write 1').click();
  await button(page, 'Step forward').click();
  await followMessage(page);
  await expect(page.locator('[data-stop^="node:"]:focus')).toHaveCount(1);
  await button(page, 'Play').or(button(page, 'Pause')).focus();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Space');
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});
