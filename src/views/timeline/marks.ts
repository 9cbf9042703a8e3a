/** The trace as the timeline sees it: when each event was and of what kind. Read once per event, however long the run. */
import type { History, Micros, TraceKind } from '#kernel';

/** `message`: something arrived. `loss`: something got lost. `own`: a timer or an operation. `fault`: somebody acted. */
export type MarkKind = 'message' | 'loss' | 'own' | 'fault';

export const MARK_KINDS: readonly MarkKind[] = ['message', 'own', 'loss', 'fault'];

const KIND_OF: Partial<Readonly<Record<TraceKind, MarkKind>>> = {
  deliver: 'message',
  queue: 'message',
  lose: 'loss',
  discard: 'loss',
  timer: 'own',
  operation: 'own',
  void: 'own',
};

export interface Marks {
  readonly times: readonly Micros[];
  /** Index into `MARK_KINDS`. */
  readonly kinds: readonly number[];
}

interface Growing {
  readonly times: Micros[];
  readonly kinds: number[];
}

const known = new WeakMap<History, Growing>();

/** Marks of the first `length` events of a history; grows with it. */
export const marksOf = (history: History, length: number): Marks => {
  const marks = known.get(history) ?? { times: [], kinds: [] };
  known.set(history, marks);
  for (let index = marks.times.length; index < length; index++) {
    const row = history.row(index);
    if (!row) break;
    marks.times.push(row.time);
    marks.kinds.push(MARK_KINDS.indexOf(KIND_OF[row.kind] ?? 'fault'));
  }
  return marks;
};

/** How many of the marks are before `time`: binary search, times never decrease. */
export const countBefore = (marks: Marks, time: Micros): number => {
  let low = 0;
  let high = marks.times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks.times[middle] as number) < time) low = middle + 1;
    else high = middle;
  }
  return low;
};
