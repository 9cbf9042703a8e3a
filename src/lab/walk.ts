/** Moves the cursor forward over events, one by one, letting the learner's guards look at every world on the way. */
import { type Micros, reasonOf } from '#kernel';
import type { Core } from './core.ts';
import type { Stop } from './session.ts';
import { STRINGS } from './strings.ts';

/** More events than this in one go are refused: a seek to the end of time must not hang the page. */
export const EVENTS_PER_WALK = 200_000;

const ENDLESS = Number.POSITIVE_INFINITY;

/** Looks with the learner's guards at the world under the cursor, once per branch and world. */
export const watch = (core: Core): Stop | null => {
  const { branch, cursor } = core;
  if (cursor.index <= branch.watched) return null;
  branch.watched = cursor.index;
  return core.guide.watch(branch.id, branch.view(cursor.index));
};

/** While a question waits, time may be walked up to the moment of asking, or through what was already seen elsewhere. */
export const barrier = (core: Core): number => {
  const { asking } = core.guide;
  if (asking === null) return ENDLESS;
  return asking.branch === core.branch.id ? asking.index : core.branch.history.length;
};

/** One event forward, if there is one within `time`. */
const stepOver = (core: Core, time: Micros): boolean => {
  const { history } = core.branch;
  const { index } = core.cursor;
  if (index === history.length && !history.advance(time)) return false;
  const row = history.row(index);
  if (!row || row.time > time) return false;
  core.cursor = { index: index + 1, time: Math.max(row.time, core.cursor.time) };
  return true;
};

export interface Limit {
  /** Not later than this. */
  readonly time?: Micros;
  /** Stop here: asked after every event. */
  readonly until?: (index: number) => boolean;
}

/** What ended a walk: a stop of the learner's, the limit, or the end of what happens. */
export type WalkEnd = Stop | 'limit' | 'exhausted';

const stepAndWatch = (core: Core, time: Micros): WalkEnd | null => {
  try {
    return stepOver(core, time) ? watch(core) : 'exhausted';
  } catch (thrown) {
    core.branch.rewind(core.cursor.index);
    core.notify('error', reasonOf(thrown));
    return 'error';
  }
};

/** Walks forward up to `limit`. A protocol or guard that throws ends the walk with a notice; the run before it stays. */
export const walk = (core: Core, { time = ENDLESS, until }: Limit): WalkEnd => {
  const wall = barrier(core);
  for (let left = EVENTS_PER_WALK; left > 0; left--) {
    if (core.cursor.index >= wall) return 'prediction';
    const end = stepAndWatch(core, time);
    if (end) return end;
    if (until?.(core.cursor.index)) return 'limit';
  }
  core.notify('warning', STRINGS.stopped(EVENTS_PER_WALK));
  return 'limit';
};

/** The reason that views are told, if any. */
export const stopOf = (end: WalkEnd): Stop | null => (end === 'limit' || end === 'exhausted' ? null : end);
