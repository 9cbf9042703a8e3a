/**
 * What stands on a worksheet, computed from the lesson's own runs: each step is played as its third hint plays it, so that
 * pictures and answers are those of the lab. Pure.
 */
import type { History } from '#kernel';
import type { Lesson, Step } from '#lesson-kit';
import { type Played, playHeadless } from '#lesson-kit/machine';
import { spaceTimeSvg } from '../export/index.ts';
import { SpaceTimeBuilder } from '../space-time/index.ts';
import { windowOf } from './window.ts';

export interface Question {
  readonly id: string;
  readonly options: readonly string[];
  /** SVG: what had happened when it was asked; `null` when nothing had, or when the run does not come to it. */
  readonly asked: string | null;
  /** Id of the right option in this run, and what came of it; `null` when the run does not come to the question. */
  readonly answer: { readonly right: string; readonly picture: string } | null;
}

export interface Sheet {
  readonly step: string;
  readonly questions: readonly Question[];
  readonly explains: boolean;
}

/** Rows that fit on half a page. */
const ROWS_MAX = 14;

const pictureOf = (lesson: Lesson, history: History, from: number, to: number): string => {
  const space = new SpaceTimeBuilder(history, lesson.pairs?.node).upTo(to);
  return spaceTimeSvg(windowOf(space, Math.max(from, to - ROWS_MAX), to), lesson.id);
};

const questionsOf = (lesson: Lesson, step: Step, played: Played): Question[] =>
  (step.predictions ?? []).map(({ id, options }) => {
    const record = played.learner.predictions[`${step.id}/${id}`];
    const judged = played.answers[id];
    if (!record || !judged) return { id, options, asked: null, answer: null };
    const { askedAt } = record;
    const picture = pictureOf(lesson, judged.ahead, 0, judged.settledAt);
    return {
      id,
      options,
      asked: askedAt > 0 ? pictureOf(lesson, played.history, 0, askedAt) : null,
      answer: { right: judged.right, picture },
    };
  });

/** One sheet a step, in order; a step whose run fails has its questions without pictures. */
export const worksheetOf = (lesson: Lesson): readonly Sheet[] =>
  lesson.steps.map((step) => {
    const played = playHeadless(lesson, { of: step.id, log: step.nextAction ?? [] });
    return { step: step.id, questions: questionsOf(lesson, step, played), explains: step.explain ?? false };
  });
