/** Edges for what was over before something else began: within a process, or in real time for everybody. */
import type { History } from '../history.ts';
import type { Dependency } from '../verdict.ts';
import type { OrderKind } from './levels.ts';
import { STRINGS } from './strings.ts';
import { nameOf, type Transaction } from './transaction.ts';

/** A transaction that aborted is no part of the order; one without answer may take effect at any later time. */
const counted = (transactions: readonly Transaction[]): readonly Transaction[] =>
  transactions.filter(({ status }) => status !== 'fail');

const processEdges = (history: History, transactions: readonly Transaction[]): Dependency[] => {
  const last = new Map<string, number>();
  return counted(transactions).flatMap(({ index, process, status }) => {
    const from = last.get(process);
    if (status === 'ok') last.set(process, index);
    const isAfter =
      from !== undefined &&
      (history.operations[from]?.completed ?? 0) <= (history.operations[index]?.invoked ?? 0);
    return isAfter
      ? [{ from, to: index, kind: 'process', because: STRINGS.because.process(process, nameOf(from)) }]
      : [];
  });
};

interface Edge {
  readonly at: number;
  readonly isEnd: boolean;
  readonly index: number;
}

const boundaries = (history: History, transactions: readonly Transaction[]): Edge[] =>
  counted(transactions)
    .flatMap(({ index, status }): Edge[] => {
      const { invoked = 0, completed = 0 } = history.operations[index] ?? {};
      const start = { at: invoked, isEnd: false, index };
      return status === 'ok' ? [start, { at: completed, isEnd: true, index }] : [start];
    })
    .sort((a, b) => a.at - b.at || Number(a.isEnd) - Number(b.isEnd) || a.index - b.index);

/** Only edges that others do not imply: from those that ended last before the start, none of which precedes another. */
const realtimeEdges = (history: History, transactions: readonly Transaction[]): Dependency[] => {
  const edges: Dependency[] = [];
  const before = new Map<number, readonly number[]>();
  let frontier: readonly number[] = [];
  for (const { isEnd, index } of boundaries(history, transactions)) {
    if (isEnd) {
      const implied = new Set(before.get(index));
      frontier = [...frontier.filter((other) => !implied.has(other)), index];
      continue;
    }
    before.set(index, frontier);
    for (const from of frontier)
      edges.push({ from, to: index, kind: 'realtime', because: STRINGS.because.realtime(nameOf(from)) });
  }
  return edges;
};

export const orderEdges = (
  history: History,
  transactions: readonly Transaction[],
  order: OrderKind,
): Dependency[] => {
  if (order === 'none') return [];
  const edges = processEdges(history, transactions);
  return order === 'process' ? edges : [...edges, ...realtimeEdges(history, transactions)];
};
