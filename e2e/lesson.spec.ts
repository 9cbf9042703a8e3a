import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures.ts';
import { picture } from './testing/picture.ts';

const story = (page: Page) => page.locator('aside').first();

test('ten steps back and ten forward show the same pictures', async ({ page }) => {
  await open(page, '/l/cap-partition?step=split');
  const ask = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await ask('b: write 2');
  await ask('a: write 1');
  const slider = page.getByRole('slider', { name: 'Position in time' });
  await slider.focus();
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight');
  const forth: string[] = [];
  for (let step = 0; step < 10; step++) {
    forth.unshift(await picture(page));
    await page.keyboard.press('ArrowLeft');
  }
  const back: string[] = [];
  for (let step = 0; step < 10; step++) {
    await page.keyboard.press('ArrowRight');
    back.push(await picture(page));
  }
  expect(new Set(forth).size).toBeGreaterThan(5);
  expect(back).toEqual(forth);
});

test('a killed primary loses its memory and keeps its disk', async ({ page }) => {
  await open(page, '/l/cap-partition');
  const primary = page.locator('[data-stop="node:R0"]');
  await page.getByRole('button', { name: 'a: write 1' }).click();
  const forward = page.getByRole('button', { name: 'Step forward' });
  await forward.click();
  await expect(primary).toHaveAccessibleName(/needs R1/);
  const before = (await primary.locator('.stage-says').textContent()) ?? '';
  expect(before).toMatch(/On disk: x \d.*In memory: needs R1/);
  const disk = /On disk: [^.]*/.exec(before)?.[0] ?? '';
  await primary.click();
  await page.getByRole('menuitem', { name: /^Kill R0/ }).click();
  await expect(primary).toHaveClass(/card-down/);
  const after = (await primary.locator('.stage-says').textContent()) ?? '';
  expect(after).toContain(disk);
  expect(after).not.toContain('needs R1');
});

test('a reload in the middle loses nothing', async ({ page }) => {
  await open(page, '/l/cap-partition');
  await page.getByRole('button', { name: 'a: write 1' }).click();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await story(page).getByRole('radio').nth(1).click();
  await story(page).getByRole('button', { name: 'Commit to this' }).click();
  await page.getByRole('slider', { name: 'Position in time' }).focus();
  await page.keyboard.press('ArrowRight');
  const slider = page.getByRole('slider', { name: 'Position in time' });
  const moment = await slider.getAttribute('aria-valuetext');
  const said = await story(page).innerText();
  const drawn = await picture(page);
  await page.reload();
  await page.locator('[data-ready="true"]').first().waitFor();
  expect(await slider.getAttribute('aria-valuetext')).toBe(moment);
  expect(await story(page).innerText()).toBe(said);
  expect(await picture(page)).toBe(drawn);
});

test('what is no run, no lesson or no parameter is said in a sentence, and nothing is lost', async ({
  page,
}) => {
  await open(page, '/l/cap-partition?sped=2');
  await expect(page.getByText(/sped/)).toBeVisible();
  const before = await picture(page);
  await page.locator('input[type=file]').setInputFiles({
    name: 'holiday.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"traceEvents":[]}'),
  });
  await expect(page.getByText(/holiday.json was not opened. Line 1: .*neither a Run/)).toBeVisible();
  expect(await picture(page)).toBe(before);
  await page.goto('/l/no-such-lesson');
  await expect(page.getByText(/no lesson called “no-such-lesson”/)).toBeVisible();
});
