/** Links as thin arcs that run round the cards, and what is wrong with them. */
import type { Micros, Plan, World } from '#kernel';
import { type Arc, arcPoint, arcPoints, type Box, clamp, inBox, makeArc, type Point } from '#views/kit';
import type { Placement } from './placement.ts';

/** Which way nothing passes: `there` is from the node that stands first in the set-up. */
export type CutState = 'open' | 'both' | 'there' | 'back';

export interface LinkShape {
  /** `A|B`, in set-up order. */
  readonly key: string;
  readonly a: number;
  readonly b: number;
  /** From the middle of a's card to the middle of b's. */
  readonly arc: Arc;
  /** Shares of the arc's length that lie outside the two cards. */
  readonly start: number;
  readonly end: number;
  readonly cut: CutState;
  /** Quantiles of the latency in both directions; null where nothing is connected. */
  readonly there: readonly Micros[] | null;
  readonly back: readonly Micros[] | null;
}

/** More lines than this are a thicket: then only those that refuse something are drawn, and what flies shows the rest. */
const LINKS_DRAWN_MAX = 420;
const BENDS = [0.05, -0.05, 0.14, -0.14, 0.24, -0.24, 0.36, -0.36];
const CLEARANCE = 8;

export interface Pair {
  readonly a: number;
  readonly b: number;
}

const joined = new WeakMap<Plan, readonly Pair[]>();

/** Pairs of nodes that a link joins in at least one direction. */
export const pairsOf = (plan: Plan): readonly Pair[] => {
  const known = joined.get(plan);
  if (known) return known;
  const pairs: Pair[] = [];
  for (let a = 0; a < plan.size; a++)
    for (let b = a + 1; b < plan.size; b++)
      if (plan.links[a * plan.size + b] || plan.links[b * plan.size + a]) pairs.push({ a, b });
  joined.set(plan, pairs);
  return pairs;
};

const isCut = (plan: Plan, world: World, { a, b }: Pair): boolean =>
  world.cuts[a * plan.size + b] === 1 || world.cuts[b * plan.size + a] === 1;

/** Two clients are joined only while they talk. */
const isQuietPair = (plan: Plan, world: World, { a, b }: Pair): boolean =>
  plan.roles[a]?.client === true &&
  plan.roles[b]?.client === true &&
  !world.flights.some(({ from, to }) => (from === a && to === b) || (from === b && to === a));

/** Pairs of nodes whose link is worth a line. */
export const linkPairs = (plan: Plan, world: World): Pair[] => {
  const pairs = pairsOf(plan);
  return pairs.length > LINKS_DRAWN_MAX
    ? pairs.filter((pair) => isCut(plan, world, pair))
    : pairs.filter((pair) => !isQuietPair(plan, world, pair));
};

const cutState = (plan: Plan, world: World, { a, b }: Pair): CutState => {
  const there = world.cuts[a * plan.size + b] === 1;
  const back = world.cuts[b * plan.size + a] === 1;
  if (there && back) return 'both';
  if (there) return 'there';
  return back ? 'back' : 'open';
};

/** Shares of `arc` at which it leaves the box it starts in and enters the one it ends in. */
export const outsideOf = (arc: Arc, first: Box, last: Box, steps = 64): [start: number, end: number] => {
  let start = 0;
  while (start < steps && inBox(first, arcPoint(arc, start / steps))) start++;
  let end = steps;
  while (end > 0 && inBox(last, arcPoint(arc, end / steps))) end--;
  return start < end ? [start / steps, end / steps] : [0.5, 0.5];
};

/** How much of the arc runs through cards of others, in sample points. */
const obstruction = (arc: Arc, boxes: readonly Box[], pair: Pair): number => {
  let hits = 0;
  const points = arcPoints(arc, 20);
  for (const [index, box] of boxes.entries()) {
    if (index === pair.a || index === pair.b) continue;
    for (const point of points) if (inBox(box, point, CLEARANCE)) hits++;
  }
  return hits;
};

const centreOf = (boxes: readonly Box[]): Point => ({
  x: boxes.reduce((sum, box) => sum + box.x, 0) / Math.max(1, boxes.length),
  y: boxes.reduce((sum, box) => sum + box.y, 0) / Math.max(1, boxes.length),
});

