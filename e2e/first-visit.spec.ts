/**
 * Goal: what a first visit loads before its first step stays within its budget, whoever adds what. Method: everything that
 * is asked for until the page says that the first step is possible, compressed, in a fresh profile. What does not fit
 * belongs to what comes later: see ARCHITECTURE.md, "Early and late".
 */
import { ownPart, readManifest } from '../bench/own-part.ts';
import { firstVisit, weightOf } from '../bench/visit.ts';
import { expect, test } from './fixtures.ts';
import { LESSON_FOLDERS } from './testing/lesson-folders.ts';

/** KB gzip. */
const BUDGETS = [
  ['/l/cap-partition', 150],
  ['/embed/cap-partition', 152],
  ['/', 93],
] as const;

for (const [address, budget] of BUDGETS)
  test(`${address} loads at most ${budget} KB before its first step`, async ({ page, origin }) => {
    const visit = await firstVisit(page, `${origin}${address}`);
    const heaviest = [...visit.bytes].sort(([, a], [, b]) => b - a).map(([path, size]) => `${size} ${path}`);
    expect(weightOf(visit), heaviest.join('\n')).toBeLessThanOrEqual(budget);
  });

test('a lesson loads nothing of the catalogue before its first step', async ({ page, origin }) => {
  const { bytes } = await firstVisit(page, `${origin}/l/cap-partition`);
  expect([...bytes.keys()].filter((path) => /\/catalog-/.test(path))).toEqual([]);
});

/** KB gzip: the lesson, its protocol, the first words of its story. */
const LESSON_BUDGET = 40;

test(`no lesson weighs more than ${LESSON_BUDGET} KB of its own`, () => {
  const manifest = readManifest();
  const heavy = LESSON_FOLDERS.map(({ id, folder }) => ({ id, weight: ownPart(manifest, folder) }));
  expect(heavy.filter(({ weight }) => weight > LESSON_BUDGET)).toEqual([]);
  expect(
    heavy.filter(({ weight }) => weight < 2),
    'a lesson that weighs nothing was not found',
  ).toEqual([]);
});
