/** Two futures of one past: where they part. */
import type { History, Micros, TraceRow } from '#kernel';

export { openBeside } from './beside.ts';

export interface Divergence {
  /** Number of events that both share. */
  readonly shared: number;
  readonly time: Micros;
  /** The first event of each that the other does not have at that place; null where it has none. */
  readonly left: TraceRow | null;
  readonly right: TraceRow | null;
}

const same = (a: TraceRow, b: TraceRow): boolean =>
  a.time === b.time &&
  a.kind === b.kind &&
  a.node === b.node &&
  a.from === b.from &&
  a.ordinal === b.ordinal &&
  a.copy === b.copy;

/** Compares what was played of each. Null when one is the beginning of the other and no more is known. */
export const firstDivergence = (left: History, right: History): Divergence | null => {
  const most = Math.max(left.length, right.length);
  for (let index = 0; index < most; index++) {
    const a = left.row(index) ?? null;
    const b = right.row(index) ?? null;
    if (a && b && same(a, b)) continue;
    return { shared: index, time: Math.min(a?.time ?? Infinity, b?.time ?? Infinity), left: a, right: b };
  }
  return null;
};
