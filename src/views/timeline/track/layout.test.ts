import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Axis, scaleOf, spanOf, timeOf, windowOf, xOf, xWithin } from './axis.ts';
import { placeSigns, signsNear, trackLayout } from './layout.ts';
import { indexNear, MARK_KINDS, type MarkKind, type Marks } from './marks.ts';
import { startOf } from './scene-start.ts';

const axis: Axis = { from: 0, to: 100_000, width: 1000 };
const marks = (...events: readonly (readonly [time: number, kind: MarkKind])[]): Marks => ({
  times: events.map(([time]) => time),
  kinds: events.map(([, kind]) => MARK_KINDS.indexOf(kind)),
});
const strokes = (path: string): number => path.split('M').length - 1;

test('each kind of event has ticks of its own, where it happened', () => {
  const { ticks, flags, dense, end } = trackLayout(
    axis,
    marks([10_000, 'client'], [20_000, 'message'], [30_000, 'timer'], [40_000, 'loss'], [50_000, 'fault']),
    60_000,
  );
  expect(dense).toBe(false);
  expect(Object.values(ticks).map(strokes)).toEqual([1, 1, 1, 1, 1]);
  expect(ticks.message).toMatch(/^M200 /);
  expect(flags).toEqual([{ x: 500, count: 1, time: 50_000 }]);
  expect(end).toBe(600);
});

test('faults too close to read share a flag that counts them', () => {
  const close = marks([50_000, 'fault'], [50_500, 'fault'], [70_000, 'fault']);
  expect(trackLayout(axis, close, 70_000).flags.map(({ count }) => count)).toEqual([2, 1]);
});

test('ten thousand events become at most a bar for every three units, losses kept visible', () => {
  const many = marks(
    ...Array.from({ length: 10_000 }, (_, i): [number, MarkKind] => [
      i * 10,
      i === 5_000 ? 'loss' : 'message',
    ]),
  );
  const { ticks, dense } = trackLayout(axis, many, 100_000);
  expect(dense).toBe(true);
  expect(strokes(ticks.message)).toBeLessThanOrEqual(Math.ceil(axis.width / 3) + 1);
  expect(strokes(ticks.message)).toBeGreaterThan(300);
  expect(strokes(ticks.loss)).toBe(1);
});

test('pointing finds the nearest event, and all that happened at one moment together', () => {
  const known = marks([10_000, 'client'], [30_000, 'message'], [30_000, 'message'], [90_000, 'timer']);
  expect([0, 4_000, 12_000, 25_000, 61_000].map((time) => indexNear(known, time))).toEqual([0, 0, 1, 3, 4]);
});

test('a place on the track and its moment are twins', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (time) => {
      expect(timeOf(axis, xOf(axis, time))).toBe(time);
    }),
  );
  expect([timeOf(axis, -50), timeOf(axis, 5000)]).toEqual([0, 100_000]);
});

test('the track has room ahead of what is known, and never less room for a longer run', () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.nat(1e6), (end, more) => {
      expect(spanOf(end)).toBeGreaterThan(end);
      expect(spanOf(end + more)).toBeGreaterThanOrEqual(spanOf(end));
    }),
  );
});

test('the scale is written at round moments that leave room for the words', () => {
  expect(scaleOf({ from: 0, to: 75_000, width: 800 })).toEqual([
    0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000, 70_000,
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 20_000, max: 1e9 }), fc.integer({ min: 100, max: 2000 }), (to, width) => {
      const [first = 0, second] = scaleOf({ from: 0, to, width });
      if (second !== undefined)
        expect(xOf({ from: 0, to, width }, second - first)).toBeGreaterThanOrEqual(95);
    }),
  );
  expect(scaleOf({ from: 0, to: 75_000, width: 20 })).toEqual([]);
});

test('signs of one moment stand side by side and say what they mean', () => {
  const placed = placeSigns(axis, [
    { key: 'b', kind: 'broken', time: 50_000, says: 'broke' },
    { key: 'a', kind: 'asked', time: 10_000, says: 'asked' },
    { key: 'c', kind: 'wrong', time: 50_000, says: 'wrong' },
  ]);
  expect(placed.map(({ key, x }) => [key, x])).toEqual([
    ['a', 100],
    ['b', 500],
    ['c', 500],
  ]);
  expect(placed.map(({ aside }) => aside > 0)).toEqual([false, false, true]);
  expect(signsNear(placed, 501)).toEqual(['broke']);
  expect(signsNear(placed, 300)).toEqual([]);
});

test('what the learner does fills the track, however long the prelude of the scene was', () => {
  const lesson = {
    steps: [{ id: 'open' }, { id: 'split', scene: { at: 500_000 } }],
    challenges: [{ id: 'split', scene: { at: 7_000 } }],
  };
  const keys = ['step:open', 'step:split', 'challenge:split', 'sandbox', 'step:gone'];
  expect(keys.map((key) => startOf(lesson, key))).toEqual([0, 500_000, 7_000, 0, 0]);
  const late: Axis = { ...windowOf(500_000, 525_000), width: 1000 };
  expect(xOf(late, 525_000)).toBeGreaterThan(600);
  expect(timeOf(late, -10)).toBe(500_000);
  expect(xWithin(late, 40_000)).toBe(0);
  expect(scaleOf(late)[0]).toBe(500_000);
  // A sign of the prelude has no place; a run that ends before the scene began still has an axis.
  expect(placeSigns(late, [{ key: 'a', kind: 'asked', time: 10_000, says: 'asked' }])).toEqual([]);
  expect(windowOf(500_000, 40_000).to).toBeGreaterThan(500_000);
});
