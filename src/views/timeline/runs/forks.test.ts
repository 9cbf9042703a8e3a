import { expect, test } from 'vitest';
import type { Branch } from '#lab';
import { forksOf } from './forks.ts';

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
