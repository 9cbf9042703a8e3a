/**
 * Registers in transactions: each value is written once, so a read tells which write it saw (wr), but the version order
 * must be inferred: the initial value comes first, and what a transaction read of a key comes before what it writes.
 */
import { encode, sameValue, show, type Value } from '../value.ts';
import type { Anomaly, Dependency } from '../verdict.ts';
import { Ambiguous, type Evidence, type ExternalRead, lostUpdates } from './evidence.ts';
import { STRINGS } from './strings.ts';
import { keyName, nameOf, type Transaction } from './transaction.ts';
import type { OpenOrder } from './version-orders.ts';

interface Write {
  readonly transaction: Transaction;
  readonly value: Value;
  readonly isLast: boolean;
}

type ValueRead = ExternalRead<Value>;

const place = (key: string, value: Value): string => `${key} ${encode(value)}`;

const indexWrites = (transactions: readonly Transaction[], initial: Value): Map<string, Write> => {
  const writes = new Map<string, Write>();
  for (const transaction of transactions)
    transaction.steps.forEach(({ does, key, value = null }, at) => {
      if (does !== 'write') return;
      if (writes.has(place(key, value)) || sameValue(value, initial))
        throw new Ambiguous(STRINGS.register.twice(show(value), keyName(key)));
      const isLast = !transaction.steps
        .slice(at + 1)
        .some((later) => later.does === 'write' && later.key === key);
      writes.set(place(key, value), { transaction, value, isLast });
    });
  return writes;
};

const readTransaction = (transaction: Transaction, reads: ValueRead[], anomalies: Anomaly[]): void => {
  const known = new Map<string, Value>();
  for (const { does, key, value } of transaction.steps) {
    if (value === undefined) continue;
    const expected = known.get(key);
    if (does === 'read' && expected === undefined) reads.push({ transaction, key, version: value });
    if (does === 'read' && expected !== undefined && !sameValue(expected, value))
      anomalies.push({
        name: 'internal',
        operations: [transaction.index],
        reason: STRINGS.register.internal(
          nameOf(transaction.index),
          show(value),
          keyName(key),
          show(expected),
        ),
      });
    known.set(key, value);
  }
};

const inspect = (read: ValueRead, write: Write | undefined, initial: Value): Anomaly[] => {
  if (sameValue(read.version, initial)) return [];
  const says = STRINGS.register;
  const what = [nameOf(read.transaction.index), show(read.version), keyName(read.key)] as const;
  if (write === undefined)
    return [
      { name: 'unwritten-read', operations: [read.transaction.index], reason: says.unwritten(...what) },
    ];
  const operations = [read.transaction.index, write.transaction.index];
  const writer = nameOf(write.transaction.index);
  if (write.transaction === read.transaction)
    return [{ name: 'future-read', operations, reason: says.future(...what) }];
  if (write.transaction.status === 'fail')
    return [{ name: 'G1a', operations, reason: says.aborted(...what, writer) }];
  if (write.isLast) return [];
  return [{ name: 'G1b', operations, reason: says.intermediate(...what, writer) }];
};

/** Versions of one key: each write that counts, and the writes known to follow a version (`''`: the initial one). */
interface Versions {
  readonly writes: Write[];
  readonly after: Map<string, Write[]>;
}

const follow = (versions: Versions, before: string, write: Write): void => {
  versions.after.set(before, [...(versions.after.get(before) ?? []), write]);
};

const versionsOf = (
  writes: ReadonlyMap<string, Write>,
  reads: readonly ValueRead[],
  initial: Value,
): Map<string, Versions> => {
  const seen = new Set(reads.map(({ key, version }) => place(key, version)));
  const byKey = new Map<string, Versions>();
  const lastBy = new Map<string, Write>();
  for (const [where, write] of writes) {
    const counts =
      write.transaction.status === 'ok' || (write.transaction.status === 'info' && seen.has(where));
    if (!counts || !write.isLast) continue;
    const key = where.slice(0, where.length - encode(write.value).length - 1);
    const versions: Versions = byKey.get(key) ?? { writes: [], after: new Map() };
    byKey.set(key, versions);
    versions.writes.push(write);
    lastBy.set(`${write.transaction.index} ${key}`, write);
  }
  for (const { transaction, key, version } of reads) {
    const write = lastBy.get(`${transaction.index} ${key}`);
    if (write !== undefined)
      follow(byKey.get(key) as Versions, sameValue(version, initial) ? '' : encode(version), write);
  }
  return byKey;
};

