/** Goal: the detector has the known answers of the curriculum (part 1, §3). Method: played runs with losses, deaths and slow links. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { History, type LogEntry, ms, type Scenario, seconds, type World } from '#kernel';
import { failureDetector, type Monitor, type Params } from './index.ts';

interface Setting extends Partial<Params> {
  readonly latency?: number;
  readonly lossPpm?: number;
  readonly seed?: number;
}

const play = ({ latency = 10, lossPpm = 0, seed = 1, ...params }: Setting, log: readonly LogEntry[] = []) => {
  const set: Scenario = {
    protocol: failureDetector,
    nodes: [
      { id: 'P', role: 'monitor' },
      { id: 'Q', role: 'target' },
    ],
    link: { latency: [ms(latency)], lossPpm },
    params: { target: 'Q', period: ms(100), deadline: ms(50), misses: 1, growth: 0, ...params },
    rulesOff: [],
    seed,
    mode: 'clock',
  };
  return History.begin(set, log);
};

const monitorIn = (world: World): Monitor => world.nodes[0]?.state as Monitor;

/** How many pings in turn were missed before each that was answered, and at the end. */
const missesInTurn = (history: History): readonly number[] => {
  const turns: number[] = [0];
  let before = 0;
  for (let index = 1; index <= history.length; index++) {
    const { missedInARow } = monitorIn(history.worldAt(index)).record;
    if (missedInARow === 0 && before > 0) turns.push(0);
    if (missedInARow > 0) turns[turns.length - 1] = missedInARow;
    before = missedInARow;
  }
  return turns;
};

test('with a loss of 10 % each way k misses in a row end at 19, 3.6 and 0.7 % of all pings', () => {
  const counts = [0, 0, 0];
  let pings = 0;
  for (let seed = 1; seed <= 8; seed++) {
    const history = play({ lossPpm: 100_000, seed });
    history.playUntil(seconds(40));
    pings += monitorIn(history.worldAt(history.length)).sent;
    // A turn of n misses holds n − k + 1 pings that end k misses in a row.
    for (const turn of missesInTurn(history))
      counts.forEach((count, place) => {
        counts[place] = count + Math.max(0, turn - place);
      });
  }
  expect(pings).toBeGreaterThan(3000);
  expect((counts[0] ?? 0) / pings).toBeCloseTo(0.19, 1);
  expect(Math.abs((counts[0] ?? 0) / pings - 0.19)).toBeLessThan(0.025);
  expect(Math.abs((counts[1] ?? 0) / pings - 0.0361)).toBeLessThan(0.012);
  expect(Math.abs((counts[2] ?? 0) / pings - 0.006859)).toBeLessThan(0.005);
});

/** From Q's death to the suspicion. */
const detectionOf = (setting: Setting, died: number): number => {
  const history = play(setting, [{ at: died, act: { do: 'crash', node: 'Q' } }]);
  history.playUntil(died + seconds(3));
  for (let index = history.indexAt(died); index <= history.length; index++)
    if (monitorIn(history.worldAt(index)).suspected) return (history.row(index - 1)?.time ?? 0) - died;
  return Number.POSITIVE_INFINITY;
};

test('a death is suspected within one period and one deadline, whenever it comes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: seconds(1) }),
      fc.integer({ min: 25, max: 100 }),
      (died, deadline) => {
        expect(detectionOf({ deadline: ms(deadline) }, died)).toBeLessThanOrEqual(ms(100 + deadline));
      },
    ),
    { numRuns: 60 },
  );
});

test('a deadline that learns outgrows every round trip, one that does not never does', () => {
  for (const latency of [30, 60, 90, 140])
    for (const growth of [0, 20]) {
      const history = play({ latency, growth: ms(growth) });
      history.playUntil(seconds(20));
      const { deadline, record } = monitorIn(history.worldAt(history.length));
      expect(record.calm >= 3, `${latency} ms, growth ${growth}`).toBe(growth > 0);
      if (growth > 0) expect(deadline).toBeGreaterThanOrEqual(2 * ms(latency));
    }
});

test('with a deadline of a whole round trip nobody is framed', () => {
  const history = play({ deadline: ms(20) });
  history.playUntil(seconds(10));
  expect(monitorIn(history.worldAt(history.length)).record.alarms).toBe(0);
});
