/**
 * Lists that are only appended to (Kingsbury & Alvaro, "Elle", VLDB 2020, §5): each element is appended once, so a read
 * shows not only which write it saw but the whole version order before it.
 */
import { encode, show, type Value } from '../value.ts';
import type { Anomaly, Dependency } from '../verdict.ts';
import { Ambiguous, type Evidence, type ExternalRead, lostUpdates } from './evidence.ts';
import { STRINGS } from './strings.ts';
import { keyName, nameOf, type Step, type Transaction } from './transaction.ts';
import type { OpenOrder } from './version-orders.ts';

interface Append {
  readonly key: string;
  readonly value: Value;
  readonly transaction: Transaction;
  /** No later append of the same transaction to the same key. */
  readonly isLast: boolean;
  /** What the same transaction appended to the key before it. */
  readonly previous: Value | undefined;
}

type Elements = readonly Value[];
type ListRead = ExternalRead<Elements>;

interface Lists {
  readonly appends: ReadonlyMap<string, Append>;
  readonly reads: readonly ListRead[];
  readonly anomalies: Anomaly[];
}

const place = (key: string, element: Value): string => `${key} ${encode(element)}`;

const indexAppends = (transactions: readonly Transaction[]): Map<string, Append> => {
  const appends = new Map<string, Append>();
  for (const transaction of transactions)
    transaction.steps.forEach(({ does, key, value = null }, at) => {
      if (does !== 'append') return;
      if (appends.has(place(key, value))) throw new Ambiguous(STRINGS.list.twice(show(value), keyName(key)));
      const toKey = (step: Step): boolean => step.does === 'append' && step.key === key;
      const isLast = !transaction.steps.slice(at + 1).some(toKey);
      const previous = transaction.steps.slice(0, at).findLast(toKey)?.value;
      appends.set(place(key, value), { key, value, transaction, isLast, previous });
    });
  return appends;
};

const endsWith = (list: Elements, end: Elements): boolean =>
  end.length <= list.length && encode(list.slice(list.length - end.length)) === encode(end);

const internal = (transaction: Transaction, key: string, list: Elements): Anomaly => ({
  name: 'internal',
  operations: [transaction.index],
  reason: STRINGS.list.internal(nameOf(transaction.index), show(list), keyName(key)),
});

/** Follows one transaction: checks its reads against its own steps, and collects what it saw of others. */
const readTransaction = (transaction: Transaction, reads: ListRead[], anomalies: Anomaly[]): void => {
  const own = new Map<string, Elements>();
  const seen = new Map<string, Elements>();
  for (const { does, key, value } of transaction.steps) {
    const suffix = own.get(key) ?? [];
    if (does === 'append') own.set(key, [...suffix, value ?? null]);
    if (does !== 'read' || value === undefined) continue;
    const list = (value ?? []) as Elements;
    const before = seen.get(key);
    const fits =
      before === undefined ? endsWith(list, suffix) : encode(list) === encode([...before, ...suffix]);
    if (!fits) anomalies.push(internal(transaction, key, list));
    else if (before === undefined) {
      const version = list.slice(0, list.length - suffix.length);
      seen.set(key, version);
      reads.push({ transaction, key, version });
    }
  }
};

type Told = readonly [reader: string, element: string, key: string];

const anomaly = (
  name: string,
  read: ListRead,
  element: Value,
  append: Append | undefined,
  say: (...told: Told) => string,
): Anomaly => ({
  name,
  operations: [read.transaction.index, ...(append === undefined ? [] : [append.transaction.index])],
  reason: say(nameOf(read.transaction.index), show(element), keyName(read.key)),
});

/** What one transaction appends to a key comes about at once: each element right after the one before it. */
const outOfOrder = (read: ListRead, appends: ReadonlyMap<string, Append>): Anomaly[] =>
  read.version.flatMap((element, at) => {
    const append = appends.get(place(read.key, element));
    if (append?.previous === undefined || encode(append.previous) === encode(read.version[at - 1] ?? null))
      return [];
    const [writer, previous] = [nameOf(append.transaction.index), show(append.previous)];
    const say = (...told: Told): string => STRINGS.list.outOfOrder(...told, writer, previous);
    return [anomaly('incompatible-order', read, element, append, say)];
  });

const by =
  ({ transaction }: Append, say: (...told: readonly [...Told, writer: string]) => string) =>
  (...told: Told): string =>
    say(...told, nameOf(transaction.index));

/** Anomalies of one read, looked at alone. */
const inspect = (read: ListRead, appends: ReadonlyMap<string, Append>): Anomaly[] => {
  const says = STRINGS.list;
  const found: Anomaly[] = outOfOrder(read, appends);
  const met = new Set<string>();
  for (const element of read.version) {
    const append = appends.get(place(read.key, element));
    if (met.has(encode(element)))
      found.push(anomaly('duplicate-elements', read, element, append, says.duplicate));
    met.add(encode(element));
    if (append === undefined) found.push(anomaly('unwritten-read', read, element, append, says.unwritten));
    else if (append.transaction === read.transaction)
      found.push(anomaly('future-read', read, element, append, says.future));
    else if (append.transaction.status === 'fail')
      found.push(anomaly('G1a', read, element, append, by(append, says.aborted)));
  }
  const last = read.version.at(-1);
  const append = last === undefined ? undefined : appends.get(place(read.key, last));
  if (last !== undefined && append !== undefined && !append.isLast && append.transaction !== read.transaction)
    found.push(anomaly('G1b', read, last, append, by(append, says.intermediate)));
  return found;
};

