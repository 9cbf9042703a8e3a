import { expect, test } from 'vitest';
import { median, p95 } from './bench.ts';

test('the median is the middle sample, whatever their order', () => {
  expect([median([9, 1, 5]), median([4, 1, 3, 2]), median([7])]).toEqual([5, 2.5, 7]);
});

test('95 of 100 samples do not exceed the p95', () => {
  const samples = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([p95(samples), p95([3])]).toEqual([95, 3]);
});
