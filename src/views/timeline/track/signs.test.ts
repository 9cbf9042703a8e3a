import { expect, test } from 'vitest';
import type { TraceRow } from '#kernel';
import type { PredictionState, PropertyState } from '#lab';
import { MARK_KINDS, marksOf } from './marks.ts';
import { signsOf } from './signs.ts';
import { moved, type SliderSession } from './slider.ts';

const row = (index: number, time: number, kind: TraceRow['kind']): TraceRow => ({
  index,
  time,
  kind,
  node: 0,
  cause: -1,
  from: -1,
  ordinal: 0,
  copy: 0,
});
const ROWS = [row(0, 5_000, 'operation'), row(1, 9_000, 'deliver'), row(2, 20_000, 'cut')];
const history = { row: (index: number) => ROWS[index] };

const prediction = (changes: Partial<PredictionState>): PredictionState => ({
  id: 'p',
  step: 's',
  options: ['yes', 'no'],
  status: 'answered',
  chosen: 'yes',
  right: 'yes',
  askedAt: 1,
  settledAt: 3,
  observation: false,
  ...changes,
});
const broken = (changes: Partial<PropertyState>): PropertyState => ({
  property: { id: 'fresh', kind: 'always', says: 'Reads are fresh', holds: () => true },
  status: 'broken',
  since: 2,
  holdsNow: false,
  expectedToFail: false,
  blames: [],
  ...changes,
});

test('a prediction is marked where it was asked and where the run settled it', () => {
  const kinds = (changes: Partial<PredictionState>) =>
    signsOf(history, [prediction(changes)], [], []).map(({ kind, time }) => [kind, time]);
  expect(kinds({})).toEqual([
    ['asked', 5_000],
    ['right', 20_000],
  ]);
  expect(kinds({ chosen: 'no' })[1]).toEqual(['wrong', 20_000]);
  expect(kinds({ status: 'skipped', chosen: null })[1]).toEqual(['shown', 20_000]);
  // Not asked yet; settled beyond what this run knows.
  expect(kinds({ status: 'ahead', askedAt: null, settledAt: null })).toEqual([]);
  expect(kinds({ settledAt: 9 })).toEqual([['asked', 5_000]]);
});

test('only broken promises are red moments, and expected ones are told apart', () => {
  const signs = signsOf(
    history,
    [],
    [broken({}), broken({ expectedToFail: true }), broken({ status: 'holds', since: null })],
    [],
  );
  expect(signs.map(({ kind, time }) => [kind, time])).toEqual([
    ['broken', 9_000],
    ['expected', 9_000],
  ]);
  expect(signs[0]?.says).toContain('Reads are fresh');
});

test('a moment that somebody marked has a sign as soon as the run knows it', () => {
  expect(signsOf(history, [], [], [0, 2, 9])).toEqual([
    { key: 'marked 0', kind: 'marked', time: 0, says: 'Marked at 0 ms' },
    { key: 'marked 2', kind: 'marked', time: 9_000, says: 'Marked at 9 ms' },
  ]);
});

test('marks grow with the history, and who compares them sees that they grew', () => {
  const short = marksOf(history, 2);
  expect(short.times).toEqual([5_000, 9_000]);
  const long = marksOf(history, 3);
  expect(long).not.toBe(short);
  expect(long.kinds.map((kind) => MARK_KINDS[kind])).toEqual(['client', 'message', 'fault']);
});

test('the keys of the slider move through time, space plays, others are left alone', () => {
  const calls: string[] = [];
  const say =
    (name: string) =>
    (...given: readonly unknown[]) => {
      calls.push([name, ...given].join(' '));
      return { ok: true } as const;
    };
  const session = {
    stepForward: say('forward'),
    stepBack: say('back'),
    seekIndex: say('seek'),
    home: say('home'),
    togglePlay: say('play'),
    store: { getState: () => ({ length: 7 }) },
  } as unknown as SliderSession;
  const keys = ['ArrowRight', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '];
  expect(keys.every((key) => moved(session, key, false))).toBe(true);
  expect(calls).toEqual([
    'forward event',
    'back event',
    'forward round',
    'back round',
    'home',
    'seek 7',
    'play',
  ]);
  moved(session, 'ArrowLeft', true);
  expect(calls.at(-1)).toBe('back round');
  expect(moved(session, 'x', false)).toBe(false);
});