/** The longest version of each key; versions that are no beginning of it contradict it. */
const longestVersions = (reads: readonly ListRead[], anomalies: Anomaly[]): Map<string, ListRead> => {
  const longest = new Map<string, ListRead>();
  for (const read of reads)
    if (read.version.length > (longest.get(read.key)?.version.length ?? -1)) longest.set(read.key, read);
  for (const read of reads) {
    const other = longest.get(read.key) as ListRead;
    if (encode(other.version.slice(0, read.version.length)) === encode(read.version)) continue;
    anomalies.push({
      name: 'incompatible-order',
      operations: [read.transaction.index, other.transaction.index],
      reason: STRINGS.list.incompatible(
        nameOf(read.transaction.index),
        show(read.version),
        keyName(read.key),
        nameOf(other.transaction.index),
        show(other.version),
      ),
    });
  }
  return longest;
};

/** Collects edges, dropping those of a transaction to itself. */
class Edges {
  readonly list: Dependency[] = [];
  add(kind: string, from: Transaction | undefined, to: Transaction | undefined, because: string): void {
    if (from === undefined || to === undefined || from === to) return;
    this.list.push({ from: from.index, to: to.index, kind, because });
  }
}

/** Committed appends to each key that no read shows: they come after everything that was read, in unknown order. */
const unreadAppends = (lists: Lists, longest: ReadonlyMap<string, ListRead>): Map<string, Append[]> => {
  const read = new Set(
    [...longest].flatMap(([key, { version }]) => version.map((element) => place(key, element))),
  );
  const unread = new Map<string, Append[]>();
  for (const [where, append] of lists.appends) {
    if (read.has(where) || append.transaction.status !== 'ok' || !append.isLast) continue;
    unread.set(append.key, [...(unread.get(append.key) ?? []), append]);
  }
  return unread;
};

const addVersionEdges = (
  edges: Edges,
  lists: Lists,
  key: string,
  version: Elements,
  tail: readonly Append[],
): void => {
  const writer = (element: Value) => lists.appends.get(place(key, element))?.transaction;
  version.slice(1).forEach((element, at) => {
    const before = version[at] ?? null;
    edges.add(
      'ww',
      writer(before),
      writer(element),
      STRINGS.because.appendedAfter(show(element), keyName(key), show(before)),
    );
  });
  const last = version.at(-1);
  if (last === undefined) return;
  for (const { transaction } of tail)
    edges.add('ww', writer(last), transaction, STRINGS.because.appendedLast(keyName(key), show(last)));
};

const addReadEdges = (
  edges: Edges,
  lists: Lists,
  read: ListRead,
  longest: Elements,
  tail: readonly Append[],
): void => {
  const { key, version, transaction } = read;
  const last = version.at(-1);
  if (last !== undefined)
    edges.add(
      'wr',
      lists.appends.get(place(key, last))?.transaction,
      transaction,
      STRINGS.because.readAppended(show(last), keyName(key)),
    );
  const next = longest[version.length];
  if (next !== undefined)
    edges.add(
      'rw',
      transaction,
      lists.appends.get(place(key, next))?.transaction,
      STRINGS.because.appendedUnread(show(next), keyName(key)),
    );
  else
    for (const append of tail)
      edges.add(
        'rw',
        transaction,
        append.transaction,
        STRINGS.because.appendedUnread(show(append.value), keyName(key)),
      );
};

/** Nobody read any of these. */
const openOrder = ([key, tail]: readonly [string, readonly Append[]]): OpenOrder => ({
  key,
  versions: tail.map(({ transaction, value }) => ({ transaction: transaction.index, value, readers: [] })),
});

/** @throws Ambiguous when an element is appended twice. */
export const listEvidence = (transactions: readonly Transaction[]): Evidence => {
  const lists: Lists = { appends: indexAppends(transactions), reads: [], anomalies: [] };
  const reads: ListRead[] = [];
  for (const transaction of transactions)
    if (transaction.status === 'ok') readTransaction(transaction, reads, lists.anomalies);
  for (const read of reads) lists.anomalies.push(...inspect(read, lists.appends));
  const longest = longestVersions(reads, lists.anomalies);
  const unread = unreadAppends(lists, longest);
  const edges = new Edges();
  for (const key of new Set([...longest.keys(), ...unread.keys()]))
    addVersionEdges(edges, lists, key, longest.get(key)?.version ?? [], unread.get(key) ?? []);
  for (const read of reads)
    addReadEdges(edges, lists, read, longest.get(read.key)?.version ?? [], unread.get(read.key) ?? []);
  lists.anomalies.push(...lostUpdates(reads));
  const open = [...unread].filter(([, tail]) => tail.length > 1).map(openOrder);
  return {
    dependencies: edges.list,
    anomalies: lists.anomalies,
    isComplete: open.length === 0,
    isAcyclicEnough: true,
    open,
  };
};
