/**
 * Goal: every lesson can be finished, by mouse and by keyboard alone. Method: each folder under lessons/ is taken from
 * its first step to its last, then its challenges; a lesson that is added is tested without a word here.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../scripts/source/files.ts';
import { expect, open, test } from './fixtures.ts';
import { byKeyboard, byMouse } from './testing/hands.ts';
import { Taker } from './testing/take-lesson.ts';

// No test needs another, and together they take most of the time: whoever is free takes the next.
test.describe.configure({ mode: 'parallel' });

const LESSONS = join(REPOSITORY, 'lessons');

const ids = readdirSync(LESSONS)
  .filter((part) => /^\d\d-/.test(part))
  .flatMap((part) => readdirSync(join(LESSONS, part)))
  .map((folder) => folder.replace(/^\d+-/, ''));

test('there are lessons to take', () => {
  expect(ids.length).toBeGreaterThan(2);
});

for (const id of ids) {
  test(`${id} is finished by mouse, with every challenge`, async ({ page }) => {
    test.setTimeout(600_000);
    await open(page, `/l/${id}?speed=5`);
    const taker = new Taker(page, byMouse);
    expect(await taker.steps()).toBeGreaterThan(1);
    expect((await taker.challenges()).length).toBeGreaterThan(0);
  });

  test(`${id} is finished by keyboard alone`, async ({ page }) => {
    test.setTimeout(600_000);
    await open(page, `/l/${id}?speed=5`);
    const taker = new Taker(page, byKeyboard(page));
    expect(await taker.steps()).toBeGreaterThan(1);
    await expect(taker.story.getByRole('region', { name: 'Challenges' })).toBeVisible();
  });
}
