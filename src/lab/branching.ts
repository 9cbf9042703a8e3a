/** Branches of the tree on the stage: leave, return, name, delete with undo, begin anew. */
import { type Run, reasonOf, type Setup } from '#kernel';
import type { Core } from './core.ts';
import { halt, plant, plantScene } from './planting.ts';
import { sceneOf } from './scenes.ts';
import type { Granted, LabSession, NewRun } from './session.ts';
import { STRINGS } from './strings.ts';

type Branching = Pick<
  LabSession,
  'forkHere' | 'openBranch' | 'renameBranch' | 'deleteBranch' | 'undo' | 'restart' | 'markMoment' | 'unmark'
>;

const NAME_MAX = 60;

const remove = (core: Core, id: string): Granted => {
  const name = core.tree.find(id)?.name;
  const tree = core.tree;
  const back = tree.remove(id);
  if (!back) return core.refuse(STRINGS.lastRun);
  halt(core);
  const says = `“${name}” was deleted.`;
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
  if (core.guide.asking !== null) return core.refuse(STRINGS.pleaseAnswer);
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

export const branching = (core: Core): Branching => ({
  forkHere: (name) => {
    if (core.guide.asking !== null) return core.refuse(STRINGS.pleaseAnswer);
    halt(core);
    core.tree.fork([], name?.slice(0, NAME_MAX));
    return core.grant();
  },
  openBranch: (id) => {
    halt(core);
    core.tree.open(id);
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
