import { expect, test } from './fixtures.ts';

const widthOf = async (element: import('@playwright/test').Locator): Promise<number> =>
  (await element.boundingBox())?.width ?? 0;

test('the story is dragged wider, folds away, and is found again as it was left', async ({ page }) => {
  await page.goto('/l/cap-partition');
  const story = page.getByRole('complementary', { name: 'Story' });
  const edge = page.getByRole('slider', { name: 'Width of the story' });
  const before = await widthOf(story);
  const box = await edge.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 8, 400);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 128, 400, { steps: 4 });
  await page.mouse.up();
  // The last move may be drawn after the hand has let go.
  await expect.poll(() => widthOf(story)).toBeGreaterThan(before + 115);
  const wide = await widthOf(story);
  await page.reload();
  await expect.poll(() => widthOf(story)).toBeCloseTo(wide, 0);
  await edge.press('Enter');
  await expect.poll(() => widthOf(story)).toBeLessThan(3);
  await edge.press('ArrowRight');
  await expect.poll(() => widthOf(story)).toBeCloseTo(wide, 0);
});

test('a telephone on its side shows the story beside the stage', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await page.goto('/l/cap-partition');
  await expect(page.getByRole('heading', { name: 'Two copies of one number' })).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Next' })).toBeInViewport({ ratio: 1 });
  await expect(page.locator('[data-stop="node:R0"]')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Play' })).toBeInViewport({ ratio: 1 });
});

test('a step that ends with a question is read from its top', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/l/hash-ring');
  await expect(page.getByText('Before you let it run')).toBeAttached();
  await expect(page.getByRole('heading', { name: 'The remainder' })).toBeInViewport();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByText('Before you let it run')).toBeInViewport();
});

test('at 400 % of 1280 × 1024 everything is reached by scrolling down alone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/l/cap-partition');
  const next = page.getByRole('button', { name: 'Next' });
  await next.scrollIntoViewIfNeeded();
  await expect(next).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('Both copies begin at 0')).toBeVisible();
  const across = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(across).toBeLessThanOrEqual(0);
});

test('the theme is chosen from the menu, which says what holds', async ({ page }) => {
  await page.goto('/l/cap-partition');
  const root = page.locator('html');
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('menuitemradio', { name: 'Projector' }).click();
  await expect(root).toHaveAttribute('data-theme', 'projector');
  await page.getByRole('button', { name: 'Display' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Projector' })).toHaveAttribute(
    'aria-checked',
    'true',
  );
  await page.keyboard.press('Escape');
  // Many projectors have no more than this, and the letters are larger there.
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.getByRole('button', { name: 'Inspector' }).click();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeInViewport({ ratio: 1 });
  const stage = await page.getByRole('main').boundingBox();
  expect(stage?.width).toBeGreaterThan(512);
});

test('three hints at the most, each when it matters and once', async ({ page }) => {
  await page.goto('/l/cap-partition');
  const hint = page.getByRole('complementary', { name: 'A hint' });
  await expect(hint).toContainText('Press a machine');
  await hint.getByRole('button').click();
  await expect(hint).toBeHidden();
  await page.getByRole('button', { name: 'a: write 1' }).click();
  const forward = page.getByRole('button', { name: 'Step forward' });
  for (let step = 0; step < 3; step += 1) await forward.click();
  await page.getByRole('button', { name: 'Just show me' }).click();
  await expect(hint).toContainText('Time goes both ways');
  // A press may only stop what plays.
  await expect(async () => {
    await page.getByRole('button', { name: 'Step back' }).click();
    await expect(hint).toBeHidden({ timeout: 1_000 });
  }).toPass();
  await page.getByRole('slider', { name: 'Position in time' }).press('Home');
  await page.getByRole('button', { name: 'b: read' }).click();
  await expect(hint).toContainText('the first is kept');
  await hint.getByRole('button').click();
  await page.reload();
  await expect(page.locator('[data-ready]')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(hint).toHaveCount(0);
});

test('on a telephone two futures of five servers take turns, by the keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/sandbox/raft');
  const forward = page.getByRole('button', { name: 'Step forward' });
  for (let step = 0; step < 3; step += 1) await forward.click();
  await page.getByRole('button', { name: 'Step back' }).click();
  await page.locator('[data-stop="node:S1"]').press('k');
  const before = await page.locator('[data-stop="node:S2"]').boundingBox();
  const other = page.getByRole('combobox', { name: 'Compare with' });
  await other.selectOption({ index: 1 });
  const [own, twin] = [
    page.getByRole('region', { name: /fork/ }),
    page.getByRole('region', { name: 'main' }),
  ];
  await expect(twin).toBeVisible();
  await expect(own).toBeHidden();
  await page.getByRole('radio', { name: /^main/ }).press('ArrowLeft');
  await expect(own).toBeVisible();
  await expect(twin).toBeHidden();
  const after = await own.locator('[data-stop="node:S2"]').boundingBox();
  expect(after?.y).toBeCloseTo(before?.y ?? 0, 0);
  const way = page.getByRole('button', { name: /^They part at/ });
  await expect(way).toBeInViewport({ ratio: 1 });
});
