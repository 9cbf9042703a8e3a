import { expect, test } from './fixtures.ts';

test('pages answer under the strict policy, without an error and without a request to elsewhere', async ({
  page,
}) => {
  for (const address of ['/', '/l/no-such-lesson', '/import']) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(200);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    await expect(page.locator('h1').first()).toBeVisible();
    await expect(page).toHaveTitle(/Netsplit/);
  }
});

test('an unknown page has status 404 and still says so in the lab', async ({ page, guard }) => {
  const response = await page.goto('/no-such-page');
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1').first()).toBeVisible();
  // Chromium reports the status of the page itself; nothing else may be wrong.
  expect(guard.take()).toEqual([expect.stringMatching(/status of 404.*\/no-such-page/)]);
});

test('without scripts the page says what it needs', async ({ browser, origin }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(origin);
  await expect(page.locator('.shell-note')).toBeVisible();
  expect(await page.locator('.shell-note').textContent()).toContain('needs JavaScript');
  await context.close();
});
