/** The Check panel as people use it: ask, see counts, read the answer, play the way to break it. */
import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures.ts';

const openPanel = async (page: Page, lesson: string): Promise<void> => {
  await open(page, `/l/${lesson}`);
  const inspector = page.getByRole('button', { name: 'Inspector', exact: true });
  if ((await inspector.getAttribute('aria-pressed')) === 'false') await inspector.click();
  await page.getByRole('tab', { name: 'Check', exact: true }).click();
};

const panel = (page: Page) => page.getByRole('region', { name: 'Can this go wrong?' });
const check = (page: Page) => panel(page).getByRole('button', { name: /^Check/ });

test('a promise fails, the shortest way there is told, and plays on the stage', async ({ page }) => {
  await openPanel(page, 'cap-partition');
  await check(page).click();
  await expect(panel(page).getByText('Fails.', { exact: true })).toBeVisible();
  await expect(panel(page).getByText(/different worlds, .* steps tried/)).toBeVisible();
  const steps = panel(page).getByRole('list', { name: 'A shortest way there' }).getByRole('listitem');
  await expect(steps).toHaveCount(6);
  await expect(steps.last()).toHaveText('b is told: value 0.');
  await panel(page).getByRole('button', { name: 'Play it' }).click();
  await expect(page.getByText('counterexample').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Promises', exact: true }).click();
  await expect(page.getByText('broken', { exact: true }).first()).toBeVisible({ timeout: 20_000 });
});

test('the correct protocol holds in all worlds, and fails without a rule', async ({ page }) => {
  await openPanel(page, 'vector-clocks');
  await check(page).click();
  await expect(panel(page).getByText('Holds: all 13 worlds were seen.')).toBeVisible();
  await panel(page).getByLabel('Rules').selectOption('after-what-the-sender-saw');
  await check(page).click();
  await expect(panel(page).getByText('Fails.', { exact: true })).toBeVisible();
});

test('a search can be cancelled, and what is not known is not said to hold', async ({ page }) => {
  await openPanel(page, 'paxos-synod');
  await panel(page)
    .getByText(/^\d promises; no faults$/)
    .click();
  await panel(page).getByLabel('crash', { exact: true }).selectOption('3');
  await panel(page).getByLabel('double a message', { exact: true }).selectOption('3');
  await check(page).click();
  await expect(panel(page).getByText(/worlds so far/)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(
    panel(page)
      .getByText(/^Unknown:/)
      .first(),
  ).toBeVisible();
  await expect(panel(page).getByText(/^Holds:/)).toHaveCount(0);
});

const promiseBroken = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'Promises', exact: true }).click();
  await expect(page.getByText('broken', { exact: true }).first()).toBeVisible({ timeout: 20_000 });
};

test('it begins with the world on the stage, and the answer forks the run there and plays', async ({
  page,
}) => {
  await openPanel(page, 'cap-partition');
  await page.getByRole('button', { name: 'a: write 1', exact: true }).click();
  await page.getByRole('slider', { name: 'Position in time' }).focus();
  await page.keyboard.press('ArrowRight');
  await panel(page).getByLabel('Beginning').selectOption('here');
  await expect(panel(page).getByText('Set-up and rules are those of the run on the stage.')).toBeVisible();
  await check(page).click();
  await expect(panel(page).getByText('Fails.', { exact: true })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Play it' }).click();
  await expect(page.getByText('counterexample').first()).toBeVisible();
  await promiseBroken(page);
});

test('the link opens the counterexample, which plays and breaks the promise there', async ({ page }) => {
  await openPanel(page, 'cap-partition');
  await check(page).click();
  const address = await panel(page).getByRole('link', { name: 'Link', exact: true }).getAttribute('href');
  expect(address).toMatch(/^\/l\/cap-partition#r=1[\w-]+$/);
  await page.goto('/');
  await open(page, address ?? '');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByText('Expected here', { exact: true })).toBeVisible({ timeout: 20_000 });
});

test('a failure does not hide what becomes of the other promises', async ({ page }) => {
  await openPanel(page, 'amqp-exchanges');
  await check(page).click();
  await expect(panel(page).getByText('Fails.', { exact: true })).toBeVisible();
  const goOn = panel(page).getByRole('button', { name: 'Go on to the other promises' });
  if (await goOn.isVisible()) await goOn.click();
  await expect(panel(page).getByText('holds', { exact: true })).toHaveCount(5);
});

test('published models of the protocol are checked too', async ({ page }) => {
  await openPanel(page, 'paxos-synod');
  await panel(page).getByLabel('What is checked').selectOption('published:synod-3-2-2');
  await check(page).click();
  await expect(panel(page).getByText('Holds: all 3,921 worlds were seen.')).toBeVisible();
});
