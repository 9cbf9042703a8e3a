/** Goal: a stream is delivered whole and in order, and its timer follows RFC 6298. Method: random loss, and the curriculum's series (part 1, §13.8). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { History, ms, type Scenario, seconds } from '#kernel';
import { inOrder, measured, type Params, receiverIn, senderIn, tcpStream, timeoutOf } from './index.ts';

const ITEMS = 30;

const scenario = (
  params: Partial<Params>,
  lossPpm: number,
  seed: number,
  order: 'fifo' | 'bag',
): Scenario => ({
  protocol: tcpStream,
  nodes: [
    { id: 'S', role: 'sender' },
    { id: 'R', role: 'receiver' },
  ],
  link: { latency: order === 'bag' ? [ms(20), ms(90)] : [ms(50)], lossPpm, order },
  params: {
    peer: 'R',
    items: ITEMS,
    window: 4,
    numbers: 'few',
    keepsEarly: false,
    congestion: false,
    initialWindow: 1,
    rto: ms(300),
    work: ms(10),
    ...params,
  } satisfies Params,
  rulesOff: [],
  seed,
  mode: 'clock',
});

const expectWhole = (set: Scenario): void => {
  const history = History.begin(set);
  history.playUntil(seconds(600));
  const world = history.worldAt(history.length);
  expect(inOrder.holds(world)).toBe(true);
  expect(receiverIn(world)?.due).toBe(ITEMS);
  expect(senderIn(world)?.base).toBe(ITEMS);
};

test('few numbers are enough on links that keep the order, whatever they lose', () => {
  fc.assert(
    fc.property(fc.integer(), fc.boolean(), fc.integer({ min: 1, max: 5 }), (seed, keepsEarly, window) => {
      expectWhole(scenario({ keepsEarly, window }, 200_000, seed, 'fifo'));
    }),
    { numRuns: 40 },
  );
});

test('many numbers are enough on links that do not, with and without congestion control', () => {
  fc.assert(
    fc.property(fc.integer(), fc.boolean(), (seed, congestion) => {
      expectWhole(
        scenario({ congestion, numbers: 'many', keepsEarly: true, window: 8 }, 100_000, seed, 'bag'),
      );
    }),
    // Three acknowledgements that were overtaken came when nothing was under way any more.
    { numRuns: 40, examples: [[-126806581, true]] },
  );
});

test('the timeouts of the series 100, 120, 80, 300, 100 ms', () => {
  let estimate = { srtt: null as number | null, rttvar: 0 };
  const series = [100, 120, 80, 300, 100].map((sample) => {
    estimate = measured(estimate, ms(sample));
    return [estimate.srtt ?? 0, estimate.rttvar, timeoutOf(estimate)].map((time) => time / 1000);
  });
  const expected = [
    [100, 50, 300],
    [102.5, 42.5, 272.5],
    [99.6875, 37.5, 249.6875],
    [124.7266, 78.2031, 437.5391],
    [121.6357, 64.834, 380.9717],
  ];
  series.forEach((row, at) => {
    row.forEach((value, column) => {
      expect(Math.abs(value - (expected[at]?.[column] ?? 0))).toBeLessThan(0.01);
    });
  });
});

test.each([
  [1, 7],
  [2, 6],
  [4, 5],
  [10, 4],
])('from an initial window of %i 100 segments take %i rounds', (initialWindow, rounds) => {
  const set = scenario(
    {
      items: 100,
      congestion: true,
      initialWindow,
      window: 1000,
      numbers: 'many',
      keepsEarly: true,
      rto: seconds(1),
    },
    0,
    1,
    'fifo',
  );
  const history = History.begin(set);
  history.playUntil(seconds(10));
  let last = 0;
  for (let index = 1; index <= history.length; index++)
    if ((receiverIn(history.worldAt(index))?.due ?? 0) < 100) last = history.row(index)?.time ?? 0;
  expect(Math.ceil((last - ms(10)) / ms(100))).toBe(rounds);
});
