/**
 * Where the reads do not tell in which order a key's versions came about, every order is possible: a history keeps a
 * level when some choice of orders, one for each key, makes no forbidden cycle. They are tried write by write.
 */
import { show, type Value } from '../value.ts';
import type { Dependency } from '../verdict.ts';
import { STRINGS } from './strings.ts';
import { keyName } from './transaction.ts';

/** A version of a key, by the transaction that wrote it, and who read it. */
export interface OpenVersion {
  readonly transaction: number;
  readonly value: Value;
  readonly readers: readonly number[];
}

/** Versions of one key in unknown order. What came before all of them, and who read that, is known. */
export interface OpenOrder {
  readonly key: string;
  readonly versions: readonly OpenVersion[];
}

/** What it means that `next` comes right after `before`. */
const edgesBetween = (key: string, before: OpenVersion, next: OpenVersion): Dependency[] => {
  const because = STRINGS.because.chosenOrder(show(next.value), keyName(key), show(before.value));
  return [
    { from: before.transaction, to: next.transaction, kind: 'ww', because },
    ...before.readers.map((from) => ({ from, to: next.transaction, kind: 'rw', because })),
  ].filter(({ from, to }) => from !== to);
};

type Cycle = readonly Dependency[];

/**
 * @param forbidden finds a forbidden cycle among the edges chosen so far and those that are known, empty for none.
 * @returns empty when some choice of orders is without one, otherwise the first cycle that was met.
 */
export const cycleInEveryOrder = (
  orders: readonly OpenOrder[],
  forbidden: (chosen: readonly Dependency[]) => Cycle,
): Cycle => {
  let met: Cycle = [];
  const fits = (chosen: readonly Dependency[]): boolean => {
    const cycle = forbidden(chosen);
    if (met.length === 0) met = cycle;
    return cycle.length === 0;
  };
  const extend = (
    nth: number,
    last: OpenVersion | undefined,
    rest: readonly OpenVersion[],
    chosen: readonly Dependency[],
  ): boolean => {
    const order = orders[nth];
    if (order === undefined) return true;
    if (rest.length === 0) return extend(nth + 1, undefined, orders[nth + 1]?.versions ?? [], chosen);
    return rest.some((next) => {
      const edges = last === undefined ? chosen : [...chosen, ...edgesBetween(order.key, last, next)];
      const others = rest.filter((other) => other !== next);
      return (edges === chosen || fits(edges)) && extend(nth, next, others, edges);
    });
  };
  return extend(0, undefined, orders[0]?.versions ?? [], []) ? [] : met;
};
