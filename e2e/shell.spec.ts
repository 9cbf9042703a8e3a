import { expect, test } from './fixtures.ts';

test('every page answers under the strict policy, without an error and without a request to elsewhere', async ({
  page,
}) => {
  for (const address of ['/', '/l/no-such-lesson', '/import', '/no-such-page']) {
    const response = await page.goto(address);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    await expect(page.locator('h1').first()).toBeVisible();
    await expect(page).toHaveTitle(/Netsplit/);
  }
});

test('without scripts the page says what it needs', async ({ browser, origin }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(origin);
  await expect(page.getByText('needs JavaScript')).toBeVisible();
  await context.close();
});
