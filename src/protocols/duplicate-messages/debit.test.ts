/** Goal: a debit is taken once under any losses, doublings and crashes, and is answered once they end. Method: random faults, then peace. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { History, type LogEntry, ms, type Scenario, seconds } from '#kernel';
import {
  answeredIsTaken,
  atMostOnce,
  type Client,
  duplicateMessages,
  gapsOf,
  lastSetStays,
  type Server,
  stateOf,
} from './index.ts';

interface Setting {
  readonly rulesOff?: readonly string[];
  readonly ttl?: number;
  readonly seed?: number;
  readonly lossPpm?: number;
  readonly duplicatePpm?: number;
}

const scenario = ({ rulesOff = [], ttl = 0, seed = 1, ...chance }: Setting = {}): Scenario => ({
  protocol: duplicateMessages,
  nodes: [
    { id: 'C', role: 'client' },
    { id: 'S', role: 'server' },
  ],
  link: { latency: [ms(50), ms(90)], ...chance },
  operations: [
    { client: 'C', operation: { name: 'pay' }, at: ms(10) },
    { client: 'C', operation: { name: 'set', value: 1 }, at: ms(10), after: [0] },
    { client: 'C', operation: { name: 'set', value: 2 }, at: ms(10), after: [1] },
  ],
  params: { server: 'S', retry: ms(300), step: ms(30), ttl: ms(ttl) },
  rulesOff,
  seed,
  mode: 'clock',
});

const crashes = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.constantFrom('C', 'S')), { maxLength: 6 })
  .map((moments) =>
    moments
      .toSorted(([a], [b]) => a - b)
      .flatMap(([at, node]): LogEntry[] => [
        { at: ms(at), act: { do: 'crash', node } },
        { at: ms(at + 40), act: { do: 'restart', node } },
      ])
      .toSorted((a, b) => a.at - b.at),
  );

test('whatever is lost, doubled or dies: taken once, answered in the end', () => {
  fc.assert(
    fc.property(crashes, fc.integer(), fc.constantFrom(0, 200), (log, seed, ttl) => {
      const chance = { lossPpm: 250_000, duplicatePpm: 250_000 };
      const history = History.begin(scenario({ seed, ttl, ...chance }), log);
      history.playUntil(seconds(60));
      for (let index = 0; index <= history.length; index++) {
        const world = history.worldAt(index);
        for (const property of [atMostOnce, answeredIsTaken, lastSetStays])
          expect(property.holds(world), property.id).toBe(true);
      }
      const end = history.worldAt(history.length);
      expect(stateOf<Client>(end, 'client').answered.map(({ type }) => type)).toEqual([
        'debit',
        'set',
        'set',
      ]);
      expect(stateOf<Server>(end, 'server')).toMatchObject({ balance: 90, x: 2 });
    }),
    { numRuns: 60 },
  );
});

const takenBy = (rulesOff: readonly string[]) =>
  gapsOf(scenario({ rulesOff })).map(({ done, taken }) => [done.join(' '), taken]);

test('no place between two instructions hurts, unless a rule is off', () => {
  expect(takenBy([])).toEqual([
    ['take-and-note', 1],
    ['take-and-note answer', 1],
  ]);
  expect(takenBy(['one-step'])).toEqual([
    ['take', 2],
    ['take note', 1],
    ['take note answer', 1],
  ]);
  expect(takenBy(['table-on-disk'])).toEqual([
    ['take-and-note', 2],
    ['take-and-note answer', 1],
  ]);
  expect(takenBy(['effect-before-answer'])[0]).toEqual(['answer', 0]);
});
