/**
 * Order on every link: Lamport's lock needs it, and real networks give it by counting (TCP). Each sender numbers its
 * messages to each receiver, and what comes early waits for what is missing.
 */
import type { NodeId } from '#kernel';
import type { LockMessage } from './messages.ts';

export interface Early {
  readonly from: NodeId;
  readonly message: LockMessage;
}

export interface Rows {
  /** How many messages went to each, and were taken from each. */
  readonly sent: Readonly<Record<NodeId, number>>;
  readonly taken: Readonly<Record<NodeId, number>>;
  readonly early: readonly Early[];
}

export const EMPTY: Rows = { sent: {}, taken: {}, early: [] };

const plusOne = (counts: Readonly<Record<NodeId, number>>, node: NodeId) => ({
  ...counts,
  [node]: (counts[node] ?? 0) + 1,
});

/** Place of the next message to `node`, and the rows once it is sent. */
export const nextPlace = (rows: Rows, node: NodeId): readonly [place: number, rows: Rows] => {
  const sent = plusOne(rows.sent, node);
  return [sent[node] ?? 1, { ...rows, sent }];
};

/** `now`: its turn has come. `old`: it was taken already. */
export const turnOf = (rows: Rows, from: NodeId, { place }: LockMessage): 'now' | 'early' | 'old' => {
  const due = (rows.taken[from] ?? 0) + 1;
  if (place === due) return 'now';
  return place > due ? 'early' : 'old';
};

export const taken = (rows: Rows, from: NodeId): Rows => ({ ...rows, taken: plusOne(rows.taken, from) });

export const keptForLater = (rows: Rows, one: Early): Rows => ({ ...rows, early: [...rows.early, one] });

/** A message that came early and whose turn has come now. */
export const nextEarly = (rows: Rows, from: NodeId): readonly [LockMessage, Rows] | null => {
  const found = rows.early.find((one) => one.from === from && turnOf(rows, from, one.message) === 'now');
  if (!found) return null;
  return [found.message, { ...rows, early: rows.early.filter((one) => one !== found) }];
};
