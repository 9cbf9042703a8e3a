/** A view: who is a member and by which scheme keys are placed. Everybody who has the same view finds the same owner. */
import type { NodeId } from '#kernel';
import { md5Words, pointOf } from './placement/hashes.ts';
import { jumpHash } from './placement/jump.ts';
import { ranking } from './placement/rendezvous.ts';
import { ketamaPoints, type Point, ringPoints, walk } from './placement/ring.ts';
import { slotOf, slotTable } from './placement/slots.ts';

export const SCHEMES = ['mod', 'ring', 'rendezvous', 'jump', 'ketama', 'slots'] as const;
export type Scheme = (typeof SCHEMES)[number];

export interface View {
  readonly version: number;
  readonly scheme: Scheme;
  /** In the order in which they joined. */
  readonly members: readonly NodeId[];
  /** Points of each member on the ring. */
  readonly tokens: number;
  /** Copies of each key. */
  readonly copies: number;
  /** The copies of a key lie on different machines. */
  readonly distinct: boolean;
  /** Members that take more than one share; default 1. */
  readonly weights: Readonly<Record<NodeId, number>>;
  /** The keys that there are: `key0` … */
  readonly keys: number;
}

/** Indices of the members that hold a key, its owner first. */
type Placer = (key: string) => readonly number[];

/** The owner, and then the members after it. */
const andNext = (view: View, owner: (key: string) => number): Placer => {
  const count = Math.min(view.copies, view.members.length);
  return (key) => {
    const first = owner(key);
    return Array.from({ length: count }, (_, step) => (first + step) % view.members.length);
  };
};

/** A member with a weight has as many times more points. */
const pointsOf = ({ scheme, members, tokens, weights }: View): readonly Point[] =>
  scheme === 'ketama'
    ? ketamaPoints(members)
    : ringPoints(members, (member) => tokens * (weights[member] ?? 1));

const makePlacer = (view: View): Placer => {
  const { members, copies, distinct } = view;
  switch (view.scheme) {
    case 'mod':
      return andNext(view, (key) => pointOf(key) % members.length);
    case 'jump':
      return andNext(view, (key) => jumpHash(BigInt(pointOf(key)), members.length));
    case 'rendezvous': {
      const weights = members.map((member) => view.weights[member] ?? 1);
      const even = weights.every((weight) => weight === 1);
      return (key) => ranking(members, key, even ? null : weights).slice(0, copies);
    }
    case 'slots': {
      const table = slotTable(members.length);
      return andNext(view, (key) => table[slotOf(key)] as number);
    }
    case 'ring':
    case 'ketama': {
      const points = pointsOf(view);
      const place = view.scheme === 'ring' ? pointOf : (key: string) => md5Words(key)[0] ?? 0;
      return (key) => walk(points, place(key), copies, distinct);
    }
  }
};

const shapeOf = ({ version: _, ...rest }: View): string => JSON.stringify(rest);

/** Few views are compared with each other, and where ten thousand keys stand takes half a megabyte. */
const KEPT = 6;

/** Placements are functions of a view and expensive for thousands of keys: those asked for last are kept. */
const memo = <Value>(compute: (view: View) => Value): ((view: View) => Value) => {
  const known = new Map<string, Value>();
  return (view) => {
    const shape = shapeOf(view);
    const value = known.get(shape) ?? compute(view);
    known.delete(shape);
    known.set(shape, value);
    if (known.size > KEPT) known.delete(known.keys().next().value as string);
    return value;
  };
};

const placerOf = memo(makePlacer);

/** Nodes that hold a key under this view, its owner first. */
export const holdersOf = (view: View, key: string): readonly NodeId[] =>
  view.members.length === 0 ? [] : placerOf(view)(key).map((index) => view.members[index] as NodeId);

export const ownerOf = (view: View, key: string): NodeId | undefined => holdersOf(view, key)[0];

/** Holders of every key, `key0` first. */
export const allHolders = memo((view: View): readonly (readonly NodeId[])[] =>
  Array.from({ length: view.keys }, (_, index) => holdersOf(view, `key${index}`)),
);

/** Points of every key on the circle. */
const keyPoints = new Map<number, Uint32Array>();

export const pointsOfKeys = (count: number): Uint32Array => {
  const points =
    keyPoints.get(count) ?? Uint32Array.from({ length: count }, (_, index) => pointOf(`key${index}`));
  keyPoints.set(count, points);
  return points;
};

/** How many keys each member owns. */
export const loadsOf = memo((view: View): ReadonlyMap<NodeId, number> => {
  const loads = new Map(view.members.map((member) => [member, 0]));
  for (const [owner] of allHolders(view)) if (owner) loads.set(owner, (loads.get(owner) ?? 0) + 1);
  return loads;
});

/** The largest load over the mean. */
export const imbalanceOf = (view: View): number =>
  (Math.max(...loadsOf(view).values()) * view.members.length) / view.keys;

export interface Move {
  /** Number of the key. */
  readonly key: number;
  readonly from: NodeId;
  readonly to: NodeId;
}

/** Keys whose owner is another under the next view. */
export const movesBetween = (before: View, after: View): readonly Move[] => {
  const [old, next] = [allHolders(before), allHolders(after)];
  return next.flatMap(([to], key) => {
    const from = old[key]?.[0];
    return from !== undefined && to !== undefined && from !== to ? [{ key, from, to }] : [];
  });
};

/** Who must hand copies over to whom: the old owner of a key to everybody who did not hold it before. */
export const handoversBetween = (
  before: View,
  after: View,
): ReadonlyMap<NodeId, ReadonlyMap<NodeId, number>> => {
  const counts = new Map<NodeId, Map<NodeId, number>>();
  const [old, next] = [allHolders(before), allHolders(after)];
  next.forEach((holders, key) => {
    const had = old[key] ?? [];
    const [giver] = had;
    if (giver === undefined) return;
    for (const taker of new Set(holders)) {
      if (had.includes(taker)) continue;
      const given = counts.get(giver) ?? new Map<NodeId, number>();
      counts.set(giver, given.set(taker, (given.get(taker) ?? 0) + 1));
    }
  });
  return counts;
};

/** Arcs of the circle by owner: where each begins (the point before it) and ends, for drawing. */
export const arcsOf = (
  view: View,
): readonly { readonly from: number; readonly to: number; readonly owner: NodeId }[] => {
  if (view.scheme !== 'ring' && view.scheme !== 'ketama') return [];
  const points = pointsOf(view);
  return points.map(({ at, owner }, index) => ({
    from: (points.at(index - 1) as { at: number }).at,
    to: at,
    owner: view.members[owner] as NodeId,
  }));
};
