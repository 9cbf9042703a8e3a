/** The trace as the timeline sees it: when each event was and of what kind. Read once per event while a run is shown. */
import type { History, Micros, TraceKind } from '#kernel';

/**
 * `message`: something arrived. `loss`: something got lost. `client`: an operation, or an act that found nothing to act
 * on. `fault`: somebody broke or mended something.
 */
export type MarkKind = 'message' | 'timer' | 'client' | 'loss' | 'fault';

export const MARK_KINDS: readonly MarkKind[] = ['message', 'timer', 'client', 'loss', 'fault'];

const KIND_OF: Partial<Readonly<Record<TraceKind, MarkKind>>> = {
  deliver: 'message',
  queue: 'message',
  lose: 'loss',
  discard: 'loss',
  timer: 'timer',
  operation: 'client',
  void: 'client',
};

export const markKindOf = (kind: TraceKind): MarkKind => KIND_OF[kind] ?? 'fault';

export interface Marks {
  readonly times: readonly Micros[];
  /** Index into `MARK_KINDS`. */
  readonly kinds: readonly number[];
}

interface Growing {
  readonly times: Micros[];
  readonly kinds: number[];
}

/** Of the history that was looked at last: one is shown at a time, and others are read again in a moment. */
let latest: Growing & { readonly of: Pick<History, 'row'> | null } = { of: null, times: [], kinds: [] };

/** Marks of the first `length` events of a history. The arrays grow with it; the object is new, so that who compares sees it. */
export const marksOf = (history: Pick<History, 'row'>, length: number): Marks => {
  if (latest.of !== history) latest = { of: history, times: [], kinds: [] };
  const { times, kinds } = latest;
  for (let index = times.length; index < length; index++) {
    const row = history.row(index);
    if (!row) break;
    times.push(row.time);
    kinds.push(MARK_KINDS.indexOf(markKindOf(row.kind)));
  }
  return { times, kinds };
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

/** The event nearest to a moment, as how many events have happened then; the beginning counts. */
export const indexNear = (marks: Marks, time: Micros): number => {
  const after = countBefore(marks, time);
  const gapAfter = (marks.times[after] ?? Number.POSITIVE_INFINITY) - time;
  const gapBefore = time - (marks.times[after - 1] ?? 0);
  const nearest = gapAfter < gapBefore ? after + 1 : after;
  // Several events at one moment are gone through together.
  const at = marks.times[nearest - 1];
  return at === undefined ? 0 : countBefore(marks, at + 1);
};
