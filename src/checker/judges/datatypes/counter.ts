/** A number: add an amount (negative to subtract), read. */
import { sameValue } from '../value.ts';
import { type DataType, isAnswered } from './datatype.ts';

const amount = (name: string, argument: unknown): number => {
  const size = argument === null ? 1 : Number(argument);
  return name === 'decrement' ? -size : size;
};

export const counter: DataType = {
  name: 'counter',
  functions: ['add', 'increment', 'decrement', 'read'],
  initial: (given) => given ?? 0,
  apply: (state, operation) => {
    if (operation.function !== 'read') return Number(state) + amount(operation.function, operation.argument);
    return !isAnswered(operation) || sameValue(state, operation.result) ? state : undefined;
  },
  isRead: (operation) => operation.function === 'read',
};
