/** Operations of one object, taken out of a history with their indices there. */
import type { History, HistoryOperation } from './history.ts';
import { encode, type Value } from './value.ts';

export interface Partition {
  readonly key: Value;
  readonly operations: readonly HistoryOperation[];
  /** `indices[i]` is where `operations[i]` stands in the history. */
  readonly indices: readonly number[];
}

/** One part for each key, in order of first use. What certainly did not happen is left out. */
export const partitionByKey = (history: History): Partition[] => {
  const parts = new Map<string, { key: Value; operations: HistoryOperation[]; indices: number[] }>();
  history.operations.forEach((operation, index) => {
    if (operation.status === 'fail') return;
    const text = encode(operation.key);
    const part = parts.get(text) ?? { key: operation.key, operations: [], indices: [] };
    parts.set(text, part);
    part.operations.push(operation);
    part.indices.push(index);
  });
  return [...parts.values()];
};

/** What was known just after the answer of `operations[last]`: later answers are still open. */
export const prefixAt = (part: Partition, last: number): Partition =>
  prefixUntil(part, part.operations[last]?.completed ?? 0);

/** What was known at a time. */
export const prefixUntil = (part: Partition, end: number): Partition => {
  const kept = part.operations.flatMap((operation, index) => (operation.invoked <= end ? [index] : []));
  return {
    key: part.key,
    indices: kept.map((index) => part.indices[index] as number),
    operations: kept.map((index) => asKnownAt(part.operations[index] as HistoryOperation, end)),
  };
};

const asKnownAt = (operation: HistoryOperation, end: number): HistoryOperation =>
  operation.completed <= end
    ? operation
    : { ...operation, status: 'info', result: null, completed: Number.POSITIVE_INFINITY };
