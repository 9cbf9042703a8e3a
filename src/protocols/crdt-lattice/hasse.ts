/**
 * The part of a lattice that a run has been in, as a Hasse diagram: each copy that some replica held, above those that
 * it holds more than; and, where they are not there yet, the place where all will meet. Plain data for drawing.
 */
import type { History, NodeId, World } from '#kernel';
import { copiesOf } from './facts.ts';
import type { Asker, DataType } from './types/data-type.ts';

export interface Visited {
  readonly type: DataType;
  /** Different copies in order of first appearance. */
  readonly copies: readonly object[];
}

export interface HassePlace {
  readonly text: string;
  /** Row from the bottom, and place among those of its row from 0 on, of so many. */
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  /** Replicas that are here. */
  readonly here: readonly NodeId[];
  /** Nobody has been here yet: the join of all copies. */
  readonly isAhead: boolean;
}

export interface Hasse {
  readonly places: readonly HassePlace[];
  /** Indices of places: the lower, the one right above it. */
  readonly edges: readonly (readonly [number, number])[];
  readonly rows: number;
}

/** More than this cannot be read; the oldest are left out. */
const PLACES_MAX = 20;

/** Every copy that a replica held from the beginning to just after `index` events. */
export const visitedBy = (history: History, index: number): Visited | null => {
  const found = new Map<string, object>();
  let type: DataType | null = null;
  for (let at = 0; at <= index; at++)
    for (const copy of copiesOf(history.worldAt(at))) {
      type = copy.type;
      const text = type.text(copy.payload);
      if (!found.has(text)) found.set(text, copy.payload);
    }
  return type && { type, copies: [...found.values()] };
};

interface Order {
  readonly copies: readonly object[];
  isBelow(a: number, b: number): boolean;
}

const coversOf = ({ copies, isBelow }: Order): (readonly [number, number])[] =>
  copies.flatMap((_, low) =>
    copies.flatMap((_, high) => {
      if (!isBelow(low, high)) return [];
      const isBetween = copies.some((_, mid) => isBelow(low, mid) && isBelow(mid, high));
      return isBetween ? [] : [[low, high] as const];
    }),
  );

const rowsOf = ({ copies, isBelow }: Order): number[] => {
  const rows: number[] = [];
  const rowOf = (place: number): number => {
    const known = rows[place];
    if (known !== undefined) return known;
    const below = copies.flatMap((_, low) => (isBelow(low, place) ? [rowOf(low) + 1] : []));
    rows[place] = Math.max(0, ...below);
    return rows[place];
  };
  copies.forEach((_, place) => {
    rowOf(place);
  });
  return rows;
};

/** Columns of a row: in order of the mean column of what is right below, so that few lines cross. */
const columnsOf = (rows: readonly number[], edges: readonly (readonly [number, number])[]): number[] => {
  const columns: number[] = [];
  for (let row = 0; row <= Math.max(...rows); row++) {
    const members = rows.flatMap((own, place) => (own === row ? [place] : []));
    const weight = (place: number): number => {
      const below = edges.flatMap(([low, high]) => (high === place ? [columns[low] ?? 0] : []));
      return below.length === 0 ? 0 : below.reduce((sum, one) => sum + one, 0) / below.length;
    };
    const ordered = members
      .map((place) => ({ place, weight: weight(place) }))
      .sort((a, b) => a.weight - b.weight || a.place - b.place);
    ordered.forEach(({ place }, column) => {
      columns[place] = column;
    });
  }
  return columns;
};

/** @param visited what `visitedBy` found up to this world */
export const hasseOf = ({ type, copies }: Visited, world: World, io: Asker): Hasse => {
  const replicas = copiesOf(world);
  const texts = new Map(copies.map((copy) => [type.text(copy), copy]));
  const payloads = replicas.map(({ payload }) => payload);
  const meeting = payloads.reduce((a, b) => type.join(a, b, io));
  const isAhead = !texts.has(type.text(meeting));
  const current = new Set(payloads.map((payload) => type.text(payload)));
  const old = copies.filter((copy) => !current.has(type.text(copy)));
  const shown = [
    ...old.slice(-(PLACES_MAX - current.size)),
    ...new Set([...current].map((text) => texts.get(text) as object)),
  ];
  const all = isAhead ? [...shown, meeting] : shown;
  const order: Order = {
    copies: all,
    isBelow: (a, b) => {
      const [low, high] = [all[a] as object, all[b] as object];
      return a !== b && type.below(low, high) && !type.below(high, low);
    },
  };
  const edges = coversOf(order);
  const rows = rowsOf(order);
  const columns = columnsOf(rows, edges);
  const places = all.map((copy, place): HassePlace => {
    const text = type.text(copy);
    const row = rows[place] ?? 0;
    return {
      text,
      row,
      column: columns[place] ?? 0,
      columns: rows.filter((other) => other === row).length,
      here: replicas.filter(({ payload }) => type.text(payload) === text).map(({ node }) => node),
      isAhead: isAhead && place === all.length - 1,
    };
  });
  return { places, edges, rows: Math.max(...rows) + 1 };
};
