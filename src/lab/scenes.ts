/** One tree of runs a scene: which scene a step, a challenge or free play stands on, and how its tree is opened. */
import type { Lesson, Scene } from '#lesson-kit';
import type { Core } from './core.ts';
import { growTree, halt } from './planting.ts';

export const SANDBOX = 'sandbox';
const STEP = 'step:';
const CHALLENGE = 'challenge:';

export const sceneOfStep = (id: string): string => `${STEP}${id}`;
export const sceneOfChallenge = (id: string): string => `${CHALLENGE}${id}`;

/** The scene behind a key; the lesson's defaults for free play and for keys of an older lesson. */
export const sceneOf = ({ steps, challenges }: Lesson, key: string): Scene => {
  const place = key.startsWith(STEP)
    ? steps.find(({ id }) => sceneOfStep(id) === key)
    : challenges.find(({ id }) => sceneOfChallenge(id) === key);
  return place?.scene ?? {};
};

/** Puts the tree of a scene on the stage; a scene that was open before comes back with its runs and its cursor. */
export const openScene = (core: Core, key: string): void => {
  halt(core);
  const tree = core.trees.get(key) ?? growTree(core.lesson, key, sceneOf(core.lesson, key));
  core.trees.set(key, tree);
  if (tree !== core.tree) core.branch.rest();
  core.tree = tree;
  core.selection = null;
  core.hover = null;
};

/** The scene that step number `place` stands on when it is opened out of order: its own, or the nearest before it. */
export const standingScene = ({ steps }: Lesson, place: number): string => {
  const step = steps.slice(0, place + 1).findLast(({ scene }) => scene) ?? steps[0];
  return sceneOfStep(step?.id ?? '');
};
