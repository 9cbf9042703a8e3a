/** A class in real browsers: presenter and followers in profiles of their own, over the real server and its broker. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const LESSON = 'cap-partition';

interface Party {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** A machine of its own: nothing is shared with the others but the server. */
const machine = async (
  browser: Browser,
  address: string,
  size = { width: 1440, height: 900 },
): Promise<Party> => {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('[data-ready="true"]').first().waitFor();
  return { page, context };
};

const joinAddress = async (presenter: Page): Promise<string> => {
  const href = await presenter.locator('a', { hasText: 'projector' }).getAttribute('href');
  return (href ?? '').replace('?theme=projector', '');
};

const hashOf = (page: Page): Promise<string | null> => page.locator('[data-hash]').getAttribute('data-hash');

const present = async (page: Page): Promise<string> => {
  await page.goto(`/present/${LESSON}`);
  await page.getByText('other machines can join').waitFor();
  return joinAddress(page);
};

const cut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Forward', exact: true }).click();
};

test('present, join on another machine, act, late join, reload, presenter gone and back', async ({
  page,
  browser,
}) => {
  const address = await present(page);
  const first = await machine(browser, address);
  await expect(page.locator('[data-followers="1"]')).toBeVisible();
  await expect(first.page.getByText('You follow the class.')).toBeVisible();
  const before = await hashOf(first.page);
  await cut(page);
  await expect.poll(() => hashOf(first.page)).not.toBe(before);
  const shown = await hashOf(first.page);
  const late = await machine(browser, address, { width: 390, height: 844 });
  await expect.poll(() => hashOf(late.page)).toBe(shown);
  await first.page.reload();
  await expect.poll(() => hashOf(first.page)).toBe(shown);

  await first.page.getByRole('button', { name: 'Explore on your own' }).click();
  await expect(first.page.getByText('You explore on your own')).toBeVisible();
  await first.page.getByRole('button', { name: 'Back to class' }).click();
  await expect(first.page.getByText('You follow the class.')).toBeVisible();
  await expect(first.page.getByText('Your picture differs')).toHaveCount(0);

  await page.goto('/');
  await expect(first.page.getByText('The presenter has gone')).toBeVisible();
  await page.goto(`/present/${LESSON}`);
  await expect(first.page.getByText('You follow the class.')).toBeVisible({ timeout: 15_000 });
  expect(await joinAddress(page)).toBe(address);
  await page.getByText('More windows').click();
  await page.getByRole('button', { name: 'End the class' }).click();
  await expect(late.page.getByText('The class is over.')).toBeVisible();
  await Promise.all([first.context.close(), late.context.close()]);
});

test('a code that is none, and one under which nothing is held, are said with what to do next', async ({
  page,
}) => {
  await page.goto('/join/no-such-class');
  await expect(page.getByRole('alert')).toContainText('is no class code');
  await page.goto('/join/00000000');
  await expect(page.getByText('No class is held under the code 0000-0000')).toBeVisible({ timeout: 10_000 });
});
