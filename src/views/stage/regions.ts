/** The sides of a partition: which servers still reach each other directly, and the ground that each side covers. */
import type { Plan, World } from '#kernel';
import { type Box, closedPath, convexHull, type Point } from '#views/kit';
import type { Placement } from './placement.ts';

export interface Region {
  /** Node indices, in set-up order. */
  readonly members: readonly number[];
  /** One closed outline, or one a card where a single outline would swallow somebody else's card. */
  readonly paths: readonly string[];
}

const isClient = (plan: Plan, index: number): boolean => plan.roles[index]?.client === true;

type Joined = (a: number, b: number) => boolean;

/** Groups of servers that are joined, directly or through each other. */
const groupsOf = (plan: Plan, joined: Joined): number[][] => {
  const servers = plan.ids.map((_, index) => index).filter((index) => !isClient(plan, index));
  const left = new Set(servers);
  const groups: number[][] = [];
  for (const first of servers) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (let at = 0; at < group.length; at++)
      for (const other of left)
        if (joined(group[at] as number, other) && left.delete(other)) group.push(other);
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
};

const linked = (plan: Plan, a: number, b: number): boolean =>
  Boolean(plan.links[a * plan.size + b] && plan.links[b * plan.size + a]);

const open = (plan: Plan, world: World, a: number, b: number): boolean =>
  linked(plan, a, b) && world.cuts[a * plan.size + b] !== 1 && world.cuts[b * plan.size + a] !== 1;

/** A client belongs to a side when it can talk to that side alone. */
const withClients = (plan: Plan, world: World, groups: readonly number[][]): number[][] => {
  const sides = groups.map((group) => [...group]);
  for (let client = 0; client < plan.size; client++) {
    if (!isClient(plan, client)) continue;
    const reached = groups.filter((group) => group.some((server) => open(plan, world, client, server)));
    const side = reached.length === 1 ? groups.indexOf(reached[0] as number[]) : -1;
    sides[side]?.push(client);
  }
  return sides;
};

/** The sides of the partition, as node indices; empty while cuts separate nobody. */
export const sidesOf = (plan: Plan, world: World): number[][] => {
  if (!world.cuts.includes(1)) return [];
  const whole = groupsOf(plan, (a, b) => linked(plan, a, b)).length;
  const groups = groupsOf(plan, (a, b) => open(plan, world, a, b));
  return groups.length > whole ? withClients(plan, world, groups) : [];
};

const PADDING = 16;

const corners = (box: Box, padding = PADDING): Point[] =>
  [-1, 1].flatMap((sx) =>
    [-1, 1].map((sy) => ({
      x: box.x + sx * (box.halfWidth + padding),
      y: box.y + sy * (box.halfHeight + padding),
    })),
  );

/** Whether `point` is inside a convex polygon given in order. */
const inHull = (hull: readonly Point[], point: Point): boolean => {
  let sign = 0;
  for (const [i, a] of hull.entries()) {
    const b = hull[(i + 1) % hull.length] as Point;
    const cross = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
    if (sign * cross < 0) return false;
    if (cross !== 0) sign = cross;
  }
  return true;
};

const rectangle = (points: readonly Point[]): Point[] => {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
};

/** The calmest outline that covers nobody else: a rectangle, else a hull, else one patch a card. */
const outline = (placement: Placement, members: readonly number[]): string[] => {
  const own = members.map((index) => placement.boxes[index] as Box);
  const others = placement.boxes.filter((_, index) => !members.includes(index));
  const points = own.flatMap(corners);
  const free = (shape: readonly Point[]): boolean =>
    !others.some((box) => corners(box, 0).some((corner) => inHull(shape, corner)) || inHull(shape, box));
  const fitting = [rectangle(points), convexHull(points)].find(free);
  return fitting ? [closedPath(fitting)] : own.map((box) => closedPath(rectangle(corners(box))));
};

export const regionsOf = (plan: Plan, world: World, placement: Placement): Region[] =>
  sidesOf(plan, world).map((members) => ({ members, paths: outline(placement, members) }));
