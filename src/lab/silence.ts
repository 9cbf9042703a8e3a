/**
 * Silence: nothing is on its way, and nothing happens for so long that whoever watches only waits. Playing hurries
 * through it. A pure function of the run and the speed; the run itself knows nothing of it.
 */
import type { History, Micros } from '#kernel';

/** Nothing happens after `from` and before `until`. */
export interface Silence {
  readonly from: Micros;
  readonly until: Micros;
}

/** Real time that nobody minds waiting, and what a longer wait becomes. */
const PATIENCE_MS = 1500;
const HURRIED_MS = 600;

/** The silence after `index` events, `null` when it is not worth hurrying. */
export const silenceAt = (history: History, index: number, speed: number): Silence | null => {
  const from = history.row(index - 1)?.time ?? 0;
  const until = history.nextTime(index);
  if (until === null || until - from <= PATIENCE_MS * 1000 * speed) return null;
  return history.worldAt(index).flights.every(({ held }) => held) ? { from, until } : null;
};

/** Virtual time per real time after `index` events, when play is set to `speed`. */
export const paceAt = (history: History, index: number, speed: number): number => {
  const silence = silenceAt(history, index, speed);
  return silence ? (silence.until - silence.from) / (HURRIED_MS * 1000) : speed;
};
