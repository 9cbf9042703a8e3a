/** The two ways in which a person presses something. */
import type { Locator, Page } from '@playwright/test';

export type Press = (target: Locator) => Promise<void>;

export const byMouse: Press = (target) => target.click();

const TABS_MAX = 200;

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** A page that runs may take the focus away in its next picture: then people press Tab again. */
const keepsFocus = async (target: Locator): Promise<boolean> => {
  await target.page().evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  return hasFocus(target);
};

/** Walks to the target with Tab, as who has no mouse must; a target that cannot be reached that way fails the test. */
export const byKeyboard =
  (page: Page): Press =>
  async (target) => {
    for (let tabs = 0; tabs < TABS_MAX; tabs++) {
      if ((await hasFocus(target)) && (await keepsFocus(target))) {
        await page.keyboard.press((await target.getAttribute('type')) === 'radio' ? 'Space' : 'Enter');
        return;
      }
      await page.keyboard.press('Tab');
    }
    throw new Error(`${TABS_MAX} times Tab did not lead to ${target}. ${await page.evaluate(whereFocusIs)}`);
  };

const whereFocusIs = (): string => {
  const { activeElement, body } = document;
  const dialogs = [...document.querySelectorAll('[role=dialog], dialog[open], [inert]')];
  return [
    `The focus is on ${activeElement?.outerHTML.slice(0, 300) ?? 'nothing'}`,
    `the page ${document.hasFocus() ? 'has' : 'has not'} the keyboard`,
    `in the way: ${dialogs.map((element) => element.outerHTML.slice(0, 120)).join(' ') || 'nothing'}`,
    body.innerText.slice(0, 2000),
  ].join('; ');
};
