/** Consistency models of read-write registers as predicates on client histories, for lessons that judge them. */
import { type History, historyOf, judge, makeHistory } from '#checker';
import type { Property, Request } from '#kernel';

/** Strongest first; each implies the next. */
export const RUNGS = ['linearizable', 'sequential', 'causal', 'pram'] as const;
export type Rung = (typeof RUNGS)[number];

/** One operation as judges read it; times are only compared. Registers are 0 at first. */
export interface RegisterOperation {
  readonly process: string;
  readonly does: 'read' | 'write';
  readonly key: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

const INITIAL = { initial: 0 } as const;
const MAPPING = { read: 'read', write: 'write' } as const;

export type RegisterHistory = History;

/** What lies on a desk. */
export const registerHistory = (operations: readonly RegisterOperation[]): RegisterHistory =>
  makeHistory(
    operations.map(({ process, does, key, value, from, to }) => ({
      process,
      function: does,
      key,
      argument: does === 'write' ? value : null,
      result: does === 'read' ? value : null,
      status: 'ok' as const,
      invoked: from,
      completed: to,
    })),
    INITIAL,
  );

/** What clients did: `write key value` and `read key`. */
export const requestHistory = (requests: readonly Request[]): RegisterHistory =>
  historyOf(requests, MAPPING, INITIAL);

/** `unknown` where the judge cannot tell, as when a value was written twice. */
export type RungVerdict = 'holds' | 'fails' | 'unknown';

export interface Judged {
  readonly verdict: RungVerdict;
  /** One or two sentences for people. */
  readonly reason: string;
}

/** @param model any model of registers that the judges know, also a session guarantee */
export const judgeHistory = (model: string, history: RegisterHistory): Judged => {
  const { verdict, reason } = judge(model, history);
  return { verdict, reason };
};

export const explains = (rung: Rung, history: RegisterHistory): boolean =>
  judgeHistory(rung, history).verdict === 'holds';

/** The first rung whose judge says yes; `none` below the ladder. */
export const strongestRung = (history: RegisterHistory): Rung | 'none' =>
  RUNGS.find((rung) => explains(rung, history)) ?? 'none';

/** That all answers so far fit this model. */
export const promiseOf = (rung: Rung, says: string): Property => ({
  id: rung,
  kind: 'always',
  says,
  messages: [],
  holds: (world) => explains(rung, requestHistory(world.requests)),
});
