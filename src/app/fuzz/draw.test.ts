import { expect, test } from 'vitest';
import { makeDice } from './draw.ts';

const throws = (seed: number): number[] =>
  Array.from({ length: 1000 }, (_, nth) => makeDice(seed).at(nth, 1));

test('the same seed throws the same, another seed something else', () => {
  expect(throws(7)).toEqual(throws(7));
  expect(throws(7)).not.toEqual(throws(8));
});

test('every throw is in range and each of ten choices comes about as often', () => {
  const counts = new Array<number>(10).fill(0);
  for (const value of throws(1)) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThan(1);
    const tenth = Math.floor(value * 10);
    counts[tenth] = (counts[tenth] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(60);
  expect(Math.max(...counts)).toBeLessThan(140);
});

test('of nothing comes nothing', () => {
  expect(makeDice(1).of([], 0, 0)).toBeUndefined();
});
