/** A finger on a telephone: taps, a long press, a drag and a slash do what a mouse does. */
import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Chromium takes a finger that rests this long for a long press. */
const LONG_PRESS_MS = 800;

interface Point {
  readonly x: number;
  readonly y: number;
}

const middleOf = async (element: Locator): Promise<Point> => {
  const { x, y, width, height } = (await element.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width / 2, y: y + height / 2 };
};

const touch = (finger: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly Point[]) =>
  finger.send('Input.dispatchTouchEvent', { type, touchPoints: [...at] });

const MOVES = 6;

const drag = async (finger: CDPSession, from: Point, to: Point): Promise<void> => {
  await touch(finger, 'touchStart', [from]);
  for (let move = 1; move <= MOVES; move++) {
    const share = move / MOVES;
    await touch(finger, 'touchMove', [
      { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share },
    ]);
  }
  await touch(finger, 'touchEnd', []);
};

const node = (page: Page, name: string): Locator => page.locator(`[data-stop="node:${name}"]`);

const dismiss = async (page: Page): Promise<void> => {
  await page.touchscreen.tap(20, 330);
  await expect(page.getByRole('menu')).toHaveCount(0);
};

test('a finger taps, presses long, drags and slashes', async ({ browser, origin }) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const finger = await context.newCDPSession(page);
  await page.goto(`${origin}/l/cap-partition`);
  await page.getByRole('button', { name: 'a: write 1' }).tap();
  await node(page, 'R1').tap();
  await expect(page.getByRole('menuitem', { name: /^Kill R1/ })).toBeVisible();
  await dismiss(page);

  const r0 = await middleOf(node(page, 'R0'));
  await touch(finger, 'touchStart', [r0]);
  await page.waitForTimeout(LONG_PRESS_MS);
  await touch(finger, 'touchEnd', []);
  await expect(page.getByRole('menuitem', { name: /^Kill R0/ })).toBeVisible();
  await dismiss(page);

  await drag(finger, r0, { x: r0.x - 20, y: r0.y + 60 });
  await expect.poll(async () => (await middleOf(node(page, 'R0'))).y - r0.y).toBeGreaterThan(40);

  const [left, right] = [await middleOf(node(page, 'R0')), await middleOf(node(page, 'R1'))];
  const between = (left.x + right.x) / 2;
  await drag(finger, { x: between, y: r0.y - 55 }, { x: between, y: r0.y + 75 });
  await expect(page.locator('.link-cut').first()).toBeVisible();
  await context.close();
});
