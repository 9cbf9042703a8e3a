/** Distinct elements: add, remove, contains, and read, which answers all of them in any order. */
import type { HistoryOperation } from '../history.ts';
import { encode, type Value } from '../value.ts';
import { type DataType, isAnswered } from './datatype.ts';

/** Elements without repetition, in the order of their encoding, so that equal sets are equal values. */
const normal = (elements: readonly Value[]): readonly Value[] => {
  const byText = new Map(elements.map((element) => [encode(element), element]));
  return [...byText.keys()].sort().map((text) => byText.get(text) ?? null);
};

const has = (elements: readonly Value[], element: Value): boolean => {
  const text = encode(element);
  return elements.some((other) => encode(other) === text);
};

const seen = (elements: readonly Value[], { function: name, argument, result }: HistoryOperation): boolean =>
  name === 'contains'
    ? has(elements, argument) === result
    : encode(elements) === encode(normal(Array.isArray(result) ? result : []));

export const set: DataType = {
  name: 'set',
  functions: ['add', 'remove', 'contains', 'read'],
  initial: (given) => normal(Array.isArray(given) ? given : []),
  apply: (state, operation) => {
    const elements = state as readonly Value[];
    if (operation.function === 'add')
      return has(elements, operation.argument) ? state : normal([...elements, operation.argument]);
    if (operation.function === 'remove') {
      const gone = encode(operation.argument);
      return has(elements, operation.argument)
        ? elements.filter((element) => encode(element) !== gone)
        : state;
    }
    return !isAnswered(operation) || seen(elements, operation) ? state : undefined;
  },
  isRead: (operation) => operation.function === 'read' || operation.function === 'contains',
};
