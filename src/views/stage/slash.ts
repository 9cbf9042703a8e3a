/** A stroke across the stage cuts the links it crosses; where that separates the network it is one partition. */
import type { Act, NodeId, Plan } from '#kernel';
import { arcPoints, type Point, segmentsCross } from '#views/kit';
import type { LinkShape } from './links.ts';

/** Cheap, and true for every link that the stroke can cross: an arc never leaves its control polygon. */
const near = ({ arc: { from, control, to } }: LinkShape, stroke: readonly Point[]): boolean => {
  const apart = (axis: 'x' | 'y', side: (...values: number[]) => number, sign: number): boolean =>
    stroke.every((point) => (point[axis] - side(from[axis], control[axis], to[axis])) * sign > 0);
  return !(
    apart('x', Math.max, 1) ||
    apart('x', Math.min, -1) ||
    apart('y', Math.max, 1) ||
    apart('y', Math.min, -1)
  );
};

/** Links whose visible part the stroke crosses and that still carry something, in drawing order. */
export const crossedBy = (links: readonly LinkShape[], stroke: readonly Point[]): LinkShape[] =>
  links.filter((link) => {
    if (link.cut === 'both' || !near(link, stroke)) return false;
    const points = arcPoints(link.arc, 24).filter(
      (_, i, all) => i / (all.length - 1) >= link.start && i / (all.length - 1) <= link.end,
    );
    return points.some((point, i) => {
      const next = points[i + 1];
      return (
        next &&
        stroke.some((from, j) => {
          const to = stroke[j + 1];
          return to !== undefined && segmentsCross(from, to, point, next);
        })
      );
    });
  });

/** Groups of all nodes (clients too) that stay joined when `cut` goes, over the links that still work both ways. */
const groupsWithout = (plan: Plan, links: readonly LinkShape[], cut: readonly LinkShape[]): number[][] => {
  const leader = plan.ids.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (leader[at] !== at) at = leader[at] as number;
    return at;
  };
  for (const link of links)
    if (link.cut === 'open' && !cut.includes(link)) leader[find(link.a)] = find(link.b);
  const groups = new Map<number, number[]>();
  for (const [index] of plan.ids.entries())
    groups.set(find(index), [...(groups.get(find(index)) ?? []), index]);
  return [...groups.values()];
};

const names = (plan: Plan, group: readonly number[]): NodeId[] =>
  group.map((index) => plan.ids[index] as NodeId);

export interface Slash {
  readonly crossed: readonly LinkShape[];
  /** What letting go does: one partition, or one cut a link. */
  readonly acts: readonly Act[];
}

/**
 * `may` says which acts the lesson and the moment allow. A partition also cuts links that the stage does not draw
 * (between clients, or in a crowd), which is what separating groups means.
 */
export const slashOf = (
  plan: Plan,
  links: readonly LinkShape[],
  stroke: readonly Point[],
  may: (act: Act) => boolean,
): Slash => {
  const crossed = crossedBy(links, stroke);
  if (crossed.length === 0) return { crossed, acts: [] };
  const before = groupsWithout(plan, links, []);
  const after = groupsWithout(plan, links, crossed);
  const partition: Act = { do: 'partition', groups: after.map((group) => names(plan, group)) };
  if (crossed.length > 1 && after.length > before.length && may(partition))
    return { crossed, acts: [partition] };
  const acts = crossed
    .map((link): Act => ({ do: 'cut', from: plan.ids[link.a] as NodeId, to: plan.ids[link.b] as NodeId }))
    .filter(may);
  return { crossed, acts };
};
