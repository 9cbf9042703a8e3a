import { expect, test } from 'vitest';
import type { LogEntry } from '#kernel';
import type { SpaceTime, SpaceTimeEvent } from '#lab/space-time';
import { judgementOf, judgementsIn, pick, placeOf, truth, type Verdict } from './pairs.ts';

const event = (lane: number, vector: readonly number[]): SpaceTimeEvent => ({
  lane,
  time: 0,
  family: 'local',
  vector,
  lamport: 0,
  label: '',
});

// P1 → Q1; P2 apart from Q1; something that stands on no line.
const space: SpaceTime = {
  lanes: ['P', 'Q'],
  events: [event(0, [1, 0]), event(-1, [0, 0]), event(1, [1, 1]), event(0, [2, 0])],
  arrows: [],
  gaps: [],
};

test('two picks make a pair, a third begins anew, what has no name is no pick', () => {
  expect(pick([], 'P1')).toEqual(['P1']);
  expect(pick(['P1'], 'P1')).toEqual(['P1']);
  expect(pick(['P1'], 'Q1')).toEqual(['P1', 'Q1']);
  expect(pick(['P1', 'Q1'], 'P2')).toEqual(['P2']);
  expect(pick(['P1'], null)).toEqual(['P1']);
});

test('the picture itself says how two events stand', () => {
  expect(placeOf(space, 'Q1')).toBe(2);
  expect(truth(space, 'P1', 'Q1')).toBe('before');
  expect(truth(space, 'Q1', 'P1')).toBe('after');
  expect(truth(space, 'P2', 'Q1')).toBe('concurrent');
  expect(truth(space, 'P9', 'Q1')).toBeNull();
});

const judge = (node: string, first: string, as: Verdict | 'sideways', second: string): LogEntry => ({
  at: 0,
  act: { do: 'operate', node, operation: { name: 'judge', first, second, as } },
});

test('the last word on a pair counts, whichever way round, and only that of who judges', () => {
  const said = judgementsIn(
    [
      judge('you', 'P1', 'after', 'Q1'),
      judge('you', 'Q1', 'after', 'P1'),
      judge('you', 'P2', 'sideways', 'Q1'),
      judge('P', 'P2', 'before', 'Q1'),
      { at: 1, act: { do: 'cut', from: 'P', to: 'Q' } },
    ],
    'you',
  );
  expect(said).toEqual([{ first: 'Q1', second: 'P1', as: 'after' }]);
  expect(judgementOf(said, ['P1', 'Q1'])).toBe(said[0]);
  expect(judgementOf(said, ['P1'])).toBeUndefined();
});
