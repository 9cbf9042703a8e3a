import { expect, test } from 'vitest';
import { allHolders, loadsOf, type View } from './view.ts';

const viewOf = (keys: number): View => ({
  version: 1,
  scheme: 'ring',
  members: ['A', 'B', 'C'],
  tokens: 10,
  copies: 2,
  distinct: true,
  weights: {},
  keys,
});

test('where keys stand is the same whenever it is asked, and not computed twice in a row', () => {
  const sizes = Array.from({ length: 40 }, (_, nth) => 10 + nth);
  const first = sizes.map((keys) => [...loadsOf(viewOf(keys))]);
  expect(sizes.map((keys) => [...loadsOf(viewOf(keys))])).toEqual(first);
  expect(allHolders(viewOf(10))).toBe(allHolders({ ...viewOf(10), version: 2 }));
});
