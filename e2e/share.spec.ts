/** Goal: what one person sees, another opens. Method: share by mouse, keyboard and touch, and open in profiles that know nothing. */
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import paxos from '../lessons/07-consensus/02-paxos-synod/lesson.ts';
import { ms } from '../src/kernel/index.ts';
import { decodeLink, encodeLink } from '../src/lab/link/index.ts';
import { runOfScene } from '../src/lesson-kit/index.ts';
import { expect, open, test, watch } from './fixtures.ts';
import { picture, pixelsApart } from './testing/picture.ts';

const LINK = 'Link';

/** Cuts the link, writes on both sides, plays until both answered, and steps back once. */
const work = async (page: Page): Promise<void> => {
  const ask = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await open(page, '/l/cap-partition?step=split');
  await ask('b: write 2');
  await ask('a: write 1');
  await page.getByRole('slider', { name: 'Position in time' }).focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
};

const share = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  return page.getByRole('textbox', { name: LINK }).inputValue();
};

const hashIn = (link: string): string | undefined => {
  const decoded = decodeLink(link);
  if (!decoded.ok) throw new Error(decoded.why);
  return decoded.record.hash;
};

/** Pixels, of three quarters of a million: the smoothing of edges is not the same in every window. */
const SMOOTHED = 150;

/** Height of the line of controls over the drawing, which differ between a story and free play. */
const CONTROLS = 60;

/** Height of the hint at its foot, which is another for who has two runs. */
const HINT = 70;

const drawing = async (page: Page): Promise<Buffer> => {
  await page.evaluate(() => document.fonts.ready);
  const box = await page.locator('.stage-picture').boundingBox();
  if (!box) throw new Error('there is no stage');
  const clip = { ...box, y: box.y + CONTROLS, height: box.height - CONTROLS - HINT };
  return page.screenshot({ clip, animations: 'disabled' });
};

/** A profile in which nobody was before. What goes wrong in it fails the test too. */
const visit = async (
  browser: Browser,
  origin: string,
  deed: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> => {
  const context = await browser.newContext({ baseURL: origin, ...options });
  const page = await context.newPage();
  const { problems } = watch(page, origin);
  await deed(page);
  expect(problems).toEqual([]);
  await context.close();
};

test('a link opens in a fresh profile as the same picture, with the same hash', async ({
  page,
  browser,
  origin,
}) => {
  await work(page);
  const drawn = await picture(page);
  const link = await share(page);
  expect(link).toMatch(/\/l\/cap-partition#r=1[\w-]+$/);
  await page.keyboard.press('Escape');
  const image = await drawing(page);
  await visit(browser, origin, async (other) => {
    await open(other, link);
    await expect.poll(() => picture(other)).toBe(drawn);
    await expect.poll(async () => pixelsApart(other, image, await drawing(other))).toBeLessThan(SMOOTHED);
    expect(hashIn(await share(other))).toBe(hashIn(link));
  });
});

test('LINK-BESIDE: a link takes nothing from who was here before', async ({ page, browser, origin }) => {
  await work(page);
  const link = await share(page);
  await visit(browser, origin, async (other) => {
    await open(other, '/l/cap-partition');
    await other.getByRole('button', { name: 'a: write 2', exact: true }).click();
    const before = await picture(other);
    await other.evaluate((hash) => {
      window.location.hash = hash;
    }, new URL(link).hash);
    await expect.poll(() => picture(other)).not.toBe(before);
    await other.getByRole('button', { name: 'Back to the story' }).click();
    await expect.poll(() => picture(other)).toBe(before);
  });
});

test('by keyboard: the link is copied, and the focus returns', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/l/cap-partition');
  const button = page.getByRole('button', { name: 'Share', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const copy = page.getByRole('button', { name: 'Copy link' });
  await expect(copy).toBeVisible();
  for (let tabs = 0; tabs < 10; tabs++) {
    if (await copy.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
  const link = await page.getByRole('textbox', { name: LINK }).inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('by touch on a phone: the moment alone, its QR code and the embed code', async ({ browser, origin }) => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  await visit(
    browser,
    origin,
    async (page) => {
      await open(page, '/l/cap-partition');
      await page.getByRole('button', { name: 'Menu', exact: true }).tap();
      await page.getByRole('menuitem', { name: 'Share' }).tap();
      await page.getByText('Up to this moment only').tap();
      await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible();
      await expect(page.getByRole('textbox', { name: 'Embed code' })).toHaveValue(
        /^<iframe src=".*\/embed\/cap-partition#r=1/,
      );
      expect(hashIn(await page.getByRole('textbox', { name: LINK }).inputValue())).toMatch(/^[0-9a-f]{16}$/);
    },
    phone,
  );
});

test.describe('links that are no good', () => {
  test('are refused in a sentence, and the lesson is as it was', async ({ page }) => {
    await open(page, '/l/cap-partition');
    const before = await picture(page);
    for (const [hash, says] of [
      ['#r=1AAAA', /damaged or was cut off/],
      ['#r=9AAAA', /This link has format 9/],
      [encodeLink({ run: runOfScene(paxos, {}) }), /belongs to the lesson "paxos-synod"/],
    ] as const) {
      await page.evaluate((wanted) => {
        window.location.hash = wanted;
      }, hash);
      await expect(page.getByText(says)).toBeVisible();
      expect(await picture(page)).toBe(before);
    }
  });

  test('LINK-ENORMOUS: a thousand million steps are played aside, and can be cancelled', async ({ page }) => {
    const propose = (node: string, at: number) =>
      ({ at: ms(at), act: { do: 'operate', node, operation: { name: 'propose' } } }) as const;
    const params = { retry: true, backoff: false, patience: 30 };
    const duel = { ...runOfScene(paxos, { params }), log: [propose('P1', 0), propose('P2', 15)] };
    const link = encodeLink({ run: duel, cursor: { index: 1_000_000_000, time: 0 } });
    // Held back, so that there is time to change one's mind on the fastest machine.
    await page.route('**/assets/worker-*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      await route.continue().catch(() => undefined);
    });
    await open(page, `/l/paxos-synod${link}`);
    const dialog = page.getByRole('dialog', { name: 'This run is long' });
    await expect(dialog).toContainText('1,000,000,000 steps');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('The run was not opened.')).toBeVisible();
    await expect(page.getByText(/Step 1 of/)).toBeVisible();
  });
});
