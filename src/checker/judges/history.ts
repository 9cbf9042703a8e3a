/** What clients asked and were told, and when: the only thing that judges look at. */
import { STRINGS } from './strings.ts';
import { show, showKey, type Value } from './value.ts';

/**
 * How an operation ended. `ok`: it happened and `result` is what the client was told. `fail`: it certainly did not
 * happen. `info`: nobody knows; it may take effect at any later time or never.
 */
export type Status = 'ok' | 'fail' | 'info';

/** One operation of one process. Times are only compared: microseconds, line numbers and indices all serve. */
export interface HistoryOperation {
  readonly process: string;
  /** `read`, `write`, `cas`, `get`, `put`, `append`, `enqueue`, `dequeue`, `add`, `remove`, `contains`, `txn`. */
  readonly function: string;
  /** Object that is operated on; objects are independent. `null`: there is only one. */
  readonly key: Value;
  readonly argument: Value;
  /** Only meaningful with status `ok`. */
  readonly result: Value;
  readonly status: Status;
  readonly invoked: number;
  /** `Infinity` while unanswered. At equal times an answer counts as concurrent with a question. */
  readonly completed: number;
  /** Line of the file it was read from, for messages. */
  readonly line?: number;
}

export interface History {
  /** In order of invocation. */
  readonly operations: readonly HistoryOperation[];
  /** Value of every object before the first operation; absent: the data type's own (nil, 0, empty). */
  readonly initial?: Value;
  /** Name of a data type when it is not to be guessed from the functions. */
  readonly dataType?: string;
}

/** The history cannot be judged at all; the message is one sentence for people and names the line when there is one. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';
  /** @param says the sentence without the line. */
  constructor(
    readonly says: string,
    readonly line?: number,
  ) {
    super(line === undefined ? says : STRINGS.inLine(line, says));
  }
}

/** `client a: write 1 to x` in the words of the history. */
export const sayOperation = (operation: HistoryOperation): string => {
  const { process, key, argument, result, status } = operation;
  const object = key === null ? '' : ` ${showKey(key)}`;
  const asked = argument === null ? '' : ` ${show(argument)}`;
  const told =
    status === 'ok' ? (result === null && argument !== null ? '' : ` → ${show(result)}`) : ` (${status})`;
  return `${process}: ${operation.function}${object}${asked}${told}`;
};

const check = (operation: HistoryOperation): void => {
  const { invoked, completed, line } = operation;
  if (Number.isNaN(invoked) || Number.isNaN(completed))
    throw new HistoryError(STRINGS.noTime(sayOperation(operation)), line);
  if (completed < invoked) throw new HistoryError(STRINGS.answerFirst(sayOperation(operation)), line);
};

/**
 * Sorts by invocation and checks what every judge relies on.
 * @throws HistoryError when an answer precedes its question.
 */
export const makeHistory = (
  operations: readonly HistoryOperation[],
  options: { readonly initial?: Value; readonly dataType?: string } = {},
): History => {
  for (const operation of operations) check(operation);
  return { ...options, operations: [...operations].sort((a, b) => a.invoked - b.invoked) };
};
