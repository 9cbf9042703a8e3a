/**
 * The part of a lattice that a run has been in, as a Hasse diagram: each copy that some replica held, above those that
 * it holds more than; and, where they are not there yet, the place where all will meet. Plain data for drawing.
 */
import type { History, NodeId, World } from '#kernel';
import type { Asker, DataType } from './datatypes/data-type.ts';
import { copiesOf } from './facts.ts';

export interface Visited {
  readonly type: DataType;
  /** Different copies in order of first appearance. */
  readonly copies: readonly object[];
}

export interface HassePlace {
  readonly text: string;
  /** Row from the bottom, and place in it from 0 (left) to 1. */
  readonly row: number;
  readonly x: number;
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
  /** Width that each place may take, as a share of the whole. */
  readonly room: number;
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

type Edges = readonly (readonly [number, number])[];

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Neighbours at least `apart` from each other, as near as that allows to where they wish to be; all within 0 and 1. */
const spread = (wishes: readonly number[], apart: number): readonly number[] => {
  const swept: number[] = [];
  for (const wish of wishes) swept.push(Math.max(wish, (swept.at(-1) ?? Number.NEGATIVE_INFINITY) + apart));
  const shift = mean(wishes) - mean(swept);
  const least = apart / 2 - (swept[0] ?? 0);
  const most = 1 - apart / 2 - (swept.at(-1) ?? 0);
  return swept.map((x) => x + Math.min(most, Math.max(least, shift)));
};

/** Where in its row each stands, from 0 to 1: above the middle of what is right below it, so that few lines cross. */
const across = (rows: readonly number[], edges: Edges, apart: number): readonly number[] => {
  const xs: number[] = [];
  for (let row = 0; row <= Math.max(...rows); row++) {
    const wish = (place: number): number => {
      const below = edges.flatMap(([low, high]) => (high === place ? [xs[low] ?? 0.5] : []));
      return below.length === 0 ? 0.5 : mean(below);
    };
    const members = rows
      .flatMap((own, place) => (own === row ? [{ place, x: wish(place) }] : []))
      .sort((a, b) => a.x - b.x || a.place - b.place);
    const placed = spread(
      members.map(({ x }) => x),
      apart,
    );
    members.forEach(({ place }, at) => {
      xs[place] = placed[at] ?? 0.5;
    });
  }
  return xs;
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
  const room = 1 / Math.max(...rows.map((row) => rows.filter((other) => other === row).length));
  const xs = across(rows, edges, room);
  const places = all.map((copy, place): HassePlace => {
    const text = type.text(copy);
    return {
      text,
      row: rows[place] ?? 0,
      x: xs[place] ?? 0.5,
      here: replicas.filter(({ payload }) => type.text(payload) === text).map(({ node }) => node),
      isAhead: isAhead && place === all.length - 1,
    };
  });
  return { places, edges, rows: Math.max(...rows) + 1, room };
};
