/**
 * Snapshot isolation as it is run (Berenson et al. 1995), by trying every order of begins and commits: each transaction
 * reads what was committed when it began, and of two that overlap only one may write a key. Only for a handful.
 */

import type { Transaction } from '../transactions/transaction.ts';
import { sameValue, type Value } from '../value.ts';
import { someOrder } from './oracle.ts';

interface Moment {
  readonly transaction: Transaction;
  readonly isCommit: boolean;
}

type Contents = ReadonlyMap<string, Value>;

/** What the transaction leaves behind that began with `snapshot`; `undefined` when it cannot have read what it read. */
const run = ({ steps }: Transaction, snapshot: Contents): Contents | undefined => {
  const written = new Map<string, Value>();
  for (const { does, key, value } of steps) {
    const now = written.get(key) ?? snapshot.get(key) ?? null;
    if (does === 'write') written.set(key, value ?? null);
    else if (value !== undefined && !sameValue(now, value)) return undefined;
  }
  return written;
};

const isRun = (order: readonly Moment[]): boolean => {
  let committed: Contents = new Map();
  const open = new Map<Transaction, { readonly written: Contents; readonly taken: Set<string> }>();
  for (const { transaction, isCommit } of order) {
    const mine = open.get(transaction);
    if (!isCommit) {
      const written = run(transaction, committed);
      if (written === undefined) return false;
      open.set(transaction, { written, taken: new Set() });
    } else if (mine !== undefined) {
      open.delete(transaction);
      const keys = [...mine.written.keys()];
      if (keys.some((key) => mine.taken.has(key))) return false;
      for (const { taken } of open.values()) for (const key of keys) taken.add(key);
      committed = new Map([...committed, ...mine.written]);
    }
  }
  return true;
};

/** Registers that hold nil at first, all transactions answered. */
export const isSnapshotIsolated = (transactions: readonly Transaction[]): boolean =>
  someOrder(
    transactions.flatMap((transaction): Moment[] => [
      { transaction, isCommit: false },
      { transaction, isCommit: true },
    ]),
    (earlier, later) => earlier.transaction === later.transaction && !earlier.isCommit && later.isCommit,
    isRun,
  );
