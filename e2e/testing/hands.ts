/** The two ways in which a person presses something. */
import { expect, type Locator, type Page } from '@playwright/test';

export type Press = (target: Locator) => Promise<void>;

export const byMouse: Press = (target) => target.click();

const TABS_MAX = 200;

/** Walks to the target with Tab, as who has no mouse must; a target that cannot be reached that way fails the test. */
export const byKeyboard =
  (page: Page): Press =>
  async (target) => {
    for (let tabs = 0; tabs < TABS_MAX; tabs++) {
      if (await target.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
    await page.keyboard.press((await target.getAttribute('type')) === 'radio' ? 'Space' : 'Enter');
  };
