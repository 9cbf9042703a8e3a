/** Goal: the table of terms and the columns of logs say what the world says. Method: small runs, looked at in the end. */
import { expect, test } from 'vitest';
import { type LogEntry, ms, type World } from '#kernel';
import { play, type Small } from '../testing/worlds.ts';
import { columnsOf } from './logs.ts';
import { termRows, timerBars } from './terms.ts';

const fire = (at: number, node: string): LogEntry => ({
  at: ms(at),
  act: { do: 'fire', node, timer: 'election' },
});

const HALVES: LogEntry = {
  at: ms(60),
  act: {
    do: 'partition',
    groups: [
      ['S1', 'S2', 'C'],
      ['S3', 'S4', 'S5', 'D'],
    ],
  },
};

const worldAfter = (small: Small, until: number, log: readonly LogEntry[]): World => {
  const history = play(small, until, log);
  return history.worldAt(history.length);
};

test('two leaders: the one of the later term leads, the other only believes so', () => {
  const world = worldAfter({ servers: 5 }, 130, [fire(20, 'S1'), HALVES, fire(80, 'S4')]);
  const rows = termRows(world);
  expect(rows.map(({ term, crowns }) => [term, crowns])).toEqual([
    [2, [{ server: 'S4', is: 'leads' }]],
    [1, [{ server: 'S1', is: 'stale' }]],
  ]);
  expect(rows[0]?.cells.map(({ votes, here }) => `${votes.join()}${here ? '!' : ''}`)).toEqual([
    '',
    '',
    'S4!',
    'S4!',
    'S4!',
  ]);
});

test('timers: followers wait to stand, the leader waits to be heard, the dead wait for nothing', () => {
  const world = worldAfter({}, 60, [fire(20, 'S1'), { at: ms(50), act: { do: 'crash', node: 'S3' } }]);
  const bars = timerBars(world, world.time).filter(({ server }) => server.startsWith('S'));
  expect(bars.map(({ is }) => is)).toEqual(['heartbeat', 'election', 'down']);
  expect(bars[1]?.left).toBeGreaterThan(0);
});

test('columns: what is committed, and what the leader knows', () => {
  const plain = columnsOf(worldAfter({}, 130, [fire(20, 'S1')]));
  expect(plain.leader).toBe('S1');
  expect(plain.rows.map(({ commit, match, next }) => [commit, match, next])).toEqual([
    [1, null, null],
    [1, 1, 2],
    [1, 1, 2],
  ]);
  expect(plain.rows.flatMap(({ cells }) => cells).some(({ clash }) => clash)).toBe(false);
});
