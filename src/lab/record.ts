/** Reading the current branch event by event, and handing runs out and in. */
import type { Run } from '#kernel';
import type { Core } from './core.ts';
import { flightsAt } from './flights.ts';
import { openRun } from './opening.ts';
import { type RunRecord, recordAt } from './run-file/index.ts';
import type { LabSession } from './session.ts';

type Recording = Pick<
  LabSession,
  | 'explain'
  | 'sentence'
  | 'stamp'
  | 'decisions'
  | 'flights'
  | 'run'
  | 'record'
  | 'momentRecord'
  | 'treeRecord'
  | 'openRun'
>;

const runOf = (core: Core): Run => {
  const { branch, lesson } = core;
  const { setup, seed } = branch.origin;
  return { lesson: lesson.id, revision: lesson.revision, setup, seed, log: branch.history.log };
};

const recordOf = (core: Core): RunRecord => ({
  ...recordAt(core.branch.history, runOf(core), core.cursor),
  views: core.views,
  ...(core.branch.marked.length > 0 && { marked: core.branch.marked }),
});

/** The run as if nothing were decided after the cursor. */
const momentOf = (core: Core): RunRecord => {
  const record = recordOf(core);
  return { ...record, run: { ...record.run, log: core.branch.history.logAt(core.cursor.index) } };
};

export const recording = (core: Core): Recording => ({
  explain: (index) => core.branch.explain(index),
  sentence: (index) => core.branch.explain(index)?.sentence ?? '',
  stamp: (index) => core.branch.stamp(index),
  decisions: () => core.branch.history.logAt(core.cursor.index),
  flights: (ghostWindow, index = core.cursor.index) => flightsAt(core.branch, index, ghostWindow),
  run: () => runOf(core),
  record: () => recordOf(core),
  momentRecord: () => momentOf(core),
  treeRecord: () => ({ ...recordOf(core), tree: core.tree.save() }),
  openRun: (record, where = 'here') => openRun(core, record, where),
});
