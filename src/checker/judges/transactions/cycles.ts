/** Finds cycles of a given kind among dependencies of transactions, and names them as Adya and Elle do. */
import type { Meter } from '../budget.ts';
import { Relation } from '../relation.ts';
import type { Dependency } from '../verdict.ts';
import type { CycleClass } from './levels.ts';

const relationOf = (size: number, edges: Iterable<Dependency>, meter: Meter): Relation => {
  const relation = new Relation(size, meter);
  for (const { from, to, kind, because } of edges) relation.add(from, to, kind, because);
  return relation;
};

const cycleAmong = (size: number, edges: readonly Dependency[], meter: Meter): readonly Dependency[] => {
  const relation = relationOf(size, edges, meter);
  const cycle = relation.cycle();
  relation.dispose();
  return cycle;
};

/** One rw edge closed by a way without rw. */
const singleCycle = (size: number, edges: readonly Dependency[], meter: Meter): readonly Dependency[] => {
  const relation = relationOf(size, edges, meter);
  const component = relation.components();
  let best: readonly Dependency[] = [];
  for (const edge of edges) {
    if (edge.kind !== 'rw' || component[edge.from] !== component[edge.to]) continue;
    const back = relation.path(
      edge.to,
      edge.from,
      ({ kind, to }) => kind !== 'rw' && component[to] === component[edge.to],
    );
    if (back.length > 0 && (best.length === 0 || back.length + 1 < best.length)) best = [edge, ...back];
    if (best.length === 2) break;
  }
  relation.dispose();
  return best;
};

/**
 * Cycles in which no two rw edges follow one another: each transaction stands twice in the graph searched, entered by
 * an rw edge (odd) or not (even), and no rw edge leaves the odd one.
 */
const nonadjacentCycle = (
  size: number,
  edges: readonly Dependency[],
  meter: Meter,
): readonly Dependency[] => {
  const doubled = edges.flatMap((edge): Dependency[] => {
    const [from, to] = [edge.from * 2, edge.to * 2];
    if (edge.kind === 'rw') return [{ ...edge, from, to: to + 1 }];
    return [
      { ...edge, from, to },
      { ...edge, from: from + 1, to },
    ];
  });
  return cycleAmong(size * 2, doubled, meter).map((edge) => ({
    ...edge,
    from: edge.from >> 1,
    to: edge.to >> 1,
  }));
};

const without = (edges: readonly Dependency[], ...kinds: readonly string[]): readonly Dependency[] =>
  edges.filter(({ kind }) => !kinds.includes(kind));

type Find = (size: number, edges: readonly Dependency[], meter: Meter) => readonly Dependency[];

/** Each class with those below it, so that the plainest cycle is the one that is shown. */
const FINDERS: readonly (readonly [CycleClass, Find])[] = [
  ['G0', (size, edges, meter) => cycleAmong(size, without(edges, 'wr', 'rw'), meter)],
  ['G1c', (size, edges, meter) => cycleAmong(size, without(edges, 'rw'), meter)],
  ['G-single', singleCycle],
  ['G-nonadjacent', nonadjacentCycle],
  ['G2-item', cycleAmong],
];

/** @returns the plainest cycle that the class forbids, empty when there is none. @throws Spent */
export const forbiddenCycle = (
  limit: CycleClass,
  size: number,
  edges: readonly Dependency[],
  meter: Meter,
): readonly Dependency[] => {
  meter.look(edges.length);
  if (cycleAmong(size, edges, meter).length === 0) return [];
  for (const [name, find] of FINDERS) {
    const cycle = find(size, edges, meter);
    if (cycle.length > 0 || name === limit) return cycle;
  }
  return [];
};

const isAdjacent = (cycle: readonly Dependency[]): boolean =>
  cycle.some(({ kind }, at) => kind === 'rw' && cycle[(at + 1) % cycle.length]?.kind === 'rw');

const plainName = (cycle: readonly Dependency[]): CycleClass => {
  const rw = cycle.filter(({ kind }) => kind === 'rw').length;
  if (rw === 0) return cycle.some(({ kind }) => kind === 'wr') ? 'G1c' : 'G0';
  if (rw === 1) return 'G-single';
  return isAdjacent(cycle) ? 'G2-item' : 'G-nonadjacent';
};

/** `G-single`, `G0-process`, `G2-item-realtime` … */
export const nameCycle = (cycle: readonly Dependency[]): string => {
  const kinds = new Set(cycle.map(({ kind }) => kind));
  if (kinds.has('realtime')) return `${plainName(cycle)}-realtime`;
  return kinds.has('process') ? `${plainName(cycle)}-process` : plainName(cycle);
};
