/**
 * Goal: logs from elsewhere are drawn whole, and bad ones are refused in a sentence while the page goes on answering.
 * Method: two samples of our own, the shared logs of real systems where they are at hand, and broken ones.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sayCount } from '#lesson-kit';
import { REPOSITORY } from '../scripts/source/files.ts';
import { readShiviz, spaceTimeOf } from '../src/lab/import/index.ts';
import { expect, test } from './fixtures.ts';

const OWN = join(REPOSITORY, 'e2e', 'testing', 'logs');
const SHARED = join(REPOSITORY, '..', 'shared', 'ground-truth', 'shiviz');
const filesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];

const openFile = async (page: Page, path: string): Promise<void> => {
  await page.goto('/import');
  await page.locator('input[type=file]').setInputFiles(path);
};

/** Says plainly what could be read: without the shared folder only our own samples. */
const atHand = filesIn(SHARED).length > 0 ? 'shared logs included' : 'shared logs are not at hand';

test(`every host and event of a log is drawn, in each of its executions (${atHand})`, async ({ page }) => {
  test.setTimeout(120_000);
  for (const path of [...filesIn(OWN), ...filesIn(SHARED)]) {
    const { executions, problems } = readShiviz(readFileSync(path, 'utf8'));
    expect(problems, path).toEqual([]);
    await openFile(page, path);
    const choice = page.getByRole('combobox', { name: 'Execution' });
    for (const [place, execution] of executions.entries()) {
      const { space } = spaceTimeOf(execution);
      const counts = new RegExp(
        `${sayCount(space.lanes.length)} hosts?, ${sayCount(space.events.length)} events?, ${sayCount(space.arrows.length)} messages?,`,
      );
      await expect(page.getByRole('application')).toBeVisible({ timeout: 30_000 });
      if (executions.length > 1) await choice.selectOption(String(place));
      await expect(page.getByText(counts)).toBeVisible();
      const diagram = page.getByRole('application');
      await expect(diagram).toHaveAttribute(
        'aria-label',
        new RegExp(`${space.lanes.length} lines, ${space.events.length} events`),
      );
    }
  }
});

test('arrow keys walk the events of an opened log, and each is told with its line', async ({ page }) => {
  await openFile(page, join(OWN, 'two-phase-commit.log'));
  const diagram = page.getByRole('application');
  await diagram.focus();
  const told = page.locator('[aria-live=polite]').last();
  await page.keyboard.press('ArrowUp');
  const first = await told.innerText();
  expect(first).toMatch(/^(coordinator|shop|bank): .* \(line \d+\)$/);
  await page.keyboard.press('ArrowLeft');
  await expect(told).not.toHaveText(first);
});

const BAD: readonly (readonly [name: string, text: string, says: RegExp])[] = [
  ['two hosts of one name', 'x\na {"a":1}\ny\na {"a":1}\n', /Line 3: .*second host of that name/],
  [
    'a clock that goes backwards',
    'x\nb {"b":1}\ny\na {"a":1,"b":1}\nz\na {"a":2}\n',
    /Line 5: the clock of a goes backwards/,
  ],
  ['no match of its own expression', '(?<host>Q)(?<clock>Q)(?<event>Q)\nx\ny\n', /Line 1: .*matches nothing/],
];

for (const [name, text, says] of BAD)
  test(`a log with ${name} is told in a sentence`, async ({ page }) => {
    await page.goto('/import');
    await page.getByRole('textbox').fill(text);
    await page.getByRole('button', { name: 'Read it' }).click();
    const problems = page.getByRole('region', { name: 'What is wrong with it' });
    await expect(problems.getByText(says)).toBeVisible();
    expect(await page.getByRole('textbox').inputValue()).toBe(text);
  });

/** The longest time that the page did not answer, in ms, until `done` holds. */
const longestSilence = async (page: Page, done: () => Promise<void>): Promise<number> => {
  await page.evaluate(() => {
    const watched = globalThis as { silence?: number };
    watched.silence = 0;
    let last = performance.now();
    setInterval(() => {
      watched.silence = Math.max(watched.silence ?? 0, performance.now() - last);
      last = performance.now();
    }, 20);
  });
  await done();
  return page.evaluate(() => (globalThis as { silence?: number }).silence ?? Infinity);
};

const FIFTY_MB = 50_000_000;

const repeated = (line: (place: number) => string): string => {
  const lines: string[] = [];
  for (let place = 0, size = 0; size < FIFTY_MB; place++) {
    const text = line(place);
    size += text.length;
    lines.push(text);
  }
  return lines.join('');
};

for (const [name, line] of [
  ['text without clocks', () => 'the quick brown fox jumps over the lazy dog\n'],
  ['events', (place: number) => `step ${place + 1}\na {"a":${place + 1}}\n`],
] as const)
  test(`50 MB of ${name} are told in a sentence, and the page goes on answering`, async ({ page }, info) => {
    test.setTimeout(120_000);
    const path = info.outputPath('large.log');
    writeFileSync(path, repeated(line));
    await page.goto('/import');
    const silence = await longestSilence(page, async () => {
      await page.locator('input[type=file]').setInputFiles(path);
      await page.getByRole('textbox').fill('still here');
      const told = page.getByRole('region', { name: /What is wrong with it/ });
      await expect(told.getByText(/\w+/).first()).toBeVisible({ timeout: 60_000 });
    });
    expect(await page.getByRole('textbox').inputValue()).toBe('still here');
    expect(silence).toBeLessThan(3_000);
  });
