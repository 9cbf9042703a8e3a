/** Goal: what is done on the desk is taken down as it is meant, and what cannot be a history is not. */
import { expect, test } from 'vitest';
import { History, type Operation } from '#kernel';
import { consistencyLadder, type Desk, pointsExplain } from './index.ts';

const deskAfter = (history: string, ...operations: readonly Operation[]): Desk => {
  const run = History.begin(
    {
      protocol: consistencyLadder,
      nodes: [{ id: 'you', role: 'desk' }],
      link: { latency: [1000] },
      params: { mode: 'linearizable', history },
      rulesOff: [],
      seed: 1,
      mode: 'clock',
    },
    operations.map((operation, at) => ({ at, act: { do: 'operate', node: 'you', operation } })),
  );
  run.playUntil(1000, 1000);
  return run.worldAt(run.length).nodes[0]?.state as Desk;
};

const move = (id: string, from: number, to: number): Operation => ({ name: 'move', id, from, to });

test('an interval is moved, unless it would overlap another of its process or end before it begins', () => {
  expect(deskAfter('h10', move('2', 5, 7)).intervals[1]).toMatchObject({ from: 5, to: 7 });
  for (const bad of [
    move('2', 0.5, 3),
    move('2', 4, 4),
    move('2', 5, 4),
    move('2', 11, 13),
    move('2', 0.3, 3),
    move('9', 1, 2),
  ])
    expect(deskAfter('h10', bad)).toEqual(deskAfter('h10'));
});

test('an edit takes the history off the rung that it was put on', () => {
  const place = { name: 'place', rung: 'causal' };
  expect(deskAfter('h10', place).placed).toBe('causal');
  expect(deskAfter('h10', place, { name: 'change', id: '2', value: 1 }).placed).toBeNull();
});

test('three operations a process, and no more', () => {
  const add = { name: 'add', process: 'P2' };
  expect(deskAfter('empty', add, add, add, add).intervals).toHaveLength(3);
});

test('a wrong value, key or kind is not taken', () => {
  const [before] = deskAfter('h1').intervals;
  const [after] = deskAfter('h1', { name: 'change', id: '1', value: -1, key: 'z', does: 'burn' }).intervals;
  expect(after).toEqual(before);
});

test('points explain a history when they are inside and each read returns the latest write', () => {
  const point = (id: string, at: number): Operation => ({ name: 'point', id, at });
  expect(pointsExplain(deskAfter('h3', point('1', 2.5), point('2', 1.5)))).toBe(true);
  expect(pointsExplain(deskAfter('h3', point('1', 1), point('2', 1.5)))).toBe(false);
  expect(pointsExplain(deskAfter('h3', point('1', 4), point('2', 1.5)))).toBe(false);
  expect(pointsExplain(deskAfter('h3', point('1', 2.5)))).toBe(false);
});
