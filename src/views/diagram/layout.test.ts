import { expect, test } from 'vitest';
import type { SpaceTime, SpaceTimeEvent } from '#lab/space-time';
import { eventAt, geometryOf, relationOf, rowsBetween, rowY, walk } from './layout.ts';

const event = (lane: number, vector: readonly number[]): SpaceTimeEvent => ({
  lane,
  time: 0,
  family: 'local',
  vector,
  lamport: 0,
  label: '',
});
// P: p1 → Q: q1, and p2 apart from q1.
const space: SpaceTime = {
  lanes: ['P', 'Q'],
  events: [event(0, [1, 0]), event(1, [1, 1]), event(0, [2, 0]), event(-1, [])],
  arrows: [{ from: 0, fromLane: 0, to: 1, toLane: 1, fate: 'arrived', label: 'm', party: 0 }],
  gaps: [],
};
const geometry = geometryOf(space, 20, 400);

test('past, future and apart are read off the vectors', () => {
  expect([0, 1, 2].map((other) => relationOf(space, 1, other))).toEqual(['past', 'self', 'apart']);
  expect(relationOf(space, 0, 1)).toBe('future');
});

test('a row holds one event, and a point finds it', () => {
  const x = geometry.laneX[1] as number;
  expect(eventAt(space, geometry, x, rowY(geometry, 1))).toBe(1);
  expect(eventAt(space, geometry, geometry.laneX[0] as number, rowY(geometry, 1))).toBeNull();
  expect(eventAt(space, geometry, 5, rowY(geometry, 3))).toBe(3);
  expect(rowsBetween(geometry, 0, 1e9, 4)).toEqual({ from: 0, to: 4 });
});

test('arrow keys walk along a line and across to the next', () => {
  expect(walk(space, 0, 1, 0)).toBe(2);
  expect(walk(space, 0, 0, 1)).toBe(1);
  expect(walk(space, 2, 1, 0)).toBe(2);
  expect(walk(space, 0, 0, -1)).toBe(0);
});
