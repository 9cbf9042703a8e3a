/** What the reads of a history tell about the versions of each key, in the same form for lists and for registers. */
import type { Anomaly, Dependency } from '../verdict.ts';
import type { Transaction } from './transaction.ts';

export interface Evidence {
  /** Adya's ww, wr and rw dependencies between committed transactions, by index into the history. */
  readonly dependencies: readonly Dependency[];
  /** Anomalies that are not cycles. */
  readonly anomalies: readonly Anomaly[];
  /** The version order of every key is known; otherwise the absence of a cycle proves less. */
  readonly isComplete: boolean;
  /** Without cycle, some order of the transactions explains everything, even if not complete. */
  readonly isAcyclicEnough: boolean;
}

/** A history whose reads do not tell which write they saw. */
export class Ambiguous extends Error {
  override readonly name = 'Ambiguous';
}

/** First read of a key that no own write precedes: what the transaction saw of others. */
export interface ExternalRead<Version> {
  readonly transaction: Transaction;
  readonly key: string;
  readonly version: Version;
}

/** Two that read the same version of a key and both write it: one of the updates is lost (P4). */
export const lostUpdates = (
  reads: readonly ExternalRead<unknown>[],
  versionText: (read: ExternalRead<unknown>) => string,
): Anomaly[] => {
  const updaters = new Map<string, Transaction[]>();
  for (const read of reads) {
    if (!read.transaction.steps.some(({ does, key }) => does !== 'read' && key === read.key)) continue;
    const place = `${read.key} ${versionText(read)}`;
    updaters.set(place, [...(updaters.get(place) ?? []), read.transaction]);
  }
  return [...updaters.entries()]
    .filter(([, group]) => group.length > 1)
    .map(([place, group]) => ({
      name: 'lost-update',
      operations: group.map(({ index }) => index),
      reason: `${group.map(({ index }) => `T${index}`).join(' and ')} read the same version (${place}) and each wrote the key as if alone.`,
    }));
};
