/** The client history of a running lab as a history for the judges. */
import type { Request } from '#kernel';
import { type History, type HistoryOperation, makeHistory, type Status } from './history.ts';
import { toValue, type Value } from './value.ts';

/** How a protocol's client operation reads in the words of a data type. */
export interface OperationMapping {
  /** `read`, `write`, `cas` … */
  readonly function: string;
  /** Field of the operation that names the object; absent: `key`, or one object for all when there is no such field. */
  readonly key?: string;
  /** Field, or fields, of the operation with the argument; absent: `value`. */
  readonly argument?: string | readonly string[];
  /** What an answer with `ok: false` says. Default `info`: nobody knows, which is always sound. */
  readonly refused?: 'info' | 'fail' | { readonly result: Value };
}

/** Operation name → function, or its full description. Operations that are not named are left out. */
export type LiveMapping = { readonly [operation: string]: string | OperationMapping };

type Ending = Pick<HistoryOperation, 'status' | 'result' | 'completed'>;

const OPEN: Ending = { status: 'info', result: null, completed: Number.POSITIVE_INFINITY };

const endingOf = (request: Request, mapping: OperationMapping): Ending => {
  const { outcome, completedBy } = request;
  if (outcome === null || completedBy === null) return OPEN;
  const ending = (status: Status, result: Value): Ending => ({ status, result, completed: completedBy });
  if (outcome.ok) return ending('ok', toValue(outcome.value));
  const refused = mapping.refused ?? 'info';
  if (refused === 'info') return OPEN;
  return refused === 'fail' ? ending('fail', null) : ending('ok', refused.result);
};

const argumentOf = (request: Request, { argument = 'value' }: OperationMapping): Value =>
  typeof argument === 'string'
    ? toValue(request.operation[argument])
    : argument.map((field) => toValue(request.operation[field]));

const operationOf = (request: Request, mapping: OperationMapping): HistoryOperation => ({
  process: request.client,
  function: mapping.function,
  key: toValue(request.operation[mapping.key ?? 'key']),
  argument: argumentOf(request, mapping),
  invoked: request.invokedBy,
  ...endingOf(request, mapping),
});

/**
 * Places in the trace serve as times, so that simultaneous happenings keep their order; indices of the history's
 * operations are those of the mapped requests in order of invocation.
 *
 * @example historyOf(world.requests, { get: 'read', put: 'write', swap: { function: 'cas', argument: ['from', 'to'] } }, { initial: 0 })
 */
export const historyOf = (
  requests: readonly Request[],
  mapping: LiveMapping,
  options: { readonly initial?: Value; readonly dataType?: string } = {},
): History =>
  makeHistory(
    requests.flatMap((request) => {
      const name = request.operation.name;
      const entry = Object.hasOwn(mapping, name) ? mapping[name] : undefined;
      if (entry === undefined) return [];
      return [operationOf(request, typeof entry === 'string' ? { function: entry } : entry)];
    }),
    options,
  );
