/** Going from one branch of a tree to another, taking one away, and the way back. */
import type { OpenBranch, Origin } from '../branch.ts';
import type { BranchId, Cursor } from '../session.ts';
import type { Tree } from '../tree.ts';
import { bequeath, heirOf, sharedEvents } from './kinship.ts';

/** `cursor`, as far as the current branch knows it. */
export const cursorIn = (tree: Tree, cursor: Cursor): Cursor => {
  const { history } = tree.current;
  const index = Math.min(cursor.index, history.length);
  const last = history.row(index - 1)?.time ?? 0;
  const next = history.row(index)?.time ?? Number.POSITIVE_INFINITY;
  return { index, time: index < cursor.index ? last : Math.min(Math.max(cursor.time, last), next) };
};

/** The cursor stays where it is when that branch knows the moment, else it stands at the end of what is known there. */
export const openBranch = (tree: Tree, id: BranchId): boolean => {
  const branch = tree.find(id);
  if (!branch) return false;
  const { time, index } = tree.cursor;
  const shared = sharedEvents(tree.branches, tree.current, branch);
  tree.currentId = id;
  if (index > shared) {
    const kept = Math.min(time, branch.endTime);
    tree.cursor = { index: branch.history.indexAt(kept), time: kept };
  }
  return true;
};

/** The way back to the tree as it is now: its branches, their origins, the current one and the cursor. */
export const remember = (tree: Tree): (() => void) => {
  const { branches, currentId, cursor } = tree;
  const origins = branches.map((branch) => branch.origin);
  return () => {
    Object.assign(tree, { branches, currentId, cursor });
    branches.forEach((branch: OpenBranch, place) => {
      branch.origin = origins[place] as Origin;
    });
  };
};

/** Takes a branch away; those that left it hang on its heir. Returns the way back, or `null` for the last branch. */
export const removeBranch = (tree: Tree, id: BranchId): (() => void) | null => {
  const gone = tree.find(id);
  if (!gone || tree.branches.length === 1) return null;
  const back = remember(tree);
  const { branches } = tree;
  const heir = heirOf(branches, gone);
  if (tree.currentId === id) openBranch(tree, heir.id);
  bequeath(branches, gone, heir);
  tree.branches = branches.filter((branch) => branch !== gone);
  return back;
};
