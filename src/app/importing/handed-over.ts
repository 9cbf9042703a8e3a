/** A run that one page hands to the next: a file may hold more than an address can carry. */
import type { RunRecord } from '#lab';

let waiting: RunRecord | null = null;

export const handOver = (record: RunRecord): void => {
  waiting = record;
};

/** The run that waits for this lesson, once. */
export const takeOver = (lesson: string): RunRecord | null => {
  if (waiting?.run.lesson !== lesson) return null;
  const record = waiting;
  waiting = null;
  return record;
};
