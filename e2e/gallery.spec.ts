/**
 * Goal: no view changes its look unseen. Method: every item of the gallery is compared with the picture in `e2e/gallery`
 * (light all, dark and projector some), and looked through for what is wrong whatever the font in all three themes.
 * `npx playwright test gallery --update-snapshots` takes new pictures; look at each before it is kept. Browsers of another
 * major version draw a little differently: then structure alone is compared, and that is said.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { buildGallery, HOME, serveGallery } from './testing/gallery.ts';
import { structureProblems } from './testing/structure.ts';

const DRAWN_BY = fileURLToPath(new URL('./gallery/browser.txt', import.meta.url));
const THEMES = ['light', 'dark', 'projector'] as const;
/** Where colour carries most. */
const IN_ALL_THEMES = /^(stage-violated|timeline-violated|story-answered|state-node|promises)$/;
/** Antialiasing at the edge of a letter, no more. */
const TOLERANCE = { maxDiffPixelRatio: 0.005, threshold: 0.2 } as const;

/** They come when the page is at rest; a picture taken before would show the system's own. */
const fontsAreThere = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.fonts.size > 0);
  await page.evaluate(async () => {
    const faces = ['16px "Inter Variable"', '600 16px "Inter Variable"', '16px "JetBrains Mono Variable"'];
    await Promise.all(faces.map((face) => document.fonts.load(face)));
  });
};

test('every view in every state looks as it did', async ({ browser }, info) => {
  test.setTimeout(240_000);
  const files = await buildGallery();
  const context = await browser.newContext({ baseURL: HOME, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await serveGallery(page, files);

  const [major = ''] = browser.version().split('.');
  if (info.config.updateSnapshots === 'all') writeFileSync(DRAWN_BY, `${major}\n`);
  const drawnBy = existsSync(DRAWN_BY) ? readFileSync(DRAWN_BY, 'utf8').trim() : major;
  const comparable = drawnBy === major;
  if (!comparable)
    console.log(
      `The pictures were drawn by Chromium ${drawnBy}, this is ${major}: structure alone is compared.`,
    );

  await page.goto('/gallery');
  await page.locator('[data-item]').first().waitFor();
  const items = await page
    .locator('[data-item]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.item?.split(' ') ?? []));
  expect(items.length).toBeGreaterThan(30);
  for (const [id = '', width, height] of items) {
    await page.setViewportSize({ width: Number(width), height: Number(height) });
    await page.goto(`/gallery?show=${id}`);
    await page.locator('[data-gallery][data-ready="true"]').waitFor({ state: 'attached' });
    await fontsAreThere(page);
    for (const theme of THEMES) {
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name;
      }, theme);
      if (comparable && (theme === 'light' || IN_ALL_THEMES.test(id)))
        await expect.soft(page).toHaveScreenshot(`${id}-${theme}.png`, TOLERANCE);
      expect.soft(await structureProblems(page), `${id}, ${theme}`).toEqual([]);
    }
  }
  expect(problems).toEqual([]);
  await context.close();
});
