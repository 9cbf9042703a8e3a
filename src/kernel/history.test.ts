/**
 * Goal: time can be walked in both directions and every walk sees the same worlds. Method: random runs with random
 * faults of every kind, compared by state hash.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashWorld } from './hash.ts';
import { History } from './history.ts';
import { randomRun } from './random-acts.ts';
import { chatterWorld } from './samples.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 40 });
const runs = fc.record({
  seed: seeds,
  acts: fc.integer({ min: 0, max: 30 }),
  salt: fc.nat(),
  mode: fc.constantFrom('clock' as const, 'hand' as const),
});
const make = ({
  seed,
  acts,
  salt,
  mode,
}: {
  seed: number;
  acts: number;
  salt: number;
  mode: 'clock' | 'hand';
}): History => {
  const history = randomRun(chatterWorld(seed, 4, mode), acts, salt);
  history.extendTo(history.length + 40);
  return history;
};

describe('history', () => {
  test('the same Run replays to the same worlds', () => {
    fc.assert(
      fc.property(runs, (input) => {
        const history = make(input);
        const again = History.begin(history.scenario, history.log);
        again.extendTo(history.length);
        expect(again.length).toBe(history.length);
        for (const index of [0, Math.floor(history.length / 2), history.length])
          expect(hashWorld(again.worldAt(index))).toBe(hashWorld(history.worldAt(index)));
      }),
      { numRuns: 60 },
    );
  });

  test('a run that rested goes on as if it had not', () => {
    fc.assert(
      fc.property(runs, fc.nat(), fc.nat(), (input, where, more) => {
        const rested = make(input);
        const awake = make(input);
        const index = where % (rested.length + 1);
        rested.rest();
        expect(rested.applied).toBe(awake.applied);
        expect(hashWorld(rested.worldAt(index))).toBe(hashWorld(awake.worldAt(index)));
        rested.rest();
        for (const history of [rested, awake]) history.extendTo(history.length + (more % 200));
        expect(rested.length).toBe(awake.length);
        expect(hashWorld(rested.worldAt(rested.length))).toBe(hashWorld(awake.worldAt(awake.length)));
      }),
      { numRuns: 60 },
    );
  });

  test('a long run that rested shows every moment as before, and so do its forks', () => {
    const LENGTH = 5_000;
    const awake = randomRun(chatterWorld(7, 4), 10, 3);
    awake.extendTo(LENGTH);
    const rested = randomRun(chatterWorld(7, 4), 10, 3);
    rested.extendTo(LENGTH);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: LENGTH }), { minLength: 1, maxLength: 6 }), (places) => {
        rested.rest();
        for (const index of places) {
          const here = hashWorld(awake.worldAt(index));
          expect(hashWorld(rested.worldAt(index))).toBe(here);
          const fork = rested.fork(index, rested.log.slice(rested.entriesBefore(index)));
          expect(hashWorld(fork.worldAt(index))).toBe(here);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('back(step(world)) = world and seek(n) = replay(n)', () => {
    fc.assert(
      fc.property(runs, fc.nat(), (input, where) => {
        const history = make(input);
        const index = where % (history.length + 1);
        const here = hashWorld(history.worldAt(index));
        if (index < history.length) history.worldAt(index + 1);
        history.worldAt(0);
        expect(hashWorld(history.worldAt(index))).toBe(here);
        const replayed = History.begin(history.scenario, history.log);
        replayed.extendTo(index);
        expect(hashWorld(replayed.worldAt(index))).toBe(here);
      }),
      { numRuns: 60 },
    );
  });

  test('a fork leaves its parent alone and shares the past', () => {
    fc.assert(
      fc.property(runs, fc.nat(), (input, where) => {
        const history = make(input);
        const before = hashWorld(history.worldAt(history.length));
        const index = where % (history.length + 1);
        const world = history.worldAt(index);
        const fork = history.fork(index, [
          { at: world.time, after: world.tied, act: { do: 'pause', node: 'N1' } },
        ]);
        fork.extendTo(fork.length + 50);
        expect(hashWorld(history.worldAt(history.length))).toBe(before);
        expect(hashWorld(fork.worldAt(index))).toBe(hashWorld(world));
        expect(fork.row(index - 1)).toEqual(history.row(index - 1));
      }),
      { numRuns: 40 },
    );
  });

  test('an act at the cursor happens exactly there, even among events of one instant', () => {
    const scenario = { ...chatterWorld(3), link: { latency: [0] } };
    const history = History.begin(scenario);
    history.extendTo(60);
    for (let index = 1; index < 60; index++) {
      const world = history.worldAt(index);
      const fork = history.fork(index, [
        { at: world.time, after: world.tied, act: { do: 'crash', node: 'N0' } },
      ]);
      fork.extendTo(index + 1);
      expect(fork.row(index)?.kind).toBe('crash');
    }
  });

  test('every event explains itself in one sentence, without placeholders left', () => {
    const history = randomRun(chatterWorld(11, 5), 80, 5);
    for (let index = 0; index < history.length; index++) {
      const { sentence, row } = history.explain(index);
      expect(sentence, `${row.kind} at ${index}`).toMatch(/^\S.*[.:]$/);
      expect(sentence).not.toMatch(/[{}]/);
    }
  });
});
