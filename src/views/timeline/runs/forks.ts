/** The other runs of the tree as lanes under the track: where each leaves the run that is shown, and where it ends. */
import { useMemo } from 'react';
import type { Micros } from '#kernel';
import type { Branch, BranchId, LabSession } from '#lab';
import { useLab } from '#views/kit';

export interface Fork {
  readonly id: BranchId;
  readonly name: string;
  /** When its story leaves that of the current branch. */
  readonly at: Micros;
  readonly end: Micros;
  /** 0 for the lane next to the track. */
  readonly lane: number;
}

/** From a branch up to its oldest ancestor; with each, the moment up to which it is shared with the branch. */
const lineOf = (branches: readonly Branch[], id: BranchId): { id: BranchId; until: Micros }[] => {
  const line: { id: BranchId; until: Micros }[] = [];
  let until = Number.POSITIVE_INFINITY;
  let at = branches.find((branch) => branch.id === id);
  while (at && line.length <= branches.length) {
    line.push({ id: at.id, until });
    until = Math.min(until, at.forkTime);
    const { parent } = at;
    at = parent === null ? undefined : branches.find((branch) => branch.id === parent);
  }
  return line;
};

/** Where two branches part: the earlier of the moments at which they leave the ancestor that they share; 0 for strangers. */
const partingOf = (branches: readonly Branch[], a: BranchId, b: BranchId): Micros => {
  const first = lineOf(branches, a);
  const second = lineOf(branches, b);
  for (const one of first) {
    const same = second.find((other) => other.id === one.id);
    if (same) return Math.min(one.until, same.until);
  }
  return 0;
};

/** All branches but the current one, in order of leaving it. */
export const forksOf = (branches: readonly Branch[], current: BranchId): Fork[] =>
  branches
    .filter(({ id }) => id !== current)
    .map((branch) => ({
      id: branch.id,
      name: branch.name,
      at: Math.min(partingOf(branches, current, branch.id), branch.endTime),
      end: branch.endTime,
    }))
    .sort((a, b) => a.at - b.at)
    .map((fork, lane) => ({ ...fork, lane }));

export const useForks = (session: LabSession): readonly Fork[] => {
  const branches = useLab(session, (state) => state.branches);
  const branch = useLab(session, (state) => state.branch);
  return useMemo(() => forksOf(branches, branch), [branches, branch]);
};
