/**
 * Goal: placements are those that everybody else computes. Method: known answers (curriculum part 2, §15.8) over 10,000
 * keys, and what each scheme promises when somebody joins.
 */
import { describe, expect, test } from 'vitest';
import { allHolders, imbalanceOf, loadsOf, movesBetween, SCHEMES, type Scheme, type View } from '../view.ts';
import { crc16, fnv1a } from './hashes.ts';
import { jumpHash } from './jump.ts';
import { minusLog2 } from './rendezvous.ts';
import { hashTag, SLOTS, slotTable } from './slots.ts';

const view = (scheme: Scheme, members: string, more: Partial<View> = {}): View => ({
  version: 1,
  scheme,
  members: [...members],
  tokens: 100,
  copies: 1,
  distinct: true,
  weights: {},
  keys: 10_000,
  ...more,
});

const loads = (placed: View): number[] => [...loadsOf(placed).values()];
const join = (scheme: Scheme, more: Partial<View> = {}) =>
  movesBetween(view(scheme, 'ABCD', more), view(scheme, 'ABCDE', more));

test('FNV-1a and CRC-16 have the published check values', () => {
  expect(['', 'a', 'foobar'].map((text) => fnv1a(text).toString(16))).toEqual([
    '811c9dc5',
    'e40c292c',
    'bf9cf968',
  ]);
  expect(crc16(Uint8Array.from('123456789', (letter) => letter.charCodeAt(0)))).toBe(0x31c3);
});

test.each([
  [1n, 1, 0],
  [42n, 57, 43],
  [0xdead10ccn, 666, 361],
  [256n, 1024, 520],
])('jump hash of %i over %i buckets', (key, buckets, bucket) => {
  expect(jumpHash(key, buckets)).toBe(bucket);
});

describe('10,000 keys', () => {
  test('on a ring with 100 points a server', () => {
    expect(loads(view('ring', 'ABCD'))).toEqual([2704, 2190, 2843, 2263]);
    const moves = join('ring');
    expect(moves).toHaveLength(2062);
    expect(moves.every(({ to }) => to === 'E')).toBe(true);
  });

  test('on a ring with one point a server', () => {
    const one = { tokens: 1 };
    expect(loads(view('ring', 'ABCD', one))).toEqual([3209, 627, 734, 5430]);
    expect(join('ring', one)).toHaveLength(526);
    expect(imbalanceOf(view('ring', 'ABCD', one))).toBeGreaterThan(2);
  });

  test('modulo the number of servers', () => {
    expect(join('mod')).toHaveLength(7938);
  });

  test('by rendezvous', () => {
    const moves = join('rendezvous');
    expect(moves).toHaveLength(1907);
    expect(moves.every(({ to }) => to === 'E')).toBe(true);
  });
});

test.each(SCHEMES.filter((scheme) => scheme !== 'mod'))(
  '%s: only the newcomer gains, and about a fifth',
  (scheme) => {
    const moves = join(scheme);
    expect(moves.every(({ to }) => to === 'E')).toBe(true);
    expect(moves.length / 10_000).toBeCloseTo(0.2, 1);
  },
);

test('the first 20 numbers show it: modulo 4 to 5 keeps a fifth', () => {
  const kept = Array.from({ length: 20 }, (_, key) => key).filter((key) => key % 4 === key % 5);
  expect(kept).toEqual([0, 1, 2, 3]);
});

test('copies go to different servers, or to the next points whoever they belong to', () => {
  const apart = (placed: View): boolean =>
    allHolders(placed).every((holders) => new Set(holders).size === placed.copies);
  const careful = view('ring', 'ABCD', { copies: 3, keys: 500 });
  expect(apart(careful)).toBe(true);
  expect(apart({ ...careful, distinct: false })).toBe(false);
});

test('a member with twice the weight has about twice the keys', () => {
  for (const scheme of ['ring', 'rendezvous'] as const) {
    const [a = 0, , , d = 0] = loads(view(scheme, 'ABCD', { weights: { D: 2 }, tokens: 200 }));
    expect(d / a, scheme).toBeGreaterThan(1.6);
    expect(d / a, scheme).toBeLessThan(2.4);
  }
  expect(minusLog2(0.125)).toBe(3);
  expect(minusLog2(1)).toBe(0);
  expect(minusLog2(0.7)).toBeCloseTo(0.514573, 6);
});

describe('Redis slots', () => {
  test.each([
    ['{user1}.cart', 'user1'],
    ['foo{}{bar}', 'foo{}{bar}'],
    ['foo{{bar}}zap', '{bar'],
    ['foo{bar}{zap}', 'bar'],
    ['a}b{c}', 'c'],
    ['{', '{'],
  ])('of %j only %j is hashed', (key, tag) => {
    expect(hashTag(key)).toBe(tag);
  });

  test('a newcomer takes its share from everybody', () => {
    for (const members of [1, 2, 3, 4, 5, 7]) {
      const counts = Array.from({ length: members }, () => 0);
      for (const owner of slotTable(members)) counts[owner] = (counts[owner] ?? 0) + 1;
      for (const count of counts) expect(Math.abs(count - SLOTS / members)).toBeLessThan(5);
    }
  });
});
