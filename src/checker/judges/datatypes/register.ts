/** One cell: read, write; and compare-and-set, whose answer says whether it took place. */
import type { HistoryOperation } from '../history.ts';
import { sameValue, type Value } from '../value.ts';
import { type DataType, isAnswered } from './datatype.ts';

const read = (state: Value, operation: HistoryOperation): Value | undefined =>
  !isAnswered(operation) || sameValue(state, operation.result) ? state : undefined;

/** `argument` is `[expected, replacement]`; answer `false`: the value was not the expected one. Others mean success. */
const compareAndSet = (state: Value, operation: HistoryOperation): Value | undefined => {
  const [expected = null, replacement = null] = operation.argument as readonly Value[];
  const matches = sameValue(state, expected);
  if (isAnswered(operation) && matches !== (operation.result !== false)) return undefined;
  return matches ? replacement : state;
};

export const register: DataType = {
  name: 'register',
  functions: ['read', 'write'],
  initial: (given) => given ?? null,
  apply: (state, operation) => (operation.function === 'read' ? read(state, operation) : operation.argument),
  isRead: (operation) => operation.function === 'read',
};

export const casRegister: DataType = {
  name: 'cas-register',
  functions: ['read', 'write', 'cas'],
  initial: (given) => given ?? null,
  apply: (state, operation) =>
    operation.function === 'cas' ? compareAndSet(state, operation) : register.apply(state, operation),
  isRead: (operation) =>
    operation.function === 'read' || (operation.function === 'cas' && operation.result === false),
};
