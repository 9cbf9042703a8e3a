/**
 * Goal: in the models of a lesson the correct protocol holds, each rule that is switched off breaks a promise, and what
 * the checker found happens in the kernel too. Method: search them all. Which rules must be there: `coverage.test.ts`.
 */
import { describe, expect, test } from 'vitest';
import { check, type PropertyResult } from '#checker';
import { History } from '#kernel';
import { type Lesson, type LessonModel, runOfScene, scenarioOf } from '#lesson-kit';
import { lessonFolders, lessonIn } from '../../lesson-kit/testing/folders.ts';
import { BUDGET, counterexampleOf, type Question, questionOf } from './index.ts';

const lessons = await Promise.all(
  lessonFolders().map(async (folder) => ({ folder, lesson: (await lessonIn(folder)).lesson })),
);
const declared = lessons.filter(({ lesson }) => (lesson.models ?? []).length > 0);

const paramsOf = (lesson: Lesson, { params = {} }: LessonModel) =>
  runOfScene(lesson, { params }).setup.params;

const isExpectedToFail = (lesson: Lesson, model: LessonModel, id: string): boolean =>
  lesson.properties.some(
    ({ property, expectedToFail }) =>
      property.id === id && expectedToFail?.(paramsOf(lesson, model)) === true,
  );

const searched = new Map<string, ReturnType<typeof search>>();

const search = (lesson: Lesson, model: LessonModel, rule: string | null, whole: boolean) => {
  const question = questionOf(lesson, { model, rulesOff: rule === null ? [] : [rule] });
  const result = check(question.net.model, { ...BUDGET, stop: whole ? 'never' : 'first' });
  return { question, result };
};

/** With every rule on, the whole space. */
const correct = (lesson: Lesson, model: LessonModel) => {
  const key = `${lesson.id}/${model.id}`;
  const found = searched.get(key) ?? search(lesson, model, null, true);
  searched.set(key, found);
  return found;
};

const failures = (properties: readonly PropertyResult[]) =>
  properties.filter(({ verdict }) => verdict === 'fails');

/** The witness as a run, played again from nothing: what it broke in the checker is broken where it ends. */
const expectBrokenInKernel = (lesson: Lesson, question: Question, { id, witness }: PropertyResult): void => {
  if (!witness) return;
  const example = counterexampleOf(question, witness);
  if (!example) throw new Error(`the kernel cannot follow the counterexample of "${id}"`);
  const { run, to, says } = example;
  const history = History.begin(scenarioOf(lesson, run.setup, run.seed), run.log);
  history.extendTo(to);
  expect(history.length).toBe(to);
  const shown = lesson.properties.find(({ property }) => property.id === id);
  expect(shown?.property.holds(history.worldAt(to)), id).toBe(false);
  expect(says.every((sentence) => sentence.length > 0)).toBe(true);
};

test('there are lessons with models', () => {
  expect(declared.length).toBeGreaterThan(2);
});

describe.each(declared)('$folder', ({ lesson }) => {
  const models = lesson.models ?? [];

  test.each(models)('$id: holds, but for what its parameters give up', (model) => {
    const { question, result } = correct(lesson, model);
    expect(result.complete).toBe(true);
    const surprises = failures(result.properties).filter(({ id }) => !isExpectedToFail(lesson, model, id));
    expect(surprises.map(({ id, why }) => `${id}: ${why}`)).toEqual([]);
    for (const failure of failures(result.properties)) expectBrokenInKernel(lesson, question, failure);
  });

  test.each(models.filter(({ expected }) => expected))(
    '$id: has the figures that are known of it',
    (model) => {
      const { result } = correct(lesson, model);
      const { origin: _origin, fails, ...counts } = model.expected ?? { origin: '' };
      expect(result).toMatchObject(counts);
      if (!fails) return;
      const failure = failures(result.properties).find(({ id }) => id === fails.property);
      expect(failure?.witness?.steps.length).toBe(fails.steps);
    },
  );

  test.each(models.filter(({ log }) => log))('$id: what is already decided happens', (model) => {
    const { question } = correct(lesson, model);
    const { run, here } = question;
    const history = History.begin(scenarioOf(lesson, run.setup, run.seed), run.log);
    history.extendTo(here?.index ?? 0);
    const kinds = run.log.map((_, pick) => history.row(pick)?.kind);
    expect(kinds).not.toContain('void');
    expect(here?.index).toBe(kinds.length);
  });

  test.each(models.flatMap((model) => (model.rules ?? []).map((rule) => ({ id: model.id, model, rule }))))(
    '$id: breaks a promise without $rule',
    ({ model, rule }) => {
      const usual = failures(correct(lesson, model).result.properties).map(({ id }) => id);
      const { question, result } = search(lesson, model, rule, false);
      // Stopping at the first failure leaves others unknown; a failure that every rule shares is no proof.
      const found = usual.length === 0 ? { question, result } : search(lesson, model, rule, true);
      const broken = failures(found.result.properties).filter(({ id }) => !usual.includes(id));
      expect(broken.map(({ id }) => id)).not.toEqual([]);
      for (const failure of broken) expectBrokenInKernel(lesson, found.question, failure);
    },
  );
});
