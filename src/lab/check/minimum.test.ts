/**
 * Goal: where a challenge names a model and a property, its limit of faults is the fewest that the checker needs. Method:
 * search each such model whole, under the rules that the challenge switches off.
 */
import { describe, expect, test } from 'vitest';
import { fewestFaults } from '#checker';
import type { Challenge, Lesson, Minimum } from '#lesson-kit';
import { allReferences } from '../../checker/testing/references.ts';
import { lessonFolders, lessonIn } from '../../lesson-kit/testing/folders.ts';
import { BUDGET, questionOf } from './index.ts';

type Computed = Exclude<Minimum, string>;

const references = await allReferences();
const lessons = await Promise.all(lessonFolders().map(async (folder) => (await lessonIn(folder)).lesson));
const all = lessons.flatMap((lesson) =>
  lesson.challenges.map((challenge) => ({ name: `${lesson.id}: ${challenge.id}`, lesson, challenge })),
);
const challenges = all.flatMap(({ challenge, ...rest }) => {
  const { minimum } = challenge;
  return typeof minimum === 'object' ? [{ ...rest, challenge, minimum }] : [];
});

const fewestOf = (lesson: Lesson, { scene }: Challenge, { model: id, property }: Computed) => {
  const own = lesson.models?.find((model) => model.id === id);
  const rulesOff = scene.rulesOff ?? [];
  const model = own
    ? questionOf(lesson, { model: own, rulesOff, properties: [property] }).net.model
    : references.find((reference) => reference.model.id === id)?.model;
  if (!model) throw new Error(`there is no model "${id}"`);
  return fewestFaults(model, property, BUDGET);
};

describe('the limit of faults is the checker’s minimum', () => {
  test('some challenges have one', () => {
    expect(challenges.length).toBeGreaterThan(5);
  });

  test.each(challenges)('$name', ({ lesson, challenge, minimum }) => {
    expect(fewestOf(lesson, challenge, minimum)).toEqual({ known: true, faults: challenge.faultsMax });
  });

  test('where faults are allowed and no model tells how many it takes, the challenge says why', () => {
    const silent = all.filter(({ challenge: { faultsMax, minimum } }) => faultsMax > 0 && !minimum);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
