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

/** The moment up to which each branch is shared with `current`: those that it leaves, oldest last, and itself. */
const sharedBy = (byId: ReadonlyMap<BranchId, Branch>, current: BranchId): Map<BranchId, Micros> => {
  const shared = new Map<BranchId, Micros>();
  let until = Number.POSITIVE_INFINITY;
  for (let at = byId.get(current); at && !shared.has(at.id); at = byId.get(at.parent ?? '')) {
    shared.set(at.id, until);
    until = Math.min(until, at.forkTime);
  }
  return shared;
};

/**
 * Where any branch parts from the current one: the earlier of the moments at which both leave the ancestor that they
 * share; 0 for strangers. Each answer is found once: a tree may have hundreds of branches.
 */
const partings = (branches: readonly Branch[], current: BranchId): ((id: BranchId | null) => Micros) => {
  const byId = new Map(branches.map((branch) => [branch.id, branch]));
  const known = sharedBy(byId, current);
  const partingOf = (id: BranchId | null): Micros => {
    const branch = byId.get(id ?? '');
    if (!branch) return 0;
    const found = known.get(branch.id);
    if (found !== undefined) return found;
    // Whoever were its own ancestor would find this.
    known.set(branch.id, 0);
    const parting = Math.min(branch.forkTime, partingOf(branch.parent));
    known.set(branch.id, parting);
    return parting;
  };
  return partingOf;
};

/** All branches but the current one, in order of leaving it. */
export const forksOf = (branches: readonly Branch[], current: BranchId): Fork[] => {
  const partingOf = partings(branches, current);
  return branches
    .filter(({ id }) => id !== current)
    .map(({ id, name, endTime }) => ({ id, name, at: Math.min(partingOf(id), endTime), end: endTime }))
    .sort((a, b) => a.at - b.at)
    .map((fork, lane) => ({ ...fork, lane }));
};

/** Lanes above and below the ones in sight that are there all the same: for the Tab key, and for lines that come down. */
const BESIDE = 8;

/** The lanes that are drawn while `top` is the first in sight. */
export const lanesNear = (forks: readonly Fork[], top: number): readonly Fork[] => {
  const first = Math.max(0, Math.min(top, forks.length - 1) - BESIDE);
  return forks.slice(first, first + 2 * BESIDE + 2);
};

export const useForks = (session: LabSession): readonly Fork[] => {
  const branches = useLab(session, (state) => state.branches);
  const branch = useLab(session, (state) => state.branch);
  return useMemo(() => forksOf(branches, branch), [branches, branch]);
};
