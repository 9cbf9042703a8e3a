/**
 * Goal: after one visit every lesson works without a network, and a newer lab never takes a file from under an open page.
 * Method: a real worker over a real server, whose files change while a page is open, and which then is gone.
 */
import type { Page } from '@playwright/test';
import { DIST } from '../scripts/build.ts';
import { createLabServer, listen, loadSite, type Site } from '../src/server/index.ts';
import { expect, open, test, watch } from './fixtures.ts';
import { LESSON_FOLDERS } from './testing/lesson-folders.ts';
import { picture } from './testing/picture.ts';

const WORKER = '/service-worker.js';
/** A part of the lab that is loaded when it is asked for. */
const LAZY = /^\/assets\/ExportDialog-.*\.js$/;

/** The same lab as somebody who changed it would put it in place: another front page, another name for a lazy part. */
const putNewer = (site: Map<string, Site extends ReadonlyMap<string, infer R> ? R : never>): void => {
  const rewrite = (path: string, change: (text: string) => string): void => {
    const old = site.get(path);
    if (!old) throw new Error(`there is no ${path}`);
    const body = Buffer.from(change(old.body.toString('utf8')));
    site.set(path, { ...old, body, encoded: new Map(), hash: `${old.hash}-newer` });
  };
  const lazy = [...site.keys()].find((path) => LAZY.test(path)) ?? '';
  rewrite('/index.html', (html) => html.replace('<html lang="en">', '<html lang="en" data-newer="yes">'));
  rewrite(WORKER, (code) =>
    code.replaceAll(lazy, '/favicon.svg?newer').replaceAll(/(url:`\/`,revision:`)/g, '$1newer'),
  );
  site.delete(lazy);
};

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

const useIt = (page: Page): Promise<void> => press(page, 'Use it now');

test('after one visit every lesson works without a network; a newer lab waits for its turn', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const site = new Map(loadSite(DIST));
  const server = await listen(createLabServer(site), '127.0.0.1', 0);
  const context = await browser.newContext({ baseURL: server.address, serviceWorkers: 'allow' });
  const page = await context.newPage();
  const guard = watch(page, server.address);
  await open(page, '/l/cap-partition');
  await press(page, 'a: write 1');
  await expect(page.getByText('Ready offline')).toBeVisible({ timeout: 30_000 });

  putNewer(site);
  const other = await context.newPage();
  await open(other, '/l/cap-partition?theme=dark');
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await expect(page.getByText('A new version of the lab is ready')).toBeVisible();
  await press(page, 'Run');
  await page.getByRole('menuitem', { name: 'Export…' }).click();
  await page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'Close' }).click();
  const before = await picture(page);
  await useIt(page);
  await expect(page.getByText('Other tabs still use the version before')).toBeVisible();
  await other.close();
  const loaded = page.waitForEvent('load');
  await useIt(page);
  await loaded;
  await page.locator('[data-ready="true"]').first().waitFor();
  expect(await picture(page)).toBe(before);
  const names = await page.evaluate(async () => (await caches.keys()).length);
  expect(names, 'what the version before kept is gone').toBe(1);

  await context.setOffline(true);
  await server.close();
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-newer', 'yes');
  for (const { id } of LESSON_FOLDERS) {
    await open(page, `/l/${id}?step=1`);
  }
  await open(page, '/l/cap-partition');
  await press(page, 'Step forward');
  await expect(page.getByRole('slider', { name: 'Position in time' })).not.toHaveAttribute(
    'aria-valuenow',
    '0',
  );
  await page.locator('[data-stop^="node:"]').first().press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.goto('/join');
  await expect(page.locator('h1').first()).toBeVisible();
  expect(guard.problems).toEqual([]);
  await context.close();
});
