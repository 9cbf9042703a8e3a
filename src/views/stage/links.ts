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

/** Where links are drawn at all; a full mesh of many nodes shows only those that carry or refuse something. */
const LINKS_DRAWN_MAX = 420;
const BENDS = [0.05, -0.05, 0.14, -0.14, 0.24, -0.24, 0.36, -0.36];
const CLEARANCE = 8;

export interface Pair {
  readonly a: number;
  readonly b: number;
}

const busyPairs = (plan: Plan, world: World): Set<number> => {
  const busy = new Set<number>();
  for (const { from, to } of world.flights) busy.add(Math.min(from, to) * plan.size + Math.max(from, to));
  return busy;
};

/** Pairs of nodes whose link is worth a line. Two clients are joined only while they talk. */
export const linkPairs = (plan: Plan, world: World): Pair[] => {
  const busy = busyPairs(plan, world);
  const all: Pair[] = [];
  const active: Pair[] = [];
  for (let a = 0; a < plan.size; a++)
    for (let b = a + 1; b < plan.size; b++) {
      const there = a * plan.size + b;
      const back = b * plan.size + a;
      if (!plan.links[there] && !plan.links[back]) continue;
      const talking = busy.has(there);
      const clients = plan.roles[a]?.client && plan.roles[b]?.client;
      if (clients && !talking) continue;
      all.push({ a, b });
      if (talking || world.cuts[there] === 1 || world.cuts[back] === 1) active.push({ a, b });
    }
  return all.length > LINKS_DRAWN_MAX ? active.slice(0, LINKS_DRAWN_MAX * 5) : all;
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
  const [start, end] = outsideOf(arc, from, to);
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

export const linkShapes = (plan: Plan, world: World, placement: Placement): LinkShape[] => {
  const centre = centreOf(placement.boxes);
  return linkPairs(plan, world).map((pair) => linkShape(plan, world, placement, centre, pair));
};

/** The gap of a cut link, as shares of its arc: in the middle of what is seen, about 34 px wide. */
export const gapOf = (link: LinkShape): readonly [start: number, end: number] => {
  const middle = (link.start + link.end) / 2;
  const half = clamp(17 / Math.max(1, link.arc.length), 0, (link.end - link.start) * 0.3);
  return [middle - half, middle + half];
};
