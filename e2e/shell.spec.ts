import { DIST } from '../scripts/build.ts';
import { createLabServer, listen, loadSite } from '../src/server/index.ts';
import { expect, test } from './fixtures.ts';
import { collectReports } from './testing/policy-reports.ts';

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
  await page.goto('/lessons/cap-partition');
  guard.take();
  await page.getByText('Did you mean this one?').getByRole('link').click();
  await expect(page).toHaveURL(/\/l\/cap-partition$/);
});

test('without scripts the page says what it needs', async ({ browser, origin }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(origin);
  await expect(page.locator('.shell-note')).toBeVisible();
  expect(await page.locator('.shell-note').textContent()).toContain('needs JavaScript');
  await context.close();
});

test('a lesson can be read and unfolds without scripts', async ({ browser, origin, request }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/l/cap-partition`);
  await expect(page).toHaveTitle(/Partition.* · Netsplit/);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await context.close();
  const answer = await (await request.get('/oembed/cap-partition.json')).json();
  expect(answer).toMatchObject({ type: 'rich', provider_name: 'Netsplit' });
  const picture = await request.get(new URL(answer.thumbnail_url).pathname);
  expect(picture.headers()['content-type']).toBe('image/png');
});

test('what breaks the policy is stopped, logged and reported', async ({ page, guard }) => {
  const lab = createLabServer(loadSite(DIST));
  const reports = collectReports(lab);
  const server = await listen(lab, '127.0.0.1', 0);
  await page.goto(server.address);
  guard.take();
  await page.evaluate(() => {
    new Image().src = 'https://elsewhere.example/dot.png';
  });
  await expect
    .poll(() => reports)
    .toEqual([expect.stringMatching(/broke img-src: https:\/\/elsewhere\.example/)]);
  expect(guard.take().join()).toContain('elsewhere.example');
  await server.close();
});
