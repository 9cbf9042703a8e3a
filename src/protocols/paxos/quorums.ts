/**
 * Who is enough. Paxos Made Simple takes majorities, "because any two majorities have at least one acceptor in common"
 * (§2.2). All that the proof uses is that each quorum of phase 1 meets each quorum of phase 2 (Howard, Malkhi &
 * Spiegelman, "Flexible Paxos", 2016, §3).
 */
import type { NodeId } from '#kernel';
import type { Params } from './messages.ts';

/** Any `size` of the acceptors; or, where sets are named, all members of one of them. */
export interface Quorum {
  readonly size: number;
  readonly sets: readonly (readonly NodeId[])[] | null;
}

export const prepareQuorum = ({ quorumPrepare, quorumSets }: Params): Quorum => ({
  size: quorumPrepare,
  sets: quorumSets?.prepare ?? null,
});

export const acceptQuorum = ({ quorumAccept, quorumSets }: Params): Quorum => ({
  size: quorumAccept,
  sets: quorumSets?.accept ?? null,
});

/** Is everybody of a quorum among `nodes`? `nodes` are distinct. */
export const isQuorum = ({ size, sets }: Quorum, nodes: readonly NodeId[]): boolean =>
  sets ? sets.some((set) => set.every((node) => nodes.includes(node))) : nodes.length >= size;

const meets = (one: readonly NodeId[], other: readonly NodeId[]): boolean =>
  one.some((node) => other.includes(node));

/** Does each quorum of phase 1 have a member in each of phase 2? `count` acceptors. */
export const quorumsMeet = (params: Params, count: number): boolean => {
  const { quorumSets, quorumPrepare, quorumAccept } = params;
  if (!quorumSets) return quorumPrepare + quorumAccept > count;
  return quorumSets.prepare.every((first) => quorumSets.accept.every((second) => meets(first, second)));
};

const sizeProblem = (phase: number, size: number, count: number): string | null =>
  Number.isInteger(size) && size >= 1 && size <= count
    ? null
    : `a quorum of phase ${phase} cannot have ${size} of ${count} acceptors`;

const setProblem = (
  phase: number,
  sets: readonly (readonly NodeId[])[],
  acceptors: readonly NodeId[],
): string | null => {
  if (sets.length === 0) return `phase ${phase} has no quorum at all`;
  if (sets.some((set) => set.length === 0)) return `a quorum of phase ${phase} is empty`;
  const stranger = sets.flat().find((node) => !acceptors.includes(node));
  return stranger === undefined ? null : `a quorum of phase ${phase} names ${stranger}, which is no acceptor`;
};

/**
 * One sentence about quorums that cannot be, or `null`. Quorums that do not meet *can* be: that is what people try out.
 */
export const quorumProblem = (params: Params, acceptors: readonly NodeId[]): string | null => {
  const { quorumSets, quorumPrepare, quorumAccept } = params;
  if (quorumSets)
    return setProblem(1, quorumSets.prepare, acceptors) ?? setProblem(2, quorumSets.accept, acceptors);
  return sizeProblem(1, quorumPrepare, acceptors.length) ?? sizeProblem(2, quorumAccept, acceptors.length);
};
