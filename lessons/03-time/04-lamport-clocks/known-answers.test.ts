/** Goal: the figure has the numbers and the row of the curriculum (part 1, §17.8). Method: play the step to its end. */
import { expect, test } from 'vitest';
import { playHeadless } from '#lesson-kit/machine';
import { rowOf } from '#protocols/lamport-mutex';
import { allEvents, eventsOf, numberOf, pairsThat, totalOrder } from './goals.ts';
import lesson from './lesson.ts';

const played = playHeadless(lesson, { of: 'misleading', log: [] });
const { history } = played;
const run = { ...played.run, history, index: history.length, world: history.worldAt(history.length) };
const view = { ...run, log: [], faults: 0, params: {} };

const numbersOf = (node: string): number[] => eventsOf(view, node).map(({ number }) => number);

test('numbers', () => {
  expect(numbersOf('P')).toEqual([1, 2, 3, 6]);
  expect(numbersOf('Q')).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(numbersOf('R')).toEqual([1, 2, 5, 6]);
});

test('the row of all events, in the goals and on the panel', () => {
  const row = 'P1 Q1 R1 P2 Q2 R2 P3 Q3 Q4 Q5 R3 P4 Q6 R4 Q7'.split(' ');
  expect(totalOrder(view)).toEqual(row);
  expect(rowOf(view.world).map(({ name }) => name)).toEqual(row);
});

test('58 pairs are ordered, 47 concurrent, 36 of these have different numbers', () => {
  const onOneLine = ['P', 'Q', 'R'].reduce((sum, node) => {
    const count = eventsOf(view, node).length;
    return sum + (count * (count - 1)) / 2;
  }, 0);
  expect(allEvents(view)).toHaveLength(15);
  expect(onOneLine + pairsThat(view, 'before').length).toBe(58);
  const concurrent = pairsThat(view, 'concurrent').filter(([a, b]) => a.name < b.name);
  expect(concurrent).toHaveLength(47);
  expect(concurrent.filter(([a, b]) => numberOf(view, a.name) !== numberOf(view, b.name))).toHaveLength(36);
});
