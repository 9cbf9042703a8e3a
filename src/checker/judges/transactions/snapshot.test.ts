/**
 * Goal: snapshot isolation is judged as it is defined, also where the reads do not tell the order of the versions.
 * Method: random small histories of registers against a run of the definition in every order of begins and commits.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, type Value } from '../index.ts';
import { concurrent } from '../testing/histories.ts';
import { isSnapshotIsolated } from '../testing/snapshots.ts';
import { transactionsOf } from './transaction.ts';

const KEYS = ['x', 'y'];

interface Wish {
  readonly writes: boolean;
  readonly key: string;
  /** Which value a read shows: 0 nil, else what the nth transaction writes to the key. */
  readonly seen: number;
}

const wish = fc.record({
  writes: fc.boolean(),
  key: fc.constantFrom(...KEYS),
  seen: fc.nat({ max: 3 }),
});

/** Reads first; each key is written once by a transaction at most, with its own number. */
const stepsOf = (wishes: readonly Wish[], nth: number, all: readonly (readonly Wish[])[]): Value[] => {
  const writers = (key: string): number[] =>
    all.flatMap((other, place) =>
      other.some((one) => one.writes && one.key === key) && place !== nth ? [place + 1] : [],
    );
  const reads = wishes
    .filter(({ writes }) => !writes)
    .map(
      ({ key, seen }): Value => ['r', key, [null, ...writers(key)][seen % (writers(key).length + 1)] ?? null],
    );
  const written = new Set(wishes.filter(({ writes }) => writes).map(({ key }) => key));
  return [...reads, ...[...written].map((key): Value => ['w', key, nth + 1])];
};

const histories = fc
  .array(fc.array(wish, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 })
  .map((all) => concurrent(...all.map((wishes, nth) => stepsOf(wishes, nth, all))));

describe('snapshot isolation', () => {
  it('is what running the definition in every order says', () => {
    const seen = { true: 0, false: 0 };
    fc.assert(
      fc.property(histories, (history) => {
        const expected = isSnapshotIsolated(transactionsOf(history));
        seen[`${expected}`]++;
        expect(judge('snapshot-isolation', history).verdict).toBe(expected ? 'holds' : 'fails');
      }),
      { numRuns: 400 },
    );
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(30);
  });

  it('counts all writes of a transaction without answer once one of them was read', () => {
    for (const [step, empty, one] of [
      ['w', null, 1],
      ['append', [], [1]],
    ] as const) {
      const [torn, reader] = concurrent(
        [
          [step, 'x', 1],
          [step, 'y', 2],
        ],
        [
          ['r', 'x', one],
          ['r', 'y', empty],
        ],
      ).operations;
      if (!torn || !reader) throw new Error('two operations were made');
      const unanswered = {
        ...torn,
        status: 'info',
        result: null,
        completed: Number.POSITIVE_INFINITY,
      } as const;
      expect(judge('consistent-view', { operations: [unanswered, reader] })).toMatchObject({
        verdict: 'fails',
        anomalies: [{ name: 'G-single' }],
      });
    }
  });
});
