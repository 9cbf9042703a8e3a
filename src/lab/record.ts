/** Reading the current branch event by event, and handing runs out and in. */
import { hashWorld, type Micros, type Run, reasonOf } from '#kernel';
import type { Core } from './core.ts';
import { flightsAt } from './flights.ts';
import { halt, plant } from './planting.ts';
import type { RunRecord } from './run-file/index.ts';
import type { Granted, LabSession } from './session.ts';

type Recording = Pick<
  LabSession,
  'explain' | 'sentence' | 'stamp' | 'decisions' | 'flights' | 'run' | 'record' | 'openRun'
>;

const runOf = (core: Core): Run => {
  const { branch, lesson } = core;
  const { setup, seed } = branch.origin;
  return { lesson: lesson.id, revision: lesson.revision, setup, seed, log: branch.history.log };
};

const recordOf = (core: Core): RunRecord => {
  const { branch, cursor } = core;
  return { run: runOf(core), cursor, hash: hashWorld(branch.worldAt(cursor.index)) };
};

const OTHER_HASH =
  'This run plays differently here than where it was saved: the lab has changed since. It opens all the same.';

/** Puts the cursor where the record wants it, as far as the run goes, and says when the world there is another one. */
const lookWhere = (core: Core, { cursor, hash }: RunRecord): void => {
  const { history } = core.branch;
  history.extendTo(cursor.index);
  const index = Math.min(cursor.index, history.length);
  const last: Micros = history.row(index - 1)?.time ?? 0;
  core.cursor = { index, time: index === cursor.index ? Math.max(last, cursor.time) : last };
  const differs = index !== cursor.index || (hash && hashWorld(history.worldAt(index)) !== hash);
  if (differs) core.notify('warning', OTHER_HASH);
};

const openRun = (core: Core, record: RunRecord): Granted => {
  const { lesson, revision } = record.run;
  if (lesson !== core.lesson.id)
    return core.refuse(`This run belongs to the lesson “${lesson}”, not to “${core.lesson.id}”.`);
  halt(core);
  const { tree } = core;
  const back = { branch: tree.current, cursor: tree.cursor };
  let planted: ReturnType<typeof plant> | null = null;
  try {
    planted = plant(core.lesson, tree, record.run);
    lookWhere(core, record);
  } catch (thrown) {
    if (planted) tree.discard(planted, back.branch);
    tree.cursor = back.cursor;
    return core.refuse(`This run cannot be played: ${reasonOf(thrown)}.`);
  }
  if (revision !== core.lesson.revision)
    core.notify(
      'warning',
      `This run was recorded with revision ${revision} of the lesson; this is ${core.lesson.revision}.`,
    );
  return core.grant();
};

export const recording = (core: Core): Recording => ({
  explain: (index) => core.branch.explain(index),
  sentence: (index) => core.branch.explain(index)?.sentence ?? '',
  stamp: (index) => core.branch.stamp(index),
  decisions: () => core.branch.history.logAt(core.cursor.index),
  flights: (ghostWindow, index = core.cursor.index) => flightsAt(core.branch, index, ghostWindow),
  run: () => runOf(core),
  record: () => recordOf(core),
  openRun: (record) => openRun(core, record),
});
