/**
 * What the judges say of the client history on the screen, for the models that the lesson names. Computed where it is
 * looked at; a small budget keeps a frame short, and a judge that would need more says that it does not know.
 */
import { type Budget, type History, HistoryError, historyOf, type Judgement, judge } from '#checker';
import type { Request, RequestId } from '#kernel';
import type { JudgedAs, Lesson } from '#lesson-kit';

export interface LiveVerdict {
  readonly model: string;
  readonly verdict: 'holds' | 'fails' | 'unknown';
  /** One or two sentences for people. */
  readonly reason: string;
  /** `fails`: the answer that no order explains, or the second of two operations that each must come first. */
  readonly blamed: RequestId | null;
  /** `fails`: its counterpart, without which the answers would fit: with `blamed`, the offending pair. */
  readonly against: RequestId | null;
}

/** Measured: about 40 ms for a judge that spends all of it. */
const BUDGET: Budget = { work: 50_000, bytes: 16 * 1024 * 1024 };

/** Situations that the search for the counterpart may look at in all. */
const COUNTERPART_MAX = 20_000;

const ONE_REGISTER: JudgedAs = { operations: { read: 'read', write: 'write' }, initial: 0 };

const without = (history: History, left: number): History => ({
  ...history,
  operations: history.operations.filter((_, place) => place !== left),
});

const upTo = (history: History, last: number): History => ({
  ...history,
  operations: history.operations.slice(0, last + 1),
});

/** The latest other operation without which all would fit. A write that somebody read is never it. */
const counterpart = (model: string, history: History, blamed: number): number | null => {
  let explored = 0;
  for (let place = history.operations.length - 1; place >= 0 && explored < COUNTERPART_MAX; place--) {
    if (place === blamed) continue;
    const left = judge(model, without(history, place), BUDGET);
    if (left.verdict === 'holds') return place;
    explored += left.explored;
  }
  return null;
};

interface Pair {
  readonly blamed: number | null;
  readonly against: number | null;
}

const pairOf = (model: string, history: History, { operation, cycle = [] }: Judgement): Pair => {
  if (operation !== undefined)
    return { blamed: operation, against: counterpart(model, upTo(history, operation), operation) };
  const last = cycle.at(-1);
  return { blamed: last?.to ?? null, against: last?.from ?? null };
};

const verdictOn = (model: string, history: History, ids: readonly RequestId[]): LiveVerdict => {
  const judgement = judge(model, history, BUDGET);
  const { verdict, reason } = judgement;
  const pair = verdict === 'fails' ? pairOf(model, history, judgement) : { blamed: null, against: null };
  const idOf = (operation: number | null): RequestId | null => ids[operation ?? -1] ?? null;
  return { model, verdict, reason, blamed: idOf(pair.blamed), against: idOf(pair.against) };
};

const unjudged = (model: string, reason: string): LiveVerdict => ({
  model,
  verdict: 'unknown',
  reason,
  blamed: null,
  against: null,
});

export interface Judged {
  readonly verdict: LiveVerdict;
  /** False when the model cannot judge such a history at all. */
  readonly able: boolean;
}

/** One verdict a model. `ids` name the operations of `history`. */
export const verdictsOnHistory = (
  models: readonly string[],
  history: History,
  ids: readonly RequestId[],
): readonly Judged[] =>
  models.map((model) => {
    try {
      return { verdict: verdictOn(model, history, ids), able: true };
    } catch (error) {
      if (!(error instanceof HistoryError)) throw error;
      return { verdict: unjudged(model, `${error.message}.`), able: false };
    }
  });

/** One verdict a model that `lesson` names, on `requests` as they stand. A model that cannot judge them says why. */
export const verdictsOn = (lesson: Lesson, requests: readonly Request[]): readonly LiveVerdict[] => {
  const { operations, initial } = lesson.judgedAs ?? ONE_REGISTER;
  const judged = requests
    .filter(({ operation }) => Object.hasOwn(operations, operation.name))
    .toSorted((a, b) => a.invokedBy - b.invokedBy);
  const history = historyOf(judged, operations, initial === undefined ? {} : { initial });
  const ids = judged.map(({ id }) => id);
  return verdictsOnHistory(lesson.judges ?? [], history, ids).map(({ verdict }) => verdict);
};
