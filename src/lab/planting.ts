/** Runs with a beginning of their own: how they come into a tree. */
import type { Run } from '#kernel';
import { historyOf, type Lesson, runOfScene, type Scene } from '#lesson-kit';
import type { OpenBranch } from './branch.ts';
import type { Core } from './core.ts';
import { Ledger } from './ledger.ts';
import { START, Tree } from './tree.ts';

/** Current in `tree`, cursor at the beginning. Throws what the kernel throws for a scenario that cannot be. */
export const plant = (
  lesson: Lesson,
  tree: Tree,
  run: Pick<Run, 'setup' | 'seed' | 'log'>,
  name?: string,
): OpenBranch => {
  const history = historyOf(lesson, run);
  const properties = lesson.properties.map(({ property }) => property);
  const branch = tree.plant(run.setup, run.seed, history, new Ledger(history, properties), name);
  branch.decidedBefore = run.log.length;
  tree.cursor = START;
  return branch;
};

/** The run with which `scene` opens, the cursor where the scene wants it. */
export const plantScene = (lesson: Lesson, tree: Tree, scene: Scene, name?: string): OpenBranch => {
  const branch = plant(lesson, tree, runOfScene(lesson, scene), name);
  if (scene.at !== undefined) {
    branch.history.playUntil(scene.at);
    tree.cursor = { index: branch.history.length, time: scene.at };
  }
  return branch;
};

/** A new tree with the run of `scene`. */
export const growTree = (lesson: Lesson, key: string, scene: Scene): Tree => {
  const tree = new Tree(key);
  plantScene(lesson, tree, scene);
  return tree;
};

/** Time stands still, because the picture is about to be another one. */
export const halt = (core: Core): void => {
  if (core.playback.playing) core.guide.send({ type: 'pause' });
  core.playback = { ...core.playback, playing: false, stop: null };
};
