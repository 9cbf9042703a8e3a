/** Another branch of a tree as a session of its own, to be looked at beside the first. */
import { createSession } from '../create.ts';
import { takeUp } from '../restore/index.ts';
import type { BranchId, LabSession, SavedSession } from '../session.ts';

/** Of all that `saved` holds, the one branch: playing the others again would take time and room for nothing. */
const alone = (saved: SavedSession, id: BranchId): SavedSession => {
  const trees = saved.trees
    .filter(({ scene }) => scene === saved.scene)
    .map((tree) => ({ ...tree, branch: id, branches: tree.branches.filter((branch) => branch.id === id) }));
  return { ...saved, trees };
};

/** Opens branch `id` of the scene that `session` shows. What is done there stays there. */
export const openBeside = (session: LabSession, id: BranchId): LabSession =>
  createSession({
    lesson: session.lesson,
    saved: alone(session.snapshot(), id),
    takeUp,
    locks: { faults: true, skip: true },
  });
