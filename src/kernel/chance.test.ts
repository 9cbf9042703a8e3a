/** Goal: chance depends on what it is for and on nothing else, so that two futures of one run can be compared. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, draw, happens, quantile } from './chance.ts';
import { History } from './history.ts';
import { messageId } from './names.ts';
import { chatterWorld } from './samples.ts';
import { ms } from './time.ts';
import type { NodeState } from './world.ts';

/** Due time of every message that a run sends, by name. */
const arrivals = (history: History): Map<string, string> => {
  const seen = new Map<string, string>();
  for (let index = 0; index < history.length; index++)
    for (const { id, flight } of history.explain(index).sent)
      seen.set(id, `${flight.due - flight.sent} ${flight.lost}`);
  return seen;
};

describe('chance', () => {
  test('cutting one link leaves every draw that does not depend on it unchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.nat(100), (seed, at) => {
        const whole = History.begin(chatterWorld(seed));
        whole.playUntil(ms(300));
        const cut = History.begin(chatterWorld(seed), [
          { at: ms(at), act: { do: 'cut', from: 'N0', to: 'N1' } },
        ]);
        cut.playUntil(ms(300));
        const before = arrivals(whole);
        for (const [id, travel] of arrivals(cut)) if (before.has(id)) expect(travel).toBe(before.get(id));
      }),
      { numRuns: 10 },
    );
  });

  test('nodes that hear nothing of the cut live on as if it had not been', () => {
    const pairs = {
      ...chatterWorld(5, 4),
      links: [
        ['N0', 'N2'],
        ['N0', 'N3'],
        ['N1', 'N2'],
        ['N1', 'N3'],
      ].map(([from, to]) => ({
        from: from as string,
        to: to as string,
        link: { latency: [ms(1)], lossPpm: 1_000_000 },
      })),
    };
    const whole = History.begin(pairs);
    const cut = History.begin(pairs, [{ at: ms(20), act: { do: 'cut', from: 'N0', to: 'N1' } }]);
    whole.playUntil(ms(200));
    cut.playUntil(ms(200));
    // Trace indices (`cause`) differ, because the others did other things; nothing else may.
    const life = (history: History, node: number): unknown => {
      const { state, disk, timers } = history.worldAt(history.length).nodes[node] as NodeState;
      return { state, disk, timers: timers.map(({ name, due, armedAt }) => ({ name, due, armedAt })) };
    };
    for (const node of [2, 3]) expect(life(cut, node)).toEqual(life(whole, node));
  });

  test('draws spread evenly and differ by purpose', () => {
    const counts = new Array<number>(16).fill(0);
    for (let i = 0; i < 16_000; i++) {
      const bits = draw(7, 1, 2, 3, i);
      counts[bits >>> 28] = (counts[bits >>> 28] ?? 0) + 1;
      expect(bits).not.toBe(draw(7, 2, 2, 3, i));
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test('ranges, chances and quantile tables keep their bounds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0xffffffff }),
        fc.array(fc.nat(1e6), { minLength: 1, maxLength: 6 }),
        (bits, raw) => {
          const table = raw.toSorted((a, b) => a - b);
          const value = quantile(bits, table);
          expect(Number.isInteger(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(table[0] as number);
          expect(value).toBeLessThanOrEqual(table.at(-1) as number);
          expect(between(bits, 3, 9)).toBeGreaterThanOrEqual(3);
          expect(between(bits, 3, 9)).toBeLessThanOrEqual(9);
          expect(happens(bits, 0)).toBe(false);
          expect(happens(bits, 1_000_000)).toBe(true);
        },
      ),
    );
  });

  test('a message keeps its name in every fork', () => {
    const history = History.begin(chatterWorld(9));
    history.extendTo(30);
    const { flights } = history.worldAt(30);
    const first = flights[0];
    if (!first) throw new Error('nothing in flight');
    const id = messageId(history.plan.ids, first);
    const world = history.worldAt(30);
    const fork = history.fork(30, [
      { at: world.time, after: world.tied, act: { do: 'cut', from: 'N3', to: 'N4' } },
    ]);
    fork.extendTo(31);
    const ends = [history.plan.ids[first.from], history.plan.ids[first.to]].join();
    const still = fork.worldAt(31).flights.map((flight) => messageId(fork.plan.ids, flight));
    expect(still.includes(id)).toBe(ends !== 'N3,N4' && ends !== 'N4,N3');
  });
});
