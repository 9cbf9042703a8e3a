/**
 * Goal: the curriculum's count of blocked states (part 2, §8.7), and its shortest ways to break atomicity, step by
 * step. All other counts stand in the table of `src/checker/references.test.ts`.
 */
import { expect, test } from 'vitest';
import { check, Search } from '../../../checker/index.ts';
import { type TwoPhaseVariant, twoPhase } from './two-phase.ts';

/** Somebody is in doubt and the transaction manager, the only one to know, is down. */
const blockedStates = (count: number): number => {
  const search = new Search(twoPhase(count, { managerCrashes: true }), { stop: 'never' });
  while (!search.step());
  const { space } = search;
  const states = Array.from({ length: space.states.count }, (_, state) => space.read(space.rowOf(state)));
  return states.filter((state) => state.tm === 'down' && Object.values(state).includes('prepared')).length;
};

test('with two resource managers 12 of 72 states are blocked, with three 56 of 352', () => {
  expect([blockedStates(2), blockedStates(3)]).toEqual([12, 56]);
});

const stepsOf = (variant: TwoPhaseVariant): string[] => {
  const [consistent] = check(twoPhase(2, variant)).properties;
  return consistent?.witness?.steps.map(({ name }) => name) ?? [];
};

test('one that commits after a timeout needs three steps to break atomicity', () => {
  expect(stepsOf({ timeout: 'commit' }).sort()).toEqual([
    'r1 prepares',
    'r1 times out and commits',
    'r2 chooses to abort',
  ]);
});

test('one that aborts after a timeout needs everybody to be heard first', () => {
  const steps = stepsOf({ timeout: 'abort' });
  expect(steps).toHaveLength(7);
  expect(steps).toContain('TM commits');
  expect(steps.some((step) => step.endsWith('times out and aborts'))).toBe(true);
});
