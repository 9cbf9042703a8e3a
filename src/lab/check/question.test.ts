/** Goal: what is asked of the run on the stage is asked under that run's rules; after a failure the others are still judged. */
import { expect, test } from 'vitest';
import { check } from '#checker';
import { History } from '#kernel';
import { runOfScene, scenarioOf } from '#lesson-kit';
import { lessonIn } from '../../lesson-kit/testing/folders.ts';
import { questionOf } from './index.ts';

const { lesson } = await lessonIn('lessons/04-consistency/01-cap-partition');
const modelOf = (id: string) => {
  const model = lesson.models?.find((one) => one.id === id);
  if (!model) throw new Error(`there is no model "${id}"`);
  return model;
};

const verdictHere = (rulesOff: readonly string[]) => {
  const model = modelOf('third-client');
  const run = runOfScene(lesson, { mode: 'hand', rulesOff, ...(model.params && { params: model.params }) });
  const { length } = History.begin(scenarioOf(lesson, run.setup, run.seed), run.log);
  const question = questionOf(lesson, { model, here: { run, index: length, time: 0 } });
  return check(question.net.model).verdict;
};

test('from the world on the stage: with the rules that are off there', () => {
  expect(verdictHere([])).toBe('holds');
  expect(verdictHere(['forward-reads'])).toBe('fails');
});

const verdicts = (stop: 'first' | 'each') => {
  const { properties } = check(questionOf(lesson, { model: modelOf('ap') }).net.model, { stop });
  return properties.map(({ verdict }) => verdict);
};

test('one promise fails; the others are unknown until the search has gone on', () => {
  expect(verdicts('first')).toContain('unknown');
  expect(verdicts('each')).toContain('fails');
  expect(verdicts('each')).not.toContain('unknown');
});
