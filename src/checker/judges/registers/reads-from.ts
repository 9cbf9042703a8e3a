/** A history of read-write registers in which every value is written once, so that each read tells which write it saw. */
import { type History, HistoryError, sayOperation } from '../history.ts';
import { lanesOf } from '../program-order.ts';
import { encode, sameValue, show, type Value } from '../value.ts';
import { STRINGS } from './strings.ts';

/** A read of the value that was there before the first operation. */
export const INITIAL = -1;

export interface RegisterHistory {
  readonly history: History;
  /** Operations of each process in program order; unanswered ones are not among them. */
  readonly processes: ReadonlyMap<string, readonly number[]>;
  /** Unanswered writes that somebody read, with the operation of the same process before them. */
  readonly lateWrites: readonly { readonly write: number; readonly after: number | undefined }[];
  /** Read → the write whose value it returned, or `INITIAL`. */
  readonly readsFrom: ReadonlyMap<number, number>;
  /** Writes to each object that count, by the object's encoded key. */
  readonly writesTo: ReadonlyMap<string, readonly number[]>;
  isWrite(operation: number): boolean;
  objectOf(operation: number): string;
}

/** A value that nobody wrote, or a value written twice, ends the judging before it begins. */
export interface Unexplained {
  readonly operation: number;
  readonly verdict: 'fails' | 'unknown';
  readonly reason: string;
}

const WRITES: readonly string[] = ['write', 'put'];
const READS: readonly string[] = ['read', 'get'];

const checkFunctions = (history: History): void => {
  for (const { function: name, line } of history.operations)
    if (!WRITES.includes(name) && !READS.includes(name)) throw new HistoryError(STRINGS.unknown(name), line);
};

const initialOf = (history: History): Value =>
  history.initial ?? (history.operations.some((operation) => operation.function === 'get') ? '' : null);

const place = (key: Value, value: Value): string => `${encode(key)}=${encode(value)}`;

/** Each written value's write, or the second write of the same value. */
const indexWrites = (history: History): Map<string, number> | Unexplained => {
  const initial = initialOf(history);
  const found = new Map<string, number>();
  for (const [index, { function: name, key, argument, status }] of history.operations.entries()) {
    if (!WRITES.includes(name) || status === 'fail') continue;
    const where = place(key, argument);
    if (found.has(where) || sameValue(argument, initial))
      return {
        operation: index,
        verdict: 'unknown',
        reason: key === null ? STRINGS.twice(show(argument)) : STRINGS.twiceTo(show(argument), show(key)),
      };
    found.set(where, index);
  }
  return found;
};

const traceReads = (
  history: History,
  writes: ReadonlyMap<string, number>,
): Map<number, number> | Unexplained => {
  const initial = initialOf(history);
  const readsFrom = new Map<number, number>();
  for (const [index, operation] of history.operations.entries()) {
    if (!READS.includes(operation.function) || operation.status !== 'ok') continue;
    const write = sameValue(operation.result, initial)
      ? INITIAL
      : writes.get(place(operation.key, operation.result));
    if (write === undefined)
      return {
        operation: index,
        verdict: 'fails',
        reason: STRINGS.unwritten(sayOperation(operation)),
      };
    readsFrom.set(index, write);
  }
  return readsFrom;
};

const groupWrites = (history: History, counted: (index: number) => boolean): Map<string, number[]> => {
  const writesTo = new Map<string, number[]>();
  history.operations.forEach(({ function: name, key }, index) => {
    if (!WRITES.includes(name) || !counted(index)) return;
    const object = encode(key);
    const list = writesTo.get(object) ?? [];
    writesTo.set(object, list);
    list.push(index);
  });
  return writesTo;
};

/** @throws HistoryError for other operations than reads and writes, and for a process without an order. */
export const traceRegisters = (history: History): RegisterHistory | Unexplained => {
  checkFunctions(history);
  const lanes = lanesOf(history);
  const writes = indexWrites(history);
  if ('verdict' in writes) return writes;
  const readsFrom = traceReads(history, writes);
  if ('verdict' in readsFrom) return readsFrom;
  const seen = new Set(readsFrom.values());
  return {
    history,
    processes: new Map(
      lanes.flatMap((lane) => (lane.isOptional ? [] : [[lane.process, lane.operations] as const])),
    ),
    lateWrites: lanes.flatMap(({ isOptional, operations: [write = -1], after }) =>
      isOptional && seen.has(write) ? [{ write, after }] : [],
    ),
    readsFrom,
    writesTo: groupWrites(history, (index) => history.operations[index]?.status === 'ok' || seen.has(index)),
    isWrite: (operation) => WRITES.includes(history.operations[operation]?.function ?? ''),
    objectOf: (operation) => encode(history.operations[operation]?.key ?? null),
  };
};