/** True when the known successions form one chain from the initial value through every write. */
const isChain = ({ writes, after }: Versions): boolean => {
  let length = 0;
  for (let next = after.get(''); next?.length === 1; next = after.get(encode((next[0] as Write).value))) {
    length += 1;
    if (length > writes.length) return false;
  }
  return length === writes.length || writes.length === 1;
};

const dependency = (kind: string, from: Transaction, to: Transaction, because: string): Dependency[] =>
  from === to ? [] : [{ from: from.index, to: to.index, kind, because }];

const readEdges = (
  read: ValueRead,
  write: Write | undefined,
  versions: Versions | undefined,
  initial: Value,
): Dependency[] => {
  const { transaction, key, version } = read;
  const isInitial = sameValue(version, initial);
  const later = isInitial ? versions?.writes : versions?.after.get(encode(version));
  const saw =
    write === undefined
      ? []
      : dependency(
          'wr',
          write.transaction,
          transaction,
          STRINGS.because.readWritten(show(version), keyName(key)),
        );
  return [
    ...saw,
    ...(later ?? []).flatMap((next) =>
      dependency(
        'rw',
        transaction,
        next.transaction,
        STRINGS.because.overwroteRead(show(next.value), keyName(key), show(version)),
      ),
    ),
  ];
};

const writeEdges = (key: string, versions: Versions, writes: ReadonlyMap<string, Write>): Dependency[] =>
  [...versions.after].flatMap(([before, nexts]) => {
    const write = before === '' ? undefined : writes.get(`${key} ${before}`);
    if (write === undefined) return [];
    return nexts.flatMap((next) =>
      dependency(
        'ww',
        write.transaction,
        next.transaction,
        STRINGS.because.readAndOverwrote(before, keyName(key), show(next.value)),
      ),
    );
  });

const openOrder = (key: string, { writes }: Versions, reads: readonly ValueRead[]): OpenOrder => {
  const readers = new Map<string, number[]>();
  for (const read of reads)
    if (read.key === key) {
      const text = encode(read.version);
      readers.set(text, [...(readers.get(text) ?? []), read.transaction.index]);
    }
  const versions = writes.map(({ transaction, value }) => ({
    transaction: transaction.index,
    value,
    readers: readers.get(encode(value)) ?? [],
  }));
  return { key, versions };
};

/** @throws Ambiguous when a value is written twice. */
export const registerEvidence = (transactions: readonly Transaction[], initial: Value): Evidence => {
  const writes = indexWrites(transactions, initial);
  const anomalies: Anomaly[] = [];
  const reads: ValueRead[] = [];
  for (const transaction of transactions)
    if (transaction.status === 'ok') readTransaction(transaction, reads, anomalies);
  const byKey = versionsOf(writes, reads, initial);
  const dependencies = [...byKey].flatMap(([key, versions]) => writeEdges(key, versions, writes));
  for (const read of reads) {
    const write = writes.get(place(read.key, read.version));
    anomalies.push(...inspect(read, write, initial));
    for (const edge of readEdges(read, write, byKey.get(read.key), initial)) dependencies.push(edge);
  }
  anomalies.push(...lostUpdates(reads));
  const open = [...byKey]
    .filter(([, versions]) => !isChain(versions))
    .map(([key, versions]) => openOrder(key, versions, reads));
  const isComplete = open.length === 0;
  return { dependencies, anomalies, isComplete, isAcyclicEnough: isComplete, open };
};
