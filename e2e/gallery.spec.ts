/**
 * Goal: no view changes its look unseen. Method: each item of the gallery is drawn in three themes, laid on a small sheet
 * and compared with the sheet in `e2e/gallery`; and each is looked through for what is wrong whatever the font.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { launchOptions } from '../scripts/browser.ts';
import { REPOSITORY } from '../scripts/source/files.ts';
import { expect, test } from './fixtures.ts';
import { buildGallery, HOME, serveGallery } from './testing/gallery.ts';
import { layOut } from './testing/sheet.ts';
import { structureProblems } from './testing/structure.ts';

/** As the gallery says what it shows. */
interface Item {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly themes: readonly string[];
  readonly sheet?: string;
}

/** Pixels of a sheet that may be apart in a theme: the smallest word takes more. */
const STRAY = 8;

/** Lines are drawn to whole pixels: of half ones there are more on a finer screen. */
const BROWSER = launchOptions();
const ON_A_PLAIN_SCREEN = { ...BROWSER, args: [...BROWSER.args, '--force-device-scale-factor=1'] };

test.use({ origin: HOME, launchOptions: ON_A_PLAIN_SCREEN, contextOptions: { reducedMotion: 'reduce' } });

/** They come when the page is at rest; a picture taken before would show the system's own. */
const fontsAreThere = async (page: Page): Promise<void> => {
  await page.waitForFunction(() =>
    [...document.fonts].some(({ family }) => family.includes('Inter Variable')),
  );
  await page.evaluate(async () => {
    const faces = ['16px "Inter Variable"', '600 16px "Inter Variable"', '16px "JetBrains Mono Variable"'];
    await Promise.all(faces.map((face) => document.fonts.load(face)));
  });
};

/** Letters as wide and as tall as the typeface says; what a machine would round them to moves whole lines. */
const setTypeExactly = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const sheet = new CSSStyleSheet();
    await sheet.replace('* { text-rendering: geometricPrecision !important }');
    document.adoptedStyleSheets.push(sheet);
  });

/** Draws an item without loading the page again. */
const show = async (page: Page, { id, width, height }: Item): Promise<void> => {
  await page.setViewportSize({ width, height });
  await page.evaluate((name) => {
    window.location.hash = name;
  }, id);
  await page.locator(`[data-gallery=${id}][data-ready=true]`).waitFor({ state: 'attached' });
  // Where the focus is, browsers show in ways of their own.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
};

const wear = (page: Page, theme: string): Promise<void> =>
  page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);

/** Drawn once in this theme, and once more with what was measured then. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frames = 3; frames > 0; frames -= 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });

test('every view in every state looks as it did', async ({ page }, info) => {
  test.setTimeout(240_000);
  const quiet = await serveGallery(page, await buildGallery());
  await page.goto('/gallery#loading');
  await setTypeExactly(page);
  await fontsAreThere(page);
  const items = JSON.parse((await page.locator('[data-items]').getAttribute('data-items')) ?? '') as Item[];
  // What is drawn the second time has all its parts at hand.
  for (const item of items) await show(page, item);
  await quiet();
  for (const item of items) {
    await wear(page, 'light');
    await show(page, item);
    const screens: Buffer[] = [];
    for (const theme of item.themes) {
      await wear(page, theme);
      await settle(page);
      screens.push(await page.screenshot({ animations: 'disabled', scale: 'css' }));
      expect.soft(await structureProblems(page), `${item.id}, ${theme}`).toEqual([]);
    }
    await compare(page, item, screens, info);
  }
});

const compare = async (
  page: Page,
  { id, sheet: own }: Item,
  screens: readonly Buffer[],
  info: TestInfo,
): Promise<void> => {
  const file = own === undefined ? info.snapshotPath(`${id}.png`) : join(REPOSITORY, own);
  const anew = info.config.updateSnapshots === 'all';
  const isKept = existsSync(file) && !anew;
  expect.soft(isKept || anew, `${id} had no sheet in ${file}: look at the one that was taken now`).toBe(true);
  const sheet = await layOut(page, screens, isKept ? readFileSync(file) : null);
  if (!isKept) writeFileSync(file, sheet.png);
  if (sheet.apart.every((pixels) => pixels <= STRAY)) return;
  const marked = info.outputPath(`${id}.png`);
  writeFileSync(marked, sheet.marked);
  const none = sheet.apart.map(() => 0);
  expect.soft(sheet.apart, `${id} looks other than in ${file}; ${marked} marks where`).toEqual(none);
};
