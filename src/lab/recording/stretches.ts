/** A run cut at the moments that somebody marked: what was decided before each, and what led from it to the next. */
import type { History, LogEntry, Micros } from '#kernel';

export interface Stretch {
  readonly id: string;
  /** Virtual µs: where it begins, and the last event of it. */
  readonly from: Micros;
  readonly to: Micros;
  readonly before: readonly LogEntry[];
  readonly way: readonly LogEntry[];
}

/**
 * @param marks numbers of events after which somebody marked, in any order; without one the whole run is one stretch.
 * A mark after which nothing happens any more begins none.
 */
export const stretchesOf = (history: History, end: number, marks: readonly number[]): readonly Stretch[] => {
  const cuts = [...new Set(marks.filter((mark) => mark >= 0 && mark < end))].sort((a, b) => a - b);
  const starts = cuts.length === 0 ? [0] : cuts;
  const timeAt = (index: number): Micros => history.worldAt(index).time;
  return starts
    .map((start, place) => ({ start, stop: starts[place + 1] ?? end }))
    .filter(({ start, stop }) => timeAt(stop) > timeAt(start))
    .map(({ start, stop }, place) => {
      const [first, last] = [start, stop].map((index) => history.entriesBefore(index));
      return {
        id: `moment-${place + 1}`,
        from: timeAt(start),
        to: timeAt(stop),
        before: history.log.slice(0, first),
        way: history.log.slice(first, last),
      };
    });
};
