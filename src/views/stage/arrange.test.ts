/** Goal: two futures are never shown in pictures whose cards hide each other where another arrangement does better. */
import { expect, test } from 'vitest';
import { defaultSetup, historyOf, type Lesson, type ParameterValues } from '#lesson-kit';
import tcpStream from '../../../lessons/02-the-network/06-tcp-stream/lesson.ts';
import raftElection from '../../../lessons/07-consensus/04-raft-election/lesson.ts';
import { type Arrangement, arrange } from './arrange.ts';
import { roomOf } from './deeds.ts';
import { placeNodes, tightest } from './placement.ts';

/** What is left of the stage for pictures, in common windows. */
const PHONE = { width: 390, height: 260 };
const SMALL_PHONE = { width: 360, height: 230 };
const ON_ITS_SIDE = { width: 490, height: 170 };
const DESKTOP = { width: 1000, height: 620 };
const SIZES = [
  PHONE,
  SMALL_PHONE,
  ON_ITS_SIDE,
  { width: 768, height: 320 },
  DESKTOP,
  { width: 1900, height: 900 },
];

const worldOf = (lesson: Lesson, params: ParameterValues = {}) => {
  const setup = defaultSetup(lesson);
  const all = { ...setup.params, ...params } as ParameterValues;
  return {
    plan: historyOf(lesson, { setup: { ...setup, params: all }, seed: 1, log: [] }).plan,
    params: all,
  };
};

const arranged = (lesson: Lesson, params: ParameterValues, room: typeof PHONE): Arrangement => {
  const world = worldOf(lesson, params);
  return arrange(lesson, world.plan, world.params, room);
};

test.each([
  [3, PHONE, 'beside'],
  [3, SMALL_PHONE, 'beside'],
  [5, PHONE, 'inTurn'],
  [7, PHONE, 'inTurn'],
  [7, ON_ITS_SIDE, 'inTurn'],
  [5, DESKTOP, 'beside'],
  [7, DESKTOP, 'beside'],
] as const)('%i servers on %o: %s', (servers, room, expected) => {
  expect(arranged(raftElection, { servers }, room)).toBe(expected);
});

test('two large cards are not cut to show both over each other', () => {
  expect(arranged(tcpStream, {}, PHONE)).toBe('beside');
  expect(arranged(tcpStream, {}, { width: 768, height: 420 })).toBe('over');
});

test.each([3, 4, 5, 6, 7])(
  'of %i servers, none is hidden where another arrangement would show it',
  (servers) => {
    const { plan, params } = worldOf(raftElection, { servers });
    for (const room of SIZES) {
      const gap = (width: number, height: number): number =>
        tightest(placeNodes(plan, raftElection.positions(params), roomOf(raftElection, { width, height })));
      const gaps = {
        beside: gap(room.width / 2, room.height),
        over: gap(room.width, room.height / 2),
        inTurn: gap(room.width, room.height),
      };
      const chosen = gaps[arrange(raftElection, plan, params, room)];
      if (chosen < 24) expect(chosen).toBe(Math.max(...Object.values(gaps)));
    }
  },
);
