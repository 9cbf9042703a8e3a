/** Linearizability of a register (Herlihy & Wing 1990) as a predicate and as a property that lessons show live. */
import type { Property, World } from '#kernel';
import { type ClientOperation, clientHistory } from './client-history.ts';

/** Depth-first over the operations that nothing unplaced precedes; an `info` operation may stay unplaced. */
const canOrder = (left: readonly ClientOperation[], value: unknown): boolean => {
  if (left.every(({ status }) => status === 'info')) return true;
  const firstAnswer = Math.min(...left.map(({ completed }) => completed));
  return left.some((operation) => {
    if (operation.invoked > firstAnswer) return false;
    const isWrite = operation.function === 'write';
    if (!isWrite && operation.status === 'ok' && operation.result !== value) return false;
    return canOrder(
      left.filter((other) => other !== operation),
      isWrite ? operation.argument : value,
    );
  });
};

/** Can all answers be explained by one register, initially `initial`, that each operation touches at one moment? */
export const isLinearizable = (world: World, initial: unknown = 0): boolean =>
  canOrder(clientHistory(world), initial);

/** Expects the world's requests to be `read` and `write value` of one register. */
export const linearizable: Property = {
  id: 'linearizable',
  kind: 'always',
  says: 'All answers fit one single copy: each operation happens at one moment between question and answer.',
  holds: (world) => isLinearizable(world),
};
