/** Anomalies by their textbook examples (Adya 1999; Berenson et al. 1995), and the levels that forbid them. */
import { describe, expect, it } from 'vitest';
import { type History, judge, type Value } from '../index.ts';
import { concurrent, successive } from '../testing/histories.ts';
import { LEVELS } from './levels.ts';

const forbiddingLevels = (history: History): string[] =>
  Object.keys(LEVELS).filter((level) => judge(level, history).verdict === 'fails');

const found = (history: History): string[] => [
  ...new Set((judge('serializable', history).anomalies ?? []).map(({ name }) => name)),
];

const append = (key: string, value: number): Value => ['append', key, value];
const saw = (key: string, ...values: number[]): Value => ['r', key, values];

const WEAKEST = ['read-uncommitted', 'strong-session-read-uncommitted', 'strong-read-uncommitted'];
const without = (...levels: string[]): string[] =>
  Object.keys(LEVELS).filter((level) => !levels.includes(level));
const READ_COMMITTED = ['read-committed', 'strong-session-read-committed', 'strong-read-committed'];

describe('lists', () => {
  it('G0: two transactions overwrite each other crosswise', () => {
    const history = concurrent(
      [append('x', 1), append('y', 1)],
      [append('x', 2), append('y', 2)],
      [saw('x', 1, 2), saw('y', 2, 1)],
    );
    expect(judge('serializable', history)).toMatchObject({ verdict: 'fails', anomalies: [{ name: 'G0' }] });
    expect(judge('read-uncommitted', history).cycle?.map(({ kind }) => kind)).toEqual(['ww', 'ww']);
    expect(forbiddingLevels(history)).toEqual(Object.keys(LEVELS));
  });

  it('G1a: a read of what was aborted', () => {
    const aborted = concurrent([append('x', 1)], [saw('x', 1)]);
    const [writer, reader] = aborted.operations;
    const history = {
      operations: [
        { ...(writer as NonNullable<typeof writer>), status: 'fail' as const },
        reader as NonNullable<typeof reader>,
      ],
    };
    expect(found(history)).toContain('G1a');
    expect(forbiddingLevels(history)).toEqual(without(...WEAKEST));
  });

  it('G1b: a read of what the writer went on changing', () => {
    const history = concurrent([append('x', 1), append('x', 2)], [saw('x', 1)], [saw('x', 1, 2)]);
    expect(found(history)).toContain('G1b');
    expect(forbiddingLevels(history)).toEqual(without(...WEAKEST));
  });

  it('G1c: two transactions read from each other', () => {
    const history = concurrent([append('x', 1), saw('y', 1)], [append('y', 1), saw('x', 1)]);
    expect(judge('serializable', history).anomalies?.[0]?.name).toBe('G1c');
    expect(forbiddingLevels(history)).toEqual(without(...WEAKEST));
  });

  it('G-single: read skew', () => {
    const history = concurrent([append('x', 1), append('y', 1)], [saw('x'), saw('y', 1)], [saw('x', 1)]);
    expect(judge('serializable', history).anomalies?.[0]?.name).toBe('G-single');
    expect(forbiddingLevels(history)).toEqual(without(...WEAKEST, ...READ_COMMITTED));
  });

  it('lost update', () => {
    const history = concurrent([saw('x'), append('x', 1)], [saw('x'), append('x', 2)], [saw('x', 1, 2)]);
    expect(found(history)).toContain('lost-update');
    expect(judge('snapshot-isolation', history).verdict).toBe('fails');
    expect(judge('read-committed', history).verdict).toBe('holds');
  });

  it('no lost update between versions that only begin alike', () => {
    const values = Array.from({ length: 60 }, (_, index) => index);
    const history = concurrent(
      ...values.map((value) => [saw('x', ...values.slice(0, value)), append('x', value)]),
      [saw('x', ...values)],
    );
    expect(judge('serializable', history)).toMatchObject({ verdict: 'holds', anomalies: [] });
  });

  it('G2-item: write skew, which snapshot isolation allows', () => {
    const history = concurrent([saw('x'), append('y', 1)], [saw('y'), append('x', 1)]);
    const judgement = judge('serializable', history);
    expect(judgement.anomalies?.[0]?.name).toBe('G2-item');
    expect(judgement.reason).toContain(
      'T0 before T1 (rw: it appended 1 to x, which the former had not read)',
    );
    expect(judge('snapshot-isolation', history).verdict).toBe('holds');
    expect(judge('repeatable-read', history).verdict).toBe('fails');
  });

  it('long fork: snapshot isolation forbids it, parallel snapshot isolation does not', () => {
    const history = concurrent(
      [append('x', 1)],
      [append('y', 1)],
      [saw('x', 1), saw('y')],
      [saw('x'), saw('y', 1)],
    );
    expect(judge('parallel-snapshot-isolation', history).verdict).toBe('holds');
    expect(judge('snapshot-isolation', history).anomalies?.[0]?.name).toBe('G-nonadjacent');
  });

  it('stale read: only the levels with real time forbid it', () => {
    const history = successive([append('x', 1)], [saw('x')], [saw('x', 1)]);
    expect(judge('strict-serializable', history).anomalies?.[0]?.name).toBe('G-single-realtime');
    expect(forbiddingLevels(history)).toEqual(['strong-snapshot-isolation', 'strict-serializable']);
  });

  it('one process that goes back in time breaks session levels', () => {
    const { operations } = successive([append('x', 1)], [saw('x')]);
    const history = { operations: operations.map((operation) => ({ ...operation, process: 'p' })) };
    expect(judge('strong-session-serializable', history).verdict).toBe('fails');
    expect(judge('serializable', history).verdict).toBe('holds');
  });

  it.each([
    ['internal', concurrent([append('x', 1), saw('x')])],
    ['incompatible-order', concurrent([append('x', 1)], [append('x', 2)], [saw('x', 1)], [saw('x', 2)])],
    ['duplicate-elements', concurrent([append('x', 1)], [saw('x', 1, 1)])],
    ['unwritten-read', concurrent([saw('x', 7)])],
    ['future-read', concurrent([saw('x', 1), append('x', 1)])],
  ])('%s', (name, history) => {
    expect(found(history)).toContain(name);
    expect(judge('serializable', history).verdict).toBe('fails');
  });
});

