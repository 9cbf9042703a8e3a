/**
 * Goal: the store reads what was written, whatever is merged and whenever the power goes. Method: all short lists of
 * writes against a sorted map; filters against their formula; random runs with a power cut at every instruction.
 */
import { describe, expect, test } from 'vitest';
import { History, ms, type Scenario } from '#kernel';
import { makeBloom, mayContain, probesFor } from './bloom.ts';
import { type Entry, merge } from './entry.ts';
import type { Params } from './messages.ts';
import { levelsDisjoint, manifestNamesFiles, metersOf, staleAnswers, wrongKeys } from './properties.ts';
import { lsm } from './protocol.ts';

const ALL = {
  oldestSnapshot: Number.POSITIVE_INFINITY,
  mayBeBelow: () => false,
  keepsForSnapshots: true,
  keepsTombstones: true,
};

const WRITES = [
  ['a', true],
  ['a', false],
  ['b', true],
  ['b', false],
] as const;

const listsOf = (length: number): (readonly (readonly [string, boolean])[])[] =>
  length === 0 ? [[]] : listsOf(length - 1).flatMap((list) => WRITES.map((write) => [...list, write]));

test('merging runs is the same as a sorted map, for all lists of up to five writes', () => {
  for (const list of [0, 1, 2, 3, 4, 5].flatMap(listsOf)) {
    const entries = list.map(
      ([key, isPut], at): Entry => ({ key, seq: at + 1, value: isPut ? at + 1 : null }),
    );
    const map = new Map(entries.map(({ key, value }) => [key, value]));
    const expected = [...map].filter(([, value]) => value !== null).sort();
    const merged = merge(
      entries.map((entry) => [entry]),
      ALL,
    );
    expect(merged.map(({ key, value }) => [key, value])).toEqual(expected);
  }
});

test('a reader keeps the version that it stands at, and a tombstone stays while something may be below', () => {
  const versions: Entry[] = [1, 2, 3].map((seq) => ({ key: 'a', seq, value: seq === 3 ? null : seq }));
  const kept = (oldestSnapshot: number, below: boolean): number[] =>
    merge([versions], { ...ALL, oldestSnapshot, mayBeBelow: () => below }).map(({ seq }) => seq);
  expect(kept(1, false)).toEqual([3, 2, 1]);
  expect(kept(2, false)).toEqual([3, 2]);
  expect(kept(3, false)).toEqual([]);
  expect(kept(3, true)).toEqual([3]);
});

describe('Bloom filters', () => {
  const keys = Array.from({ length: 10_000 }, (_, index) => `key${index}`);
  const others = Array.from({ length: 20_000 }, (_, index) => `other${index}`);
  test.each([
    [8, 5],
    [10, 6],
    [16, 11],
  ])('%i bits a key: %i probes, and about as many false alarms as the formula says', (bits, probes) => {
    expect(probesFor(bits)).toBe(probes);
    const filter = makeBloom(keys, bits);
    expect(keys.every((key) => mayContain(filter, key))).toBe(true);
    const share = others.filter((key) => mayContain(filter, key)).length / others.length;
    const formula = (1 - Math.exp(-probes / bits)) ** probes;
    expect(share).toBeLessThan(2 * formula + 0.001);
    expect(share).toBeGreaterThan(formula / 3);
  });

  test('the formula gives the published shares', () => {
    const formula = (bits: number, probes: number): number => 100 * (1 - Math.exp(-probes / bits)) ** probes;
    expect(formula(10, 7)).toBeCloseTo(0.8194, 4);
    expect(formula(10, 6)).toBeCloseTo(0.8436, 4);
    expect(formula(8, 6)).toBeCloseTo(2.158, 3);
    expect(formula(16, 11)).toBeCloseTo(0.0459, 4);
  });
});

const SHAPE: Params = {
  table: 2,
  trigger: 2,
  levelOne: 2,
  fanOut: 2,
  bitsPerKey: 10,
  style: 'leveled',
  stepMs: 1,
  patienceMs: 60,
};

const scenario = (seed: number, params: Partial<Params> = {}): Scenario => ({
  protocol: lsm,
  nodes: [
    { id: 'S', role: 'store' },
    { id: 'c', role: 'client' },
  ],
  link: { latency: [ms(2)] },
  operations: Array.from({ length: 40 }, (_, place) => {
    const key = 'abcd'[(place * 7 + seed * 3) % 4];
    const name = ['put', 'put', 'delete', 'get'][(place * 5 + seed) % 4] ?? 'put';
    return {
      client: 'c',
      operation: { name, key },
      at: ms(4 * place),
      after: place === 0 ? [] : [place - 1],
    };
  }),
  params: { ...SHAPE, ...params },
  rulesOff: [],
  seed,
  mode: 'clock',
});

const check = (history: History): void => {
  for (let index = 0; index <= history.length; index++) {
    const world = history.worldAt(index);
    expect(wrongKeys(world), `after ${index} events`).toEqual([]);
    expect(manifestNamesFiles.holds(world)).toBe(true);
  }
  const world = history.worldAt(history.length);
  expect(staleAnswers(world)).toBe(0);
};

test.each(['leveled', 'tiered'] as const)(
  '%s: forty writes, deletions and reads are answered as they should be',
  (style) => {
    for (let seed = 0; seed < 8; seed++) {
      const history = History.begin(scenario(seed, { style }), []);
      history.playUntil(ms(3000));
      check(history);
      const world = history.worldAt(history.length);
      if (style === 'leveled') expect(levelsDisjoint.holds(world)).toBe(true);
      expect(metersOf(world).write).toBeGreaterThan(1);
    }
  },
);

test('a power cut at any millisecond loses nothing that was confirmed', () => {
  for (let at = 20; at < 420; at += 7) {
    const cut = [
      { at: ms(at), act: { do: 'crash', node: 'S' } },
      { at: ms(at + 5), act: { do: 'restart', node: 'S' } },
    ] as const;
    const history = History.begin(scenario(at), cut);
    history.playUntil(ms(1500));
    check(history);
  }
});
