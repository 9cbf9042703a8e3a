import { expect, test } from 'vitest';
import type { Branch } from '#lab';
import { forksOf, lanesNear } from './forks.ts';

const branch = (id: string, parent: string | null, forkTime: number, endTime: number): Branch => ({
  id,
  name: id,
  parent,
  forkIndex: 0,
  forkTime,
  length: 1,
  endTime,
  setup: { mode: 'clock', params: {}, rulesOff: [] },
  seed: 1,
  log: [],
  marked: [],
});
const TREE = [
  branch('main', null, 0, 90),
  branch('late', 'main', 60, 80),
  branch('early', 'main', 20, 70),
  branch('twig', 'early', 40, 50),
  branch('other', null, 0, 30),
];
const parting = (current: string) => forksOf(TREE, current).map(({ id, at }) => [id, at]);

test('every other run parts from the one shown where their pasts stop being the same', () => {
  expect(parting('main')).toEqual([
    ['other', 0],
    ['early', 20],
    ['twig', 20],
    ['late', 60],
  ]);
  expect(parting('twig')).toEqual([
    ['other', 0],
    ['main', 20],
    ['late', 20],
    ['early', 40],
  ]);
});

test('each has a lane of its own, the first to leave next to the track', () => {
  expect(forksOf(TREE, 'main').map(({ lane }) => lane)).toEqual([0, 1, 2, 3]);
  expect(forksOf(TREE.slice(0, 1), 'main')).toEqual([]);
});

test('a run that was not played yet can be gone to as well: its set-up may be what somebody made', () => {
  const fresh = { ...branch('fresh', null, 0, 0), length: 0 };
  expect(forksOf([...TREE, fresh], 'main').map(({ id }) => id)).toContain('fresh');
});

test('of hundreds of lanes those are drawn that can be seen, a few beside them, and none is out of reach', () => {
  const many = Array.from({ length: 300 }, (_, nth) =>
    branch(`b${nth}`, nth ? `b${nth - 1}` : null, nth, 400),
  );
  const forks = forksOf(many, 'b299');
  for (const top of [0, 1, 150, 298, 1_000]) {
    const near = lanesNear(forks, top).map(({ lane }) => lane);
    expect(near).toContain(Math.min(top, 298));
    expect(near.length).toBeLessThanOrEqual(18);
    if (top < 297) expect(near).toContain(top + 2);
  }
  expect(lanesNear(forks.slice(0, 3), 0)).toHaveLength(3);
});

test('where runs part is found for a long chain of forks as well, and for one that bites its tail', () => {
  const chain = Array.from({ length: 300 }, (_, nth) =>
    branch(`b${nth}`, nth ? `b${nth - 1}` : null, nth, 400),
  );
  expect(forksOf(chain, 'b0').map(({ at }) => at)).toEqual(Array.from({ length: 299 }, () => 1));
  expect(
    forksOf([branch('a', 'b', 5, 9), branch('b', 'a', 7, 9), branch('c', null, 0, 9)], 'c'),
  ).toHaveLength(2);
});
