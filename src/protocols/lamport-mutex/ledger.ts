/** What everybody could write down, as plain data: the row of all events, the queue of each locker. */
import type { NodeId, World } from '#kernel';
import type { Locker, Wish } from './locker.ts';
import type { Process } from './process.ts';

export interface RowEvent {
  readonly name: string;
  readonly node: NodeId;
  readonly number: number;
}

/** Lamport's total order: by number, then by the place of the process in the set-up. */
export const rowOf = (world: World): readonly RowEvent[] =>
  world.nodes
    .flatMap((node, place) =>
      node.role === 'process' && node.state
        ? (node.state as Process).events.map(({ name, number }) => ({ name, number, node: node.id, place }))
        : [],
    )
    .sort((a, b) => a.number - b.number || a.place - b.place);

export interface QueueRow {
  readonly node: NodeId;
  readonly inside: boolean;
  readonly down: boolean;
  readonly queue: readonly Wish[];
  /** Who has not acknowledged its request; `null` while it has none. */
  readonly missing: readonly NodeId[] | null;
}

export const queuesOf = (world: World): readonly QueueRow[] => {
  const lockers = world.nodes.filter(({ role }) => role === 'locker');
  return lockers.map(({ id, status, state }) => {
    if (status === 'down' || !state) return { node: id, inside: false, down: true, queue: [], missing: null };
    const { inside, queue, acks } = state as Locker;
    const others = lockers.map((other) => other.id).filter((other) => other !== id);
    const missing = queue.some(({ by }) => by === id)
      ? others.filter((other) => !acks.includes(other))
      : null;
    return { node: id, inside, down: false, queue, missing };
  });
};
