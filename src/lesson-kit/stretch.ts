/** Questions that can be asked of any stretch of any run: how much of something happened in it. Counts are read off the run. */
import type { Micros, TraceKind } from '#kernel';
import type { RunView } from './lesson.ts';

/** The options of a question that counts, in order. */
export const COUNTS = ['none', 'one', 'two', 'more'] as const;

export const countOption = (count: number): (typeof COUNTS)[number] =>
  COUNTS[Math.min(count, COUNTS.length - 1)] ?? 'more';

/** Events of these kinds after the moment `from` (µs), up to the cursor. */
const kindsAfter = (run: RunView, from: Micros, kinds: readonly TraceKind[]): number => {
  let count = 0;
  for (let index = run.index - 1; index >= 0; index--) {
    const row = run.history.row(index);
    if (!row || row.time <= from) break;
    if (kinds.includes(row.kind)) count++;
  }
  return count;
};

export const arrivedAfter = (run: RunView, from: Micros): number => kindsAfter(run, from, ['deliver']);
export const lostAfter = (run: RunView, from: Micros): number => kindsAfter(run, from, ['lose', 'discard']);
export const firedAfter = (run: RunView, from: Micros): number => kindsAfter(run, from, ['timer']);
export const downNow = (run: RunView): number =>
  run.world.nodes.filter(({ status }) => status !== 'up').length;
