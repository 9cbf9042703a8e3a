/** Marks along a run: a few bits of the world's hash every so many events, from which a later lab can tell where it plays otherwise. */
import { type History, hashWorld, type Run } from '#kernel';
import type { Cursor } from '../session.ts';
import type { RunRecord } from './file.ts';
import type { Marks } from './run-schema.ts';

const BITS = 32;
/** Hashing a world costs about as much as a hundred events: few enough that nobody waits. */
const MOST = 256;

const markAt = (history: History, index: number): number =>
  Number.parseInt(hashWorld(history.worldAt(index)).slice(-8), 16);

/** Marks evenly spaced over the first `index` events, which have been played. */
export const marksOf = (history: History, index: number): Marks => {
  const every = Math.max(1, Math.ceil(index / MOST));
  const values = Array.from({ length: Math.floor(index / every) }, (_, place) =>
    markAt(history, (place + 1) * every),
  );
  return { every, bits: BITS, values };
};

/** The event from which on a run plays otherwise is among those numbered `after`+1 to `until`, counted from 1. */
export interface Parting {
  readonly after: number;
  readonly until: number;
}

/**
 * Where what was played of `history` first contradicts the marks; `null` when it never does. A mark of few bits agrees
 * by chance now and then, so the true event may lie a little before `after`.
 */
export const partingOf = (history: History, { every, bits, values }: Marks): Parting | null => {
  const mask = 2 ** bits - 1;
  for (const [place, value] of values.entries()) {
    const until = (place + 1) * every;
    if (until > history.length) return { after: place * every, until };
    if (((markAt(history, until) ^ value) & mask) !== 0) return { after: place * every, until };
  }
  return null;
};

/** The record of a run at a moment that was played: what is saved, sent and exported. */
export const recordAt = (history: History, run: Run, cursor: Cursor): RunRecord => ({
  run,
  cursor,
  hash: hashWorld(history.worldAt(cursor.index)),
  marks: marksOf(history, cursor.index),
});

/** The record of a run at the end of what was played of it. */
export const endOf = (history: History, run: Run): RunRecord => {
  const { time } = history.worldAt(history.length);
  return recordAt(history, run, { index: history.length, time });
};
