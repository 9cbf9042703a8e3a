/** A text per key: get, put, append; a key that was never put holds the empty text. */
import { sameValue } from '../value.ts';
import { type DataType, isAnswered } from './datatype.ts';

export const keyValue: DataType = {
  name: 'key-value',
  functions: ['get', 'put', 'append'],
  initial: (given) => given ?? '',
  apply: (state, operation) => {
    if (operation.function === 'put') return operation.argument;
    if (operation.function === 'append') return `${state}${operation.argument}`;
    return !isAnswered(operation) || sameValue(state ?? '', operation.result ?? '') ? state : undefined;
  },
  isRead: (operation) => operation.function === 'get',
};
