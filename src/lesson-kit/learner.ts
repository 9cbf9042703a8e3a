/** What the learner did, as plain JSON: the context of the lesson's machine. Going back in time never takes from it. */
import type { Challenge, Lesson, Prediction, RunView, Step } from './lesson.ts';

export interface PredictionRecord {
  readonly status: 'asked' | 'answered' | 'skipped';
  readonly chosen: string | null;
  /** Computed from the learner's run when it was answered or skipped. */
  readonly right: string | null;
  /** Events that had happened when it was asked / when the run had settled it. */
  readonly askedAt: number;
  readonly settledAt: number | null;
}

export type Place =
  | { readonly kind: 'step'; readonly id: string }
  | { readonly kind: 'challenge'; readonly id: string }
  | { readonly kind: 'sandbox' };

/** Keys of the records below are ids; of predictions `step/prediction`. */
export interface Learner {
  readonly place: Place;
  /** The step of the story, also while in a challenge or the sandbox. */
  readonly step: string;
  readonly visited: Readonly<Record<string, true>>;
  /** Steps whose goal was reached, or that were read when they have none. */
  readonly reached: Readonly<Record<string, true>>;
  readonly predictions: Readonly<Record<string, PredictionRecord>>;
  /** Hints opened, 0 to 3, of steps and challenges. */
  readonly hints: Readonly<Record<string, number>>;
  readonly explained: Readonly<Record<string, string>>;
  /** Fewest faults of a solution. */
  readonly solved: Readonly<Record<string, number>>;
  /** Acts on the network, all places together. */
  readonly acts: number;
}

export const newLearner = (lesson: Lesson): Learner => {
  const first = lesson.steps[0]?.id ?? '';
  return {
    place: { kind: 'step', id: first },
    step: first,
    visited: { [first]: true },
    reached: {},
    predictions: {},
    hints: {},
    explained: {},
    solved: {},
    acts: 0,
  };
};

export const predictionKey = (step: string, prediction: string): string => `${step}/${prediction}`;

export const recordOf = (learner: Learner, step: string, prediction: string): PredictionRecord | undefined =>
  learner.predictions[predictionKey(step, prediction)];

/** The question that waits for an answer now. */
export const openQuestion = (learner: Learner, step: Step): Prediction | undefined =>
  step.predictions?.find(({ id }) => recordOf(learner, step.id, id)?.status === 'asked');

/** The question that this moment of the run raises: the first of the step that was never asked and whose time it is. */
export const questionRaised = (learner: Learner, step: Step, run: RunView): Prediction | undefined =>
  openQuestion(learner, step)
    ? undefined
    : step.predictions?.find(
        (prediction) => !recordOf(learner, step.id, prediction.id) && (prediction.ask?.(run) ?? true),
      );

const allResolved = (learner: Learner, step: Step): boolean =>
  (step.predictions ?? []).every(({ id }) => {
    const record = recordOf(learner, step.id, id);
    return record !== undefined && record.status !== 'asked';
  });

/** A step without a goal is done once its predictions are answered or skipped; without either, once it was left. */
export const isDone = (learner: Learner, step: Step): boolean =>
  learner.reached[step.id] === true ||
  (!step.goal && (step.predictions ?? []).length > 0 && allResolved(learner, step));

export const afterReading = (learner: Learner, step: Step): Learner =>
  !step.goal && allResolved(learner, step)
    ? { ...learner, reached: { ...learner.reached, [step.id]: true } }
    : learner;

/** Did this moment of the run solve the challenge, within its faults? */
export const solves = (challenge: Challenge, run: RunView): boolean =>
  run.faults <= challenge.faultsMax && challenge.goal(run);
