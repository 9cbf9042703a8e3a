/** How far a learner came in a lesson, in a few characters beside the work itself: the catalogue reads nothing else. */
import type { LearnerState } from '../learner.ts';
import type { Cabinet } from './cabinet.ts';

export interface ProgressSummary {
  readonly done: number;
  readonly steps: number;
  readonly solved: number;
  readonly challenges: number;
}

const summaryKey = (lesson: string): string => `netsplit.summary.${lesson}`;

const SHAPE = /^(\d{1,3})\/(\d{1,3}) (\d{1,3})\/(\d{1,3})$/;

export const saveSummary = (cabinet: Cabinet, lesson: string, { steps, challenges }: LearnerState): void => {
  const done = steps.filter((step) => step.done).length;
  const solved = challenges.filter((challenge) => challenge.solved).length;
  cabinet.write(summaryKey(lesson), `${done}/${steps.length} ${solved}/${challenges.length}`);
};

/** `null` for a lesson that was never opened here, and for anything that is no summary. */
export const readSummary = (cabinet: Cabinet, lesson: string): ProgressSummary | null => {
  const [, done, steps, solved, challenges] = SHAPE.exec(cabinet.read(summaryKey(lesson)) ?? '') ?? [];
  if (done === undefined) return null;
  return {
    done: Number(done),
    steps: Number(steps),
    solved: Number(solved),
    challenges: Number(challenges),
  };
};

export const clearSummary = (cabinet: Cabinet, lesson: string): void => cabinet.remove(summaryKey(lesson));
