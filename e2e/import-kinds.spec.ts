/**
 * Goal: every kind that can be brought is shown, by paste, file and drop, and what is exported opens again. Method: small
 * files, written by the lab's own writers where it has them.
 */

import { ms } from '#kernel';
import { FORMATS, type FormatName } from '#lab/export';
import { historyOf, type Lesson } from '#lesson-kit';
import cap from '../lessons/04-consistency/01-cap-partition/lesson.ts';
import { expect, test } from './fixtures.ts';

const lesson = cap as Lesson;
const params = Object.fromEntries(
  Object.entries(lesson.parameters).map(([name, one]) => [name, one.default]),
);
const RUN = {
  lesson: cap.id,
  revision: cap.revision,
  setup: { mode: 'clock' as const, params: { ...params, mode: 'AP' }, rulesOff: [] },
  seed: 1,
  log: [
    { at: ms(1), act: { do: 'operate', node: 'a', operation: { name: 'write', value: 1 } } },
    { at: ms(3), act: { do: 'operate', node: 'b', operation: { name: 'read' } } },
  ] as const,
};
const history = historyOf(lesson, RUN);
history.playUntil(ms(400), 100);
const written = (name: FormatName): string => FORMATS[name].write(history, RUN, lesson);

const paste = async (page: import('@playwright/test').Page, text: string): Promise<void> => {
  await page.goto('/import');
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
};

for (const name of ['json', 'link'] as const)
  test(`a run as ${name} opens its lesson at the same moment`, async ({ page }) => {
    await paste(page, written(name));
    await page.getByRole('button', { name: 'Open the lesson with it' }).click();
    await expect(page).toHaveURL(/\/l\/cap-partition$/);
    await expect(page.locator('[data-ready]')).toBeVisible();
    await expect(
      page.getByText(`${history.length} of ${history.length}`).or(page.locator('.stage-picture')),
    ).toBeVisible();
  });

test('a history is drawn as intervals, with the verdict of every judge', async ({ page }) => {
  await paste(page, written('edn'));
  await expect(page.getByRole('heading', { name: 'A history' })).toBeVisible();
  await expect(page.getByText('2 processes, 2 operations')).toBeVisible();
  await expect(page.getByRole('button', { name: /Linearizable/ })).toBeVisible();
  await page.getByRole('button', { name: /Sequential/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Sequential:' })).toBeVisible();
});

test('a ShiViz log and an ITF trace of one run show the same diagram', async ({ page }) => {
  const seen: (string | null)[] = [];
  for (const name of ['shiviz', 'itf'] as const) {
    await paste(page, written(name));
    seen.push(await page.getByText(/\d+ hosts, [\d,]+ events, [\d,]+ messages/).textContent());
  }
  expect(seen[0]).toBe(seen[1]);
});

test('a trace of a model checker is walked state by state, with the keyboard too', async ({ page }) => {
  await paste(page, '{"vars":["x","q"],"states":[{"x":1,"q":{"#set":[]}},{"x":2,"q":{"#set":[]}}],"loop":0}');
  const stepper = page.getByRole('region', { name: 'The states of the trace' });
  await expect(stepper.getByText('State 1 of 2')).toBeVisible();
  await stepper.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expect(stepper.getByText('State 2 of 2')).toBeVisible();
  await expect(stepper.getByRole('row', { name: /x changed/ })).toContainText('2');
  await expect(stepper.getByRole('row', { name: /^q/ })).not.toContainText('changed');
  await expect(stepper.getByText('goes on with state 1')).toBeVisible();
});

test('what is dropped is read', async ({ page }) => {
  await page.goto('/import');
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'a.edn'));
    return data;
  }, written('edn'));
  await page.locator('main').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByRole('heading', { name: 'A history' })).toBeVisible();
});

const FILES: readonly (readonly [name: string, bytes: Buffer, says: RegExp])[] = [
  ['an empty file', Buffer.alloc(0), /is empty/],
  ['100 MB', Buffer.alloc(100_000_000, 'a'), /too large: it has 100 MB/],
  ['UTF-16', Buffer.from('\ufeffa {"a":1}', 'utf16le'), /written in UTF-16/],
  ['Latin-1', Buffer.from('one\ncaf\u00e9 {"a":1}\n', 'latin1'), /line 2 holds bytes/],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /not text in UTF-8/],
  ['half a Run file', Buffer.from(written('json').slice(0, 300)), /Line \d+: .*missing|Line \d+: /],
];

for (const [name, buffer, says] of FILES)
  test(`${name} is refused in one sentence, and what was pasted stays`, async ({ page }, info) => {
    const { writeFileSync } = await import('node:fs');
    const path = info.outputPath('brought.bin');
    writeFileSync(path, buffer);
    await page.goto('/import');
    await page.getByRole('textbox').fill('still here');
    await page.locator('input[type=file]').setInputFiles(path);
    await expect(page.getByText(says).first()).toBeVisible({ timeout: 20_000 });
    expect(await page.getByRole('textbox').inputValue()).toBe('still here');
  });
