/**
 * Goal: whoever cannot see, point or tell colours apart can use every page. Method: axe with all its rules over every
 * lesson as it begins, in the middle and at the end, its own picture, each shared view where it first occurs, each
 * dialog, the embed; its rule on contrast again in the other themes. A lesson that is added is tested without a word here.
 */
import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures.ts';
import { audit } from './testing/axe.ts';
import { LESSON_FOLDERS } from './testing/lesson-folders.ts';

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

for (const address of ['/', '/import', '/embedding', '/no-such-page'])
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