describe('registers', () => {
  it('read skew and write skew', () => {
    const skew = concurrent(
      [
        ['w', 'x', 1],
        ['w', 'y', 1],
      ],
      [
        ['r', 'x', null],
        ['r', 'y', 1],
      ],
    );
    expect(judge('serializable', skew).anomalies?.[0]?.name).toBe('G-single');
    const writeSkew = concurrent(
      [
        ['r', 'x', null],
        ['w', 'y', 1],
      ],
      [
        ['r', 'y', null],
        ['w', 'x', 1],
      ],
    );
    expect(judge('serializable', writeSkew).anomalies?.[0]?.name).toBe('G2-item');
    expect(judge('snapshot-isolation', writeSkew).verdict).toBe('holds');
  });

  it('the read-only anomaly of Fekete, O’Neil and O’Neil 2004', () => {
    const history = concurrent(
      [
        ['r', 'savings', null],
        ['w', 'savings', 20],
      ],
      [
        ['r', 'checking', null],
        ['r', 'savings', null],
        ['w', 'checking', -11],
      ],
      [
        ['r', 'savings', 20],
        ['r', 'checking', null],
      ],
    );
    expect(judge('serializable', history).verdict).toBe('fails');
    expect(judge('snapshot-isolation', history).verdict).toBe('holds');
    expect(judge('serializable', { operations: history.operations.slice(0, 2) }).verdict).toBe('holds');
  });

  it('finds a serial order where the version order is not known, and says when there is none', () => {
    const blind = concurrent([['w', 'x', 1]], [['w', 'x', 2]], [['r', 'x', 1]], [['r', 'x', 2]]);
    expect(judge('serializable', blind).verdict).toBe('holds');
    const crossed = concurrent(
      [
        ['w', 'x', 1],
        ['w', 'y', 1],
      ],
      [
        ['w', 'x', 2],
        ['w', 'y', 2],
      ],
      [
        ['r', 'x', 1],
        ['r', 'y', 2],
      ],
    );
    expect(judge('serializable', crossed).verdict).toBe('fails');
    expect(judge('snapshot-isolation', crossed).verdict).toBe('fails');
    expect(judge('read-committed', crossed).verdict).toBe('holds');
  });

  it('does not guess when a value is written twice', () => {
    expect(judge('serializable', concurrent([['w', 'x', 1]], [['w', 'x', 1]])).verdict).toBe('unknown');
  });
});
