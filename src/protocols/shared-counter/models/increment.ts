/**
 * Threads that each add one to a shared variable in two steps, read and write; what is written between the two is
 * lost. stateright, examples/increment.rs.
 */
import { type Cell, cell, cellsOf, type Model, type ModelAction, type Symmetry } from '#kernel';

interface Thread {
  readonly next: 'read' | 'write' | 'done';
  /** What it read. */
  readonly own: number;
}

const threadActions = (threads: readonly Cell<Thread>[], shared: Cell<number>): ModelAction[] =>
  threads.flatMap((thread, i) => [
    {
      name: `thread ${i} reads`,
      run(step) {
        if (step.get(thread).next !== 'read') return false;
        step.set(thread, { next: 'write', own: step.get(shared) });
        return true;
      },
    },
    {
      name: `thread ${i} writes`,
      run(step) {
        const { next, own } = step.get(thread);
        if (next !== 'write') return false;
        step.set(thread, { next: 'done', own });
        step.set(shared, own + 1);
        return true;
      },
    },
  ]);

/** The first two threads changed places. */
const swapped =
  ([one, two]: readonly Cell<Thread>[]): Symmetry =>
  (from, value) => [(from === one ? two : from === two ? one : from) ?? from, value];

/** @param alike two threads that differ only by name count as the same. */
export const increment = (count: number, alike = false): Model => {
  const threads = cellsOf<number, Thread>(
    'thread',
    Array.from({ length: count }, (_, i) => i),
    { next: 'read', own: 0 },
  );
  const shared = cell('shared', 0);
  return {
    id: `increment-${count}${alike ? '-alike' : ''}`,
    title: `${count} threads add one each`,
    source: 'stateright, examples/increment.rs',
    cells: [...threads, shared] as Cell[],
    actions: threadActions(threads, shared),
    ...(alike ? { symmetries: [swapped(threads)] } : {}),
    properties: [
      {
        id: 'nothing-lost',
        kind: 'always',
        says: 'The variable is as large as the number of threads that have written.',
        holds: (view) =>
          threads.filter((thread) => view.get(thread).next === 'done').length === view.get(shared),
      },
      {
        id: 'may-go-well',
        kind: 'sometimes',
        says: 'All threads are done and nothing is lost.',
        holds: (view) => view.get(shared) === count,
      },
    ],
  };
};
