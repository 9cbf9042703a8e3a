/** Goal: everything that a run is saved as opens again. Method: a run played by hand, saved through the menu, opened in the page. */
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expect, open, test } from './fixtures.ts';

const playSome = async (page: Page): Promise<void> => {
  await open(page, '/l/cap-partition');
  await page.getByRole('button', { name: 'write 1', exact: false }).first().click();
  for (let press = 0; press < 6; press++) await page.keyboard.press('ArrowRight');
};

const openDialog = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export…' }).click();
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
};

const save = async (page: Page, kind: string): Promise<Download> => {
  await page.getByRole('radio', { name: kind }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  return download;
};

const KINDS = [
  ['Run file', 'A saved run'],
  ['Share link', 'A share link'],
  ['ShiViz log', 'A ShiViz log'],
  ['Jepsen history', 'A history'],
  ['ITF trace', 'An ITF trace'],
] as const;

test('what is saved for other tools is read again as what it is', async ({ page }) => {
  test.setTimeout(90_000);
  await playSome(page);
  await openDialog(page);
  const saved: [string, string][] = [];
  for (const [kind, heading] of KINDS) saved.push([await (await save(page, kind)).path(), heading]);
  for (const [path, heading] of saved) {
    await page.goto('/import');
    await page.locator('input[type=file]').setInputFiles(path);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expect(page.getByRole('region', { name: 'What is wrong with it' })).toHaveCount(0);
  }
});

/** Sides of a picture as the browser itself shows it, and how many colours are in it. */
const seen = (page: Page, content: Buffer, type: string) =>
  page.evaluate(
    async ([data, kind]) => {
      const image = new Image();
      image.src = `data:${kind};base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const dots = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
      return { width: canvas.width, height: canvas.height, colours: new Set(dots).size };
    },
    [content.toString('base64'), type] as const,
  );

test('pictures of stage and diagram are drawn by a browser that knows nothing of the page', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await playSome(page);
  await openDialog(page);
  for (const [kind, type] of [
    ['Stage, SVG', 'image/svg+xml'],
    ['Stage, PNG', 'image/png'],
    ['Space-time diagram, SVG', 'image/svg+xml'],
    ['Space-time diagram, PNG', 'image/png'],
  ] as const) {
    const content = readFileSync(await (await save(page, kind)).path());
    const { width, height, colours } = await seen(page, content, type);
    expect(Math.min(width, height), kind).toBeGreaterThan(100);
    expect(colours, kind).toBeGreaterThan(20);
    if (type === 'image/svg+xml') expect(content.toString('utf8')).not.toMatch(/var\(--|class=|<script/);
  }
});

test('a film of a range is recorded, and the lab stands where it stood', async ({ page, context }) => {
  test.setTimeout(90_000);
  await playSome(page);
  const before = await page.locator('.stage-picture').innerHTML();
  await openDialog(page);
  await page.getByRole('radio', { name: 'Stage, video' }).check();
  await page.getByRole('spinbutton', { name: 'Length (s)' }).fill('2');
  const content = readFileSync(await (await save(page, 'Stage, video')).path());
  // EBML, the container of WebM.
  expect(content.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
  expect(content.length).toBeGreaterThan(3_000);
  // Seen in a page of its own, which knows no policy of the lab.
  const cinema = await context.newPage();
  const shown = await cinema.evaluate(async (data) => {
    const video = document.createElement('video');
    video.src = `data:video/webm;base64,${data}`;
    await new Promise((resolve, reject) => {
      video.onloadeddata = resolve;
      video.onerror = reject;
    });
    return Math.min(video.videoWidth, video.videoHeight);
  }, content.toString('base64'));
  expect(shown).toBeGreaterThan(100);
  await page.getByRole('button', { name: 'Close' }).click();
  expect(await page.locator('.stage-picture').innerHTML()).toBe(before);
});

test('the dialog is reached and left by keyboard alone', async ({ page }) => {
  await playSome(page);
  await page.getByRole('button', { name: 'Run', exact: true }).focus();
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name: 'Export…' });
  await expect(item).toBeVisible();
  await item.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeHidden();
});
