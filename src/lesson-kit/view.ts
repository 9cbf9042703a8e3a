/** What guards, goals and predictions look at, made from a history and a cursor. */
import { faultCost, type History } from '#kernel';
import type { ParameterValues, RunView } from './lesson.ts';

/** The parameters behind a history: those that the lesson's set-up had. */
export interface Origin {
  readonly params: ParameterValues;
  /** Entries of the log that were decided before the step or challenge began: their faults are not counted. Default 0. */
  readonly decidedBefore?: number;
}

/** The branch from its beginning to just after `index` events. Cheap: world and log are fetched when somebody looks. */
export const viewOf = (history: History, index: number, origin: Origin): RunView => {
  const { params, decidedBefore = 0 } = origin;
  return {
    history,
    index,
    params,
    get world() {
      return history.worldAt(index);
    },
    get log() {
      return history.logAt(index);
    },
    get faults() {
      return history
        .logAt(index)
        .slice(decidedBefore)
        .reduce((sum, { act }) => sum + faultCost(act), 0);
    },
  };
};