/** The gentlest bend that passes no other card; bowed away from the middle of the picture when that is free. */
const route = (boxes: readonly Box[], centre: Point, pair: Pair): Arc => {
  const from = boxes[pair.a] as Box;
  const to = boxes[pair.b] as Box;
  const right = (to.x - from.x) * (centre.y - from.y) - (to.y - from.y) * (centre.x - from.x);
  const outward = right > 0 ? -1 : 1;
  let best = makeArc(from, to, outward * (BENDS[0] as number));
  let least = obstruction(best, boxes, pair);
  for (const bend of BENDS) {
    if (least === 0) break;
    const arc = makeArc(from, to, outward * bend);
    const hits = obstruction(arc, boxes, pair);
    if (hits < least) {
      best = arc;
      least = hits;
    }
  }
  return best;
};

type Known = Map<number, Omit<LinkShape, 'cut'>>;
const ways = new WeakMap<Placement, Known>();
const seen = new WeakMap<object, Map<CutState, LinkShape>>();

/** Lines found so far for a placement. Finding one costs more than all else, and most events move nothing. */
const waysOf = (placement: Placement): Known => {
  const known = ways.get(placement) ?? new Map();
  ways.set(placement, known);
  return known;
};

/** A placement in which one card moved: the lines of all others are kept as they are. */
export const movedTo = (placement: Placement, index: number, box: Box): Placement => {
  const moved = { ...placement, boxes: placement.boxes.with(index, box) };
  const kept = [...waysOf(placement)].filter(([, way]) => way.a !== index && way.b !== index);
  ways.set(moved, new Map(kept));
  return moved;
};

const findWay = (plan: Plan, placement: Placement, centre: Point, pair: Pair): Omit<LinkShape, 'cut'> => {
  const from = placement.boxes[pair.a] as Box;
  const to = placement.boxes[pair.b] as Box;
  const crowd = placement.form === 'dot';
  const arc = crowd ? makeArc(from, to, 0.04) : route(placement.boxes, centre, pair);
  const edge = Math.min(0.45, from.halfWidth / Math.max(1, arc.length));
  const [start, end] = crowd ? [edge, 1 - edge] : outsideOf(arc, from, to);
  return {
    key: `${plan.ids[pair.a]}|${plan.ids[pair.b]}`,
    ...pair,
    arc,
    start,
    end,
    there: plan.links[pair.a * plan.size + pair.b]?.latency ?? null,
    back: plan.links[pair.b * plan.size + pair.a]?.latency ?? null,
  };
};

/** The link of a pair; the same object as long as neither its line nor its state changes. */
export const linkShape = (
  plan: Plan,
  world: World,
  placement: Placement,
  centre: Point,
  pair: Pair,
): LinkShape => {
  const known = waysOf(placement);
  const id = pair.a * plan.size + pair.b;
  const way = known.get(id) ?? findWay(plan, placement, centre, pair);
  known.set(id, way);
  const cut = cutState(plan, world, pair);
  const states = seen.get(way) ?? new Map<CutState, LinkShape>();
  seen.set(way, states);
  const shape = states.get(cut) ?? { ...way, cut };
  states.set(cut, shape);
  return shape;
};

const shapesOf = (plan: Plan, world: World, placement: Placement, pairs: readonly Pair[]): LinkShape[] => {
  const centre = centreOf(placement.boxes);
  return pairs.map((pair) => linkShape(plan, world, placement, centre, pair));
};

/** The links that are drawn. */
export const linkShapes = (plan: Plan, world: World, placement: Placement): LinkShape[] =>
  shapesOf(plan, world, placement, linkPairs(plan, world));

/** All links, drawn or not: what a stroke across the stage can cut. */
export const allLinks = (plan: Plan, world: World, placement: Placement): LinkShape[] =>
  shapesOf(plan, world, placement, pairsOf(plan));

/** The gap of a cut link, as shares of its arc: in the middle of what is seen, about 34 px wide. */
export const gapOf = (link: LinkShape): readonly [start: number, end: number] => {
  const middle = (link.start + link.end) / 2;
  const half = clamp(17 / Math.max(1, link.arc.length), 0, (link.end - link.start) * 0.3);
  return [middle - half, middle + half];
};
