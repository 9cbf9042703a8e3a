/** How the branches of a tree are related: what two of them share, and who inherits when one is deleted. */
import type { OpenBranch, Origin } from '../branch.ts';

/** Each ancestor of `branch` (itself first), with how many events of it `branch` shares. */
const ancestry = (order: readonly OpenBranch[], branch: OpenBranch): Map<OpenBranch, number> => {
  const path = new Map<OpenBranch, number>();
  let shared = Number.POSITIVE_INFINITY;
  let at: OpenBranch | undefined = branch;
  while (at && !path.has(at)) {
    path.set(at, shared);
    const { parent, forkIndex }: Origin = at.origin;
    shared = Math.min(shared, forkIndex);
    at = order.find((candidate) => candidate.id === parent);
  }
  return path;
};

/** How many events from the start two branches have in common; 0 for runs with beginnings of their own. */
export const sharedEvents = (order: readonly OpenBranch[], one: OpenBranch, other: OpenBranch): number => {
  const mine = ancestry(order, one);
  for (const [ancestor, theirs] of ancestry(order, other)) {
    const ours = mine.get(ancestor);
    if (ours !== undefined) return Math.min(ours, theirs);
  }
  return 0;
};

/** Who takes over when `gone` is deleted: its parent, else the first branch that left it, else a neighbour. */
export const heirOf = (order: readonly OpenBranch[], gone: OpenBranch): OpenBranch =>
  order.find((branch) => branch.id === gone.origin.parent) ??
  order.find((branch) => branch.origin.parent === gone.id) ??
  (order.find((branch) => branch !== gone) as OpenBranch);

/** Hangs the branches that left `gone` on its heir. */
export const bequeath = (order: readonly OpenBranch[], gone: OpenBranch, heir: OpenBranch): void => {
  const own = heir.id === gone.origin.parent ? gone.origin : heir.origin;
  for (const child of order) {
    if (child.origin.parent !== gone.id || child === heir) continue;
    const { forkIndex, forkTime } = own.forkIndex < child.origin.forkIndex ? own : child.origin;
    child.origin = { ...child.origin, parent: heir.id, forkIndex, forkTime };
  }
  if (heir.origin.parent === gone.id)
    heir.origin = { ...heir.origin, parent: null, forkIndex: 0, forkTime: 0 };
};
