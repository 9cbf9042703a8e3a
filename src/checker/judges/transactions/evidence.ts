/** What the reads of a history tell about the versions of each key, in the same form for lists and for registers. */
import { encode, show, type Value } from '../value.ts';
import type { Anomaly, Dependency } from '../verdict.ts';
import { STRINGS } from './strings.ts';
import { keyName, nameOf, type Transaction } from './transaction.ts';
import type { OpenOrder } from './version-orders.ts';

export interface Evidence {
  /** Adya's ww, wr and rw dependencies between committed transactions, by index into the history. */
  readonly dependencies: readonly Dependency[];
  /** Anomalies that are not cycles. */
  readonly anomalies: readonly Anomaly[];
  /** The version order of every key is known; otherwise the absence of a cycle proves less. */
  readonly isComplete: boolean;
  /** Without cycle, some order of the transactions explains everything, even if not complete. */
  readonly isAcyclicEnough: boolean;
  /** Keys whose version order is not known; none when `isComplete`. */
  readonly open: readonly OpenOrder[];
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
export const lostUpdates = (reads: readonly ExternalRead<Value>[]): Anomaly[] => {
  const updaters = new Map<string, ExternalRead<Value>[]>();
  for (const read of reads) {
    if (!read.transaction.steps.some(({ does, key }) => does !== 'read' && key === read.key)) continue;
    const place = `${read.key} ${encode(read.version)}`;
    const group = updaters.get(place) ?? [];
    updaters.set(place, group);
    group.push(read);
  }
  return [...updaters.values()].flatMap((group) => (group.length > 1 ? [lostUpdate(group)] : []));
};

const lostUpdate = (group: readonly ExternalRead<Value>[]): Anomaly => {
  const operations = group.map(({ transaction }) => transaction.index);
  const { key, version } = group[0] as ExternalRead<Value>;
  return {
    name: 'lost-update',
    operations,
    reason: STRINGS.lostUpdate(STRINGS.and(operations.map(nameOf)), show(version), keyName(key)),
  };
};
