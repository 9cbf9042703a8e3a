/** Goal: a counterexample goes on from what the model had already decided, and one can watch it step by step. */
import { expect, test } from 'vitest';
import { check } from '#checker';
import { lessonIn } from '../../lesson-kit/testing/folders.ts';
import { counterexampleOf, questionOf } from './index.ts';

const { lesson } = await lessonIn('lessons/07-consensus/05-raft-log');

const exampleWithout = (rule: string) => {
  const model = lesson.models?.find(({ rules }) => rules?.includes(rule));
  if (!model) throw new Error(`no model misses "${rule}"`);
  const question = questionOf(lesson, { model, rulesOff: [rule] });
  const broken = check(question.net.model).properties.find(({ verdict }) => verdict === 'fails');
  const example = broken?.witness && counterexampleOf(question, broken.witness);
  if (!example) throw new Error(`nothing breaks without "${rule}"`);
  return { model, example };
};

test('it begins behind the decisions of its model, which are part of its run', () => {
  const { model, example } = exampleWithout('up-to-date');
  const decided = model.log ?? [];
  expect(decided.length).toBeGreaterThan(0);
  expect(example.run.log.slice(0, decided.length)).toEqual(decided);
  expect(example.from).toBe(decided.length);
  expect(example.log).toEqual(example.run.log.slice(decided.length));
  expect(example.says).toHaveLength(example.log.length);
});

test('steps out of turn do not all fall on one moment', () => {
  const { example } = exampleWithout('up-to-date');
  const times = example.log.map(({ at }) => at);
  expect(new Set(times).size).toBe(times.length);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(times[0]).toBeGreaterThan(example.time);
});
