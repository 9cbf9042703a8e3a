/** Trees that come from elsewhere, and branches whose log is another one now: made to fit, and made true. */
import type { LogEntry } from '#kernel';
import type { OpenBranch } from '../branch.ts';
import type { BranchId, SavedBranch, SavedTree } from '../session.ts';
import type { Tree } from '../tree.ts';
import { cursorIn } from './opening.ts';

const freeName = (tree: Tree, name: string): string => {
  const taken = new Set(tree.branches.map((branch) => branch.name));
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} ${number}`;
  return free;
};

/**
 * Takes in the branches of another tree under fresh ids, each made open by `replay`. The branch and the moment that
 * were looked at there are looked at here. Names that are taken get a number.
 */
export const adopt = (tree: Tree, saved: SavedTree, replay: (branch: SavedBranch) => OpenBranch): void => {
  const fresh = new Map(saved.branches.map(({ id }) => [id, tree.nextId()]));
  for (const branch of saved.branches)
    tree.add(
      replay({
        ...branch,
        id: fresh.get(branch.id) as BranchId,
        parent: fresh.get(branch.parent ?? '') ?? null,
        name: freeName(tree, branch.name),
      }),
    );
  mend(tree);
  tree.currentId = fresh.get(saved.branch) ?? tree.currentId;
  tree.cursor = cursorIn(tree, saved.cursor);
};

/** The same branch with another log, its first `index` events kept. What had left it later leaves it there. */
export const regrow = (
  tree: Tree,
  branch: OpenBranch,
  index: number,
  log: readonly LogEntry[],
): OpenBranch => {
  const entries = log.slice(branch.history.entriesBefore(index));
  const fresh = branch.leave(branch.id, branch.name, index, branch.worldAt(index).time, entries);
  fresh.origin = branch.origin;
  fresh.decidedBefore = log.length;
  tree.branches = tree.branches.map((one) => (one === branch ? fresh : one));
  for (const one of tree.branches)
    if (one.origin.parent === branch.id && one.origin.forkIndex > index)
      one.origin = { ...one.origin, forkIndex: index, forkTime: fresh.worldAt(index).time };
  return fresh;
};

const descends = (tree: Tree, branch: OpenBranch, from: OpenBranch): boolean => {
  const met = new Set<OpenBranch>();
  for (let at: OpenBranch | undefined = branch; at && !met.has(at); at = tree.find(at.origin.parent ?? '')) {
    if (at === from) return true;
    met.add(at);
  }
  return false;
};

/** Makes origins that came from outside true: parents that exist, fork points within what the parent played. */
export const mend = (tree: Tree): void => {
  for (const branch of tree.branches) {
    const { origin } = branch;
    const parent = tree.find(origin.parent ?? '');
    const known = parent !== undefined && parent !== branch && !descends(tree, parent, branch);
    const forkIndex = known ? Math.min(origin.forkIndex, parent.history.length, branch.history.length) : 0;
    branch.origin = { ...origin, parent: known ? parent.id : null, forkIndex };
  }
};
