/** What an object is when nobody else uses it: its sequential specification. */
import type { HistoryOperation } from '../history.ts';
import type { Value } from '../value.ts';

export interface DataType {
  readonly name: string;
  readonly functions: readonly string[];
  /** Objects with different keys are independent; otherwise the key is part of the state. */
  initial(given: Value | undefined): Value;
  /**
   * The state after `operation` on `state`, or `undefined` when it cannot have answered what it answered.
   * An operation of status `info` may have answered anything. Returns `state` itself where nothing changes.
   */
  apply(state: Value, operation: HistoryOperation): Value | undefined;
  /** With this answer the operation changes no state whatever: it may be placed as soon as it is legal. */
  isRead(operation: HistoryOperation): boolean;
}

/** True when the operation's answer is known. */
export const isAnswered = (operation: HistoryOperation): boolean => operation.status === 'ok';
