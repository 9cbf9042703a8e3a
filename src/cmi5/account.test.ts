/** Goal: a store of learning records is told each thing once, in an order that cmi5 allows. Method: what a lab tells, by hand. */
import { expect, test } from 'vitest';
import { Account } from './account.ts';

const NEW = { completed: false, passed: false };
const STEPS = ['one', 'two', 'three', 'four'];
const answer = (prediction: string, chosen: string | null) => ({
  step: 'one',
  prediction,
  chosen,
  right: 'a',
});

test('CMI5-SCORE: the share of right first answers decides; a second answer and a skipped question do not help', () => {
  const account = new Account(STEPS, 0.5, NEW);
  expect(account.answer(answer('p', 'b'))).toEqual([
    { verb: 'answered', step: 'one', prediction: 'p', chosen: 'b', right: 'a' },
  ]);
  account.answer(answer('p', 'a'));
  account.answer(answer('q', 'a'));
  expect(account.answer(answer('r', null))).toEqual([]);
  expect(account.score).toBeCloseTo(1 / 3);
  expect(account.done()).toEqual([{ verb: 'completed' }, { verb: 'failed', score: account.score }]);
  expect(account.done()).toEqual([]);
});

test('progress only grows, and is silent after the end', () => {
  const account = new Account(STEPS, 0.5, NEW);
  expect(account.step('one')).toEqual([]);
  expect(account.step('three')).toEqual([{ verb: 'progressed', percent: 50 }]);
  expect([account.step('two'), account.step('three'), account.step('elsewhere')]).toEqual([[], [], []]);
  expect(account.done()).toEqual([{ verb: 'completed' }, { verb: 'passed', score: 1 }]);
  expect(account.step('four')).toEqual([]);
});

test('CMI5-ONCE: what an earlier session of the registration told is not told again', () => {
  expect(new Account(STEPS, 0.5, { completed: true, passed: true }).done()).toEqual([]);
  const again = new Account(STEPS, 0.5, { completed: true, passed: false });
  expect(again.done()).toEqual([{ verb: 'passed', score: 1 }]);
  expect(again.marks).toEqual({ completed: true, passed: true });
});
