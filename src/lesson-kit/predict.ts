/** The run is the judge: forks it, plays ahead, and reads the right answer off what happened. */
import type { History } from '#kernel';
import { LessonError } from './define.ts';
import { isQuiet } from './goals.ts';
import type { Lesson, ParameterValues, Prediction } from './lesson.ts';
import { viewOf } from './view.ts';

export interface Judged {
  /** Id of the right option. */
  readonly right: string;
  /** How many events had happened when it was settled, on the fork: look at event `settledAt - 1`. */
  readonly settledAt: number;
  /** The fork that settled it, so that it can be shown. */
  readonly ahead: History;
}

const EVENTS_MAX = 20_000;

/**
 * Judges `prediction` as asked after `index` events of `history`. Pure: the learner's run is not touched.
 * Throws `LessonError` when the answer is none of the options.
 */
export const judgePrediction = (
  lesson: Lesson,
  prediction: Prediction,
  history: History,
  index: number,
  params: ParameterValues,
): Judged => {
  const asked = viewOf(history, index, { params });
  const until = asked.world.time + prediction.within;
  const rest = history.log.slice(history.entriesBefore(index));
  const supposed = prediction.suppose?.(asked) ?? [];
  const ahead = history.fork(
    index,
    [...supposed, ...rest].sort((a, b) => a.at - b.at),
  );
  const isSettled = (): boolean => {
    const view = viewOf(ahead, ahead.length, { params });
    return prediction.settled ? prediction.settled(view) : quietAfterAll(ahead);
  };
  for (let left = EVENTS_MAX; left > 0 && !isSettled() && ahead.advance(until); left--) {}
  const right = prediction.answer(viewOf(ahead, ahead.length, { params }));
  if (!prediction.options.includes(right))
    throw new LessonError(
      lesson.id,
      `prediction "${prediction.id}" was answered by "${right}", which is no option`,
    );
  return { right, settledAt: ahead.length, ahead };
};

/** Quiet, and nothing decided is left to come. */
const quietAfterAll = (history: History): boolean =>
  history.applied === history.log.length && isQuiet(history.worldAt(history.length));
