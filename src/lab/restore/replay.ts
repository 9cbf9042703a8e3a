/** From saved trees back to open ones: every branch is played again from its decisions. */
import { reasonOf } from '#kernel';
import { historyOf, type Lesson } from '#lesson-kit';
import { OpenBranch } from '../branch.ts';
import { mend } from '../branching/grafting.ts';
import { cursorIn, openBranch } from '../branching/opening.ts';
import { Ledger } from '../ledger.ts';
import { LIMITS } from '../run-file/limits.ts';
import type { SavedBranch, SavedTree } from '../session.ts';
import { Tree } from '../tree.ts';
import { STRINGS } from './strings.ts';

/** A saved branch, played again as far as it was known. Throws what the kernel throws. */
export const replay = (lesson: Lesson, saved: SavedBranch): OpenBranch => {
  const history = historyOf(lesson, saved);
  history.extendTo(saved.length);
  const { parent, forkIndex, forkTime, setup, seed } = saved;
  const origin = { parent, forkIndex, forkTime, setup, seed };
  const properties = lesson.properties.map(({ property }) => property);
  const branch = new OpenBranch(saved.id, saved.name, origin, history, new Ledger(history, properties));
  branch.decidedBefore = saved.decidedBefore;
  branch.mark(saved.marked ?? []);
  return branch;
};

/** Plays `saved` again. Throws a sentence when its scenario cannot be, or when not one event of it can be played. */
export const restoreTree = (lesson: Lesson, saved: SavedTree): Tree => {
  const tree = new Tree(saved.scene);
  for (const one of saved.branches) tree.add(replay(lesson, one));
  mend(tree);
  if (!tree.find(saved.branch)) throw new Error(STRINGS.noBranch(saved.branch));
  openBranch(tree, saved.branch);
  tree.cursor = cursorIn(tree, saved.cursor);
  return tree;
};

const lengthOf = ({ branches }: SavedTree): number => branches.reduce((sum, { length }) => sum + length, 0);

/** Plays what can be played again; the sentences say what could not. */
export const restoreTrees = (
  lesson: Lesson,
  saved: readonly SavedTree[],
): { readonly trees: readonly Tree[]; readonly problems: readonly string[] } => {
  const trees: Tree[] = [];
  const problems: string[] = [];
  let left = LIMITS.events;
  for (const one of saved)
    try {
      left -= lengthOf(one);
      if (left < 0) throw new Error(STRINGS.tooLong);
      trees.push(restoreTree(lesson, one));
    } catch (thrown) {
      problems.push(STRINGS.savedLost(one.scene, reasonOf(thrown)));
    }
  return { trees, problems };
};
