/** What steps and challenges ask of a run. */
import { type Micros, ms, type World } from '#kernel';
import { type RunView, statusOf, type Twin } from '#lesson-kit';
import type { Monitor } from '#protocols/failure-detector';
import { paramsOf } from './world.ts';

const monitorAt = (world: World): Monitor | null =>
  (world.nodes.find(({ id }) => id === 'P')?.state ?? null) as Monitor | null;

/** A monitor that is down is as one that has not begun: its memory is gone. */
export const monitorOf = (run: RunView, world = run.world): Monitor =>
  monitorAt(world) ?? (monitorAt(run.history.worldAt(0)) as Monitor);

export const recordOf = (run: RunView): Monitor['record'] => monitorOf(run).record;

export const isSuspected = (run: RunView): boolean => monitorOf(run).suspected;
export const isDead = (run: RunView): boolean => statusOf(run, 'Q') === 'down';
export const isFramed = (run: RunView): boolean => isSuspected(run) && !isDead(run);

const eventTime = (run: RunView, index: number): Micros => run.history.row(index)?.time ?? 0;

/** When Q died last. */
export const diedAt = (run: RunView): Micros | null => {
  for (let index = run.index - 1; index >= 0; index--)
    if (run.history.row(index)?.kind === 'crash') return eventTime(run, index);
  return null;
};

/** When the suspicion that stands now began. */
export const suspectedSince = (run: RunView): Micros | null => {
  if (!isSuspected(run)) return null;
  for (let index = run.index; index > 0; index--)
    if (!monitorOf(run, run.history.worldAt(index - 1)).suspected) return eventTime(run, index - 1);
  return 0;
};

/** How long a dead Q was trusted before the suspicion that stands now; `null` while there is none. */
export const detection = (run: RunView): Micros | null => {
  const [died, since] = [diedAt(run), suspectedSince(run)];
  return died === null || since === null ? null : since - died;
};

/** Δ + T as they are now: the longest that a death should go unnoticed. */
export const promised = (run: RunView): Micros => paramsOf(run.params).period + monitorOf(run).deadline;

/** A ping's shortest way there and back. */
export const roundTrip = (run: RunView): Micros => 2 * ms(Number(run.params.latency));

/** The world in which nobody killed Q. */
export const withoutTheKill: Twin = { without: ({ act }) => act.do === 'crash', node: 'P' };
