/** Goal: what was marked stays, and becomes the steps of a lesson. Method: a file with marks, a reload, and the dialog. */
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { ms } from '#kernel';
import { encodeRunFile, endOf } from '#lab/run-file';
import { historyOf, type Lesson, runOfScene } from '#lesson-kit';
import cap from '../lessons/04-consistency/01-cap-partition/lesson.ts';
import { expect, open, test } from './fixtures.ts';

const lesson = cap as Lesson;
const write = (at: number, value: number) =>
  ({ at: ms(at), act: { do: 'operate', node: 'a', operation: { name: 'write', value } } }) as const;
const run = {
  ...runOfScene(lesson, { params: { mode: 'AP' } }),
  log: [write(0, 1), { at: ms(100), act: { do: 'cut', from: 'R0', to: 'R1' } }, write(120, 2)] as const,
};
const history = historyOf(lesson, run);
history.playUntil(ms(400), 200);

test('a run with marked moments becomes a lesson', async ({ page }, info) => {
  const path = info.outputPath('marked.json');
  writeFileSync(path, encodeRunFile({ ...endOf(history, run), marked: [0] }));
  await open(page, '/sandbox/cap');
  await page.locator('input[type=file]').setInputFiles(path);
  const marks = page.locator('[data-sign="marked"]');
  await expect(marks).toHaveCount(1);
  const slider = page.getByRole('slider', { name: 'Position in time' });
  await slider.focus();
  for (let back = 0; back < 2; back++) await page.keyboard.press('PageDown');
  const menu = page.getByRole('button', { name: 'Run', exact: true });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Mark this moment' }).click();
  await expect(marks).toHaveCount(2);
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  await page.reload();
  await expect(marks).toHaveCount(2);
  await slider.focus();
  await page.keyboard.press('End');
  await menu.click();
  await page.getByRole('menuitem', { name: 'Make a lesson of this…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make a lesson of this run' });
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  const name = dialog.getByRole('textbox');
  await name.fill('No!');
  await dialog.getByRole('button', { name: 'Save the folder' }).click();
  await expect(dialog.getByRole('status')).toContainText('small letters, digits and dashes');
  await name.fill('my-lesson');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save the folder' }).click(),
  ]);
  const files = unzipSync(readFileSync(await download.path()));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(
      ['base.ts', 'lesson.ts', 'solutions.ts', 'story.md'].map((file) => `my-lesson/${file}`),
    ),
  );
  expect(strFromU8(files['my-lesson/story.md'] ?? new Uint8Array()).match(/^## step /gm)).toHaveLength(2);
  await expect(dialog.getByRole('status')).toContainText('my-lesson.zip is saved');
});
