/** A stroke across the stage cuts the links it crosses; where that separates the network it is one partition. */
import type { Act, NodeId, Plan } from '#kernel';
import type { LabSession } from '#lab';
import { hands } from '#lab/hands';
import { arcPoints, type Point, segmentsCross } from '#views/kit';
import { say } from './describe.ts';
import type { LinkShape } from './links.ts';
import { STRINGS } from './strings.ts';
import type { Picture } from './use-picture.ts';

type Strokable = Pick<Picture, 'plan' | 'links'>;

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
const crossedBy = (links: readonly LinkShape[], stroke: readonly Point[]): LinkShape[] =>
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

/** What letting go of a stroke would do. */
export interface Slash {
  readonly crossed: readonly LinkShape[];
  /** One partition, or one cut a link. */
  readonly acts: readonly Act[];
  readonly says: string;
}

/**
 * `may` says which acts the lesson and the moment allow. A partition also cuts links that the stage does not draw
 * (between clients, or in a crowd), which is what separating groups means.
 */
const actsFor = (
  plan: Plan,
  links: readonly LinkShape[],
  crossed: readonly LinkShape[],
  may: (act: Act) => boolean,
): readonly Act[] => {
  if (crossed.length === 0) return [];
  const before = groupsWithout(plan, links, []);
  const after = groupsWithout(plan, links, crossed);
  const partition: Act = { do: 'partition', groups: after.map((group) => names(plan, group)) };
  if (crossed.length > 1 && after.length > before.length && may(partition)) return [partition];
  return crossed
    .map((link): Act => ({ do: 'cut', from: plan.ids[link.a] as NodeId, to: plan.ids[link.b] as NodeId }))
    .filter(may);
};

const wordsFor = ([first]: readonly Act[], crossed: readonly LinkShape[], ids: readonly string[]): string => {
  if (first?.do === 'partition')
    return say('slashPartition', { groups: first.groups.map((group) => group.join(' ')).join(' | ') });
  if (!first) return STRINGS.slashNothing;
  return say('slashCut', { links: crossed.map((link) => `${ids[link.a]}–${ids[link.b]}`) });
};

export const slashOf = (session: LabSession, { plan, links }: Strokable, stroke: readonly Point[]): Slash => {
  const all = links();
  const crossed = crossedBy(all, stroke);
  const { refusal } = session.with(hands);
  const acts = actsFor(plan, all, crossed, (act) => refusal(act) === null);
  return { crossed, acts, says: wordsFor(acts, crossed, plan.ids) };
};

/** The stroke is let go. */
export const slash = (session: LabSession, picture: Strokable, stroke: readonly Point[]): void => {
  for (const act of slashOf(session, picture, stroke).acts) session.with(hands).act(act);
};
