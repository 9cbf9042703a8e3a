/** First in, first out. A dequeue that answers nil found the queue empty, so nil is no element. */
import { sameValue, type Value } from '../value.ts';
import { type DataType, isAnswered } from './datatype.ts';

export const queue: DataType = {
  name: 'queue',
  functions: ['enqueue', 'dequeue'],
  initial: (given) => given ?? [],
  apply: (state, operation) => {
    const items = state as readonly Value[];
    if (operation.function === 'enqueue') return [...items, operation.argument];
    const isEmptyAnswer = operation.result === null;
    const fits =
      items.length === 0 ? isEmptyAnswer : !isEmptyAnswer && sameValue(items[0] ?? null, operation.result);
    if (isAnswered(operation) && !fits) return undefined;
    return items.length === 0 ? state : items.slice(1);
  },
  isRead: (operation) => operation.function === 'dequeue' && operation.result === null,
};
