/** Branches of the tree on the stage: leave, return, name, mark, delete with undo, begin anew. */
import { type Run, reasonOf, type Setup } from '#kernel';
import type { Core } from '../core.ts';
import { seekIndex } from '../moving.ts';
import { halt, plant, plantScene } from '../planting.ts';
import { sceneOf } from '../scenes.ts';
import type { BranchId, Granted, Part } from '../session.ts';
import { STRINGS as LAB } from '../strings.ts';
import { openBranch, removeBranch } from './opening.ts';
import { STRINGS } from './strings.ts';

export interface NewRun {
  readonly params?: Setup['params'];
  readonly rulesOff?: readonly string[];
  readonly mode?: Setup['mode'];
  readonly seed?: number;
}

/** Verbs over the runs of a scene: `session.with(branching).forkHere()`. */
export interface Branching {
  /** Forks at the cursor without an act (`f`): the new branch is the current one. */
  forkHere(name?: string): Granted;
  /** Goes to a branch, at the same moment if it knows it, else where its past ends. */
  openBranch(id: BranchId): void;
  renameBranch(id: BranchId, name: string): void;
  /** The last branch of a tree cannot be deleted. `undo` brings it back. */
  deleteBranch(id: BranchId): Granted;
  undo(): void;
  /** Goes to the moment that a notice speaks of. */
  look(notice: number): void;
  /** Marks the moment at the cursor on the current branch; what forks later keeps the mark. */
  markMoment(): void;
  /** Takes the mark after `index` events off the current branch. */
  unmark(index: number): void;
  /** A fresh run of the scene with another set-up; the old ones stay in the tree. */
  restart(setup?: NewRun): Granted;
}

const NAME_MAX = 60;

const remove = (core: Core, id: string): Granted => {
  const name = core.tree.find(id)?.name ?? '';
  const tree = core.tree;
  const back = removeBranch(tree, id);
  if (!back) return core.refuse(STRINGS.lastRun);
  halt(core);
  const says = STRINGS.deleted(name);
  core.undo = { says, scene: tree.scene, back };
  core.notify('info', says, { undo: true });
  return core.grant();
};

const undo = (core: Core): void => {
  if (!core.undo) return;
  const { back, says, scene } = core.undo;
  if (scene !== core.tree.scene) core.notify('info', STRINGS.undone);
  back();
  core.undo = null;
  core.notices = core.notices.filter((notice) => notice.text !== says);
  core.publish();
};

/** The current set-up, changed by what is asked for. */
const changed = (setup: Setup, seed: number, asked: NewRun): Pick<Run, 'setup' | 'seed' | 'log'> => ({
  setup: {
    mode: asked.mode ?? setup.mode,
    params: { ...setup.params, ...asked.params },
    rulesOff: asked.rulesOff ?? setup.rulesOff,
  },
  seed: asked.seed ?? seed,
  log: [],
});

const restart = (core: Core, asked?: NewRun): Granted => {
  if (core.guide.asking !== null) return core.refuse(LAB.pleaseAnswer);
  const { branch, cursor, lesson, tree } = core;
  const { setup, seed } = branch.origin;
  try {
    if (asked) plant(lesson, tree, changed(setup, seed, asked));
    else plantScene(lesson, tree, sceneOf(lesson, tree.scene));
  } catch (thrown) {
    tree.cursor = cursor;
    return core.refuse(STRINGS.cannotBegin(reasonOf(thrown)));
  }
  halt(core);
  return core.grant();
};

const look = (core: Core, notice: number): void => {
  const wanted = core.notices.find(({ id }) => id === notice)?.look;
  if (!wanted || !core.tree.find(wanted.branch)) return;
  halt(core);
  openBranch(core.tree, wanted.branch);
  seekIndex(core, wanted.index);
};

export const branching: Part<Branching> = (core) => ({
  forkHere: (name) => {
    if (core.guide.asking !== null) return core.refuse(LAB.pleaseAnswer);
    halt(core);
    core.tree.fork([], name?.slice(0, NAME_MAX));
    return core.grant();
  },
  openBranch: (id) => {
    halt(core);
    openBranch(core.tree, id);
    core.publish();
  },
  renameBranch: (id, name) => {
    const branch = core.tree.find(id);
    const wanted = name.trim().slice(0, NAME_MAX);
    if (branch && wanted) branch.name = wanted;
    core.publish();
  },
  deleteBranch: (id) => remove(core, id),
  undo: () => undo(core),
  look: (notice) => look(core, notice),
  restart: (asked) => restart(core, asked),
  markMoment: () => {
    core.branch.mark([core.cursor.index]);
    core.publish();
  },
  unmark: (index) => {
    const { branch } = core;
    branch.marked = branch.marked.filter((mark) => mark !== index);
    core.publish();
  },
});
