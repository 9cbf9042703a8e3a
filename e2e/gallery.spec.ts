/**
 * Goal: no view changes its look unseen. Method: each item of the gallery is drawn in three themes, laid on a small sheet
 * and compared with the sheet in `e2e/gallery`; and each is looked through for what is wrong whatever the font.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { launchOptions } from '../scripts/browser.ts';
import { expect, test } from './fixtures.ts';
import { buildGallery, HOME, serveGallery } from './testing/gallery.ts';
import { layOut } from './testing/sheet.ts';
import { structureProblems } from './testing/structure.ts';

const THEMES = ['light', 'dark', 'projector'] as const;

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

/** Draws an item without loading the page again. Returns the name of the one after it. */
const show = async (page: Page, id: string): Promise<string | undefined> => {
  await page.evaluate((name) => {
    window.location.hash = name;
  }, id);
  const room = page.locator(`[data-gallery=${id}][data-ready=true]`);
  await room.waitFor({ state: 'attached' });
  // Where the focus is, browsers show in ways of their own.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const { width, height, next } = await room.evaluate((one) => ({ ...(one as HTMLElement).dataset }));
  await page.setViewportSize({ width: Number(width), height: Number(height) });
  return next;
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
  const items: string[] = [];
  // What is drawn the second time has all its parts at hand.
  for (let id: string | undefined = 'stage-fresh'; id; id = await show(page, id)) items.push(id);
  await quiet();
  for (const id of items) {
    await wear(page, 'light');
    await show(page, id);
    const screens: Buffer[] = [];
    for (const theme of THEMES) {
      await wear(page, theme);
      await settle(page);
      screens.push(await page.screenshot({ animations: 'disabled', scale: 'css' }));
      expect.soft(await structureProblems(page), `${id}, ${theme}`).toEqual([]);
    }
    await compare(page, id, screens, info);
  }
});

const compare = async (page: Page, id: string, screens: readonly Buffer[], info: TestInfo): Promise<void> => {
  const file = info.snapshotPath(`${id}.png`);
  const anew = info.config.updateSnapshots === 'all';
  const isKept = existsSync(file) && !anew;
  expect.soft(isKept || anew, `${id} had no sheet in ${file}: look at the one that was taken now`).toBe(true);
  const sheet = await layOut(page, screens, isKept ? readFileSync(file) : null);
  if (!isKept) writeFileSync(file, sheet.png);
  if (sheet.apart.every((pixels) => pixels <= STRAY)) return;
  const marked = info.outputPath(`${id}.png`);
  writeFileSync(marked, sheet.marked);
  expect.soft(sheet.apart, `${id} looks other than in ${file}; ${marked} marks where`).toEqual([0, 0, 0]);
};
