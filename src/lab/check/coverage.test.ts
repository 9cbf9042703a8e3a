/**
 * Goal: no rule stands in a lesson for nothing. Each is off in a model of its code, in this lesson or in another one of the
 * same protocol, or (where only a clock or a tree shows its need) in a reference model, `without`, whose twin with the rule
 * keeps what it breaks. Method: count them in every lesson that there is; here references are searched, in `models.test.ts`
 * all others.
 */
import { expect, test } from 'vitest';
import { check } from '#checker';
import type { Lesson } from '#lesson-kit';
import { referencesOf } from '../../checker/testing/references.ts';
import { lessonFolders, lessonIn } from '../../lesson-kit/testing/folders.ts';
import { BUDGET } from './index.ts';

const lessons = await Promise.all(
  lessonFolders().map(async (folder) => {
    const { lesson } = await lessonIn(folder);
    return { folder, lesson, references: await referencesOf(lesson.protocol.id) };
  }),
);

type Found = (typeof lessons)[number];

const offSomewhere = ({ lesson, references }: Found): ReadonlySet<string> =>
  new Set([
    ...lessons
      .filter((other) => other.lesson.protocol.id === lesson.protocol.id)
      .flatMap((other) => (other.lesson.models ?? []).flatMap(({ rules = [] }) => rules)),
    ...references.flatMap(({ without }) => (without ? [without.rule] : [])),
  ]);

const uncovered = (found: Found): readonly string[] => {
  const off = offSomewhere(found);
  return Object.keys(found.lesson.protocol.rules).filter((rule) => !off.has(rule));
};

const complaints = (found: Found): readonly string[] =>
  uncovered(found).map(
    (rule) =>
      `lesson ${found.lesson.id}: without the rule "${rule}" nothing breaks in any model; give one in ${found.folder}/models.ts`,
  );

test.each(lessons)('$folder: no rule is there for nothing', (found) => {
  expect(complaints(found)).toEqual([]);
});

test('a rule that no model misses is found', () => {
  const [first] = lessons as [Found];
  const { protocol } = first.lesson;
  const rules = { ...protocol.rules, 'made-up': 'Nobody asks for it.' };
  const lesson: Lesson = { ...first.lesson, protocol: { ...protocol, rules } };
  expect(complaints({ ...first, lesson })).toEqual([expect.stringContaining('"made-up"')]);
});

const withouts = lessons.flatMap(({ lesson, references }) =>
  references.flatMap(({ model, without }) => {
    if (!without) return [];
    const whole = references.find((other) => other.model.id === without.of);
    return [{ id: model.id, lesson, model, rule: without.rule, whole: whole?.model }];
  }),
);

test.each(withouts)('$id: breaks a promise that its twin keeps', ({ lesson, model, rule, whole }) => {
  expect(Object.keys(lesson.protocol.rules)).toContain(rule);
  if (!whole) throw new Error(`the twin of ${model.id} is not there`);
  const broken = check(model, BUDGET).properties.filter(({ verdict }) => verdict === 'fails');
  const kept = check(whole, BUDGET).properties.filter(({ verdict }) => verdict === 'holds');
  expect(broken).not.toEqual([]);
  for (const { id } of broken) expect(kept.map((property) => property.id)).toContain(id);
});
