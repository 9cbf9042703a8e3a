/**
 * Plays a record aside before anything of it is shown, within a budget: a link may ask for a thousand million steps.
 * What is played here is thrown away; only what is known to end is opened.
 */
import { reasonOf } from '#kernel';
import { historyOf, type Lesson } from '#lesson-kit';
import { checkRun } from '#lesson-kit/checks';
import { type AskedRun, type RunRecord, runsOf } from '../run-file/index.ts';
import { STRINGS } from '../run-file/strings.ts';

/** More than this is rehearsed, in a worker; less is opened at once. */
export const EASY_EVENTS = 20_000;

/** So many events are opened at most. */
export const BUDGET_EVENTS = 200_000;

export type Rehearsed =
  /** All that was asked for can be played within the budget, or ends before. */
  | { readonly kind: 'fits' }
  /** The budget was spent: the first run of the record goes on beyond these events. */
  | { readonly kind: 'spent'; readonly events: number }
  | { readonly kind: 'refused'; readonly why: string };

const SLICE = 1_000;

type Played = { readonly events: number; readonly done: boolean } | { readonly why: string };

const playOne = (
  lesson: Lesson,
  { run, events }: AskedRun,
  budget: number,
  onProgress: (events: number) => void,
): Played => {
  const checked = checkRun(lesson, run);
  if (!checked.ok) return { why: checked.why };
  const goal = Math.min(events, budget);
  try {
    const history = historyOf(lesson, checked.run);
    for (let reached = 0; reached < goal; onProgress(reached)) {
      const next = Math.min(goal, reached + SLICE);
      reached = history.extendTo(next);
      if (reached < next) return { events: reached, done: true };
    }
    return { events: goal, done: goal === events };
  } catch (thrown) {
    return { why: STRINGS.cannotPlay(reasonOf(thrown)) };
  }
};

/** `onProgress` hears of the events played so far, a thousand at a time. */
export const rehearse = (
  lesson: Lesson,
  record: RunRecord,
  onProgress: (events: number) => void,
  budget: number = BUDGET_EVENTS,
): Rehearsed => {
  let spent = 0;
  for (const asked of runsOf(record)) {
    const played = playOne(lesson, asked, budget - spent, (events) => onProgress(spent + events));
    if ('why' in played) return { kind: 'refused', why: played.why };
    spent += played.events;
    if (!played.done) return { kind: 'spent', events: spent };
  }
  return { kind: 'fits' };
};

/** The same record, looked at no later than after `events` events; what was recorded of later ones is left out. */
export const cutShort = ({ run, cursor, views }: RunRecord, events: number): RunRecord => ({
  run,
  cursor: { index: Math.min(events, cursor.index), time: 0 },
  ...(views && { views }),
});
