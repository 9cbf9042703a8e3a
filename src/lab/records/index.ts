/** Runs as they leave an open lab: what links, files, embeds and classes carry. */
import type { Run } from '#kernel';
import type { Core } from '../core.ts';
import type { RunRecord } from '../run-file/file.ts';
import { recordAt } from '../run-file/marks.ts';
import type { Part } from '../session.ts';

export interface Records {
  /** The whole run with the cursor, the hash of the world there, marks on the way and the open views: what links and files carry. */
  record(): RunRecord;
  /** The same without what was decided after the cursor. */
  momentRecord(): RunRecord;
  /** The same with all branches of the scene. Files alone carry those. */
  treeRecord(): RunRecord;
}

const recordOf = (core: Core, run: Run): RunRecord => ({
  ...recordAt(core.branch.history, run, core.cursor),
  views: core.views,
  ...(core.branch.marked.length > 0 && { marked: core.branch.marked }),
});

/** The run as if nothing were decided after the cursor. */
const momentOf = (core: Core, run: Run): RunRecord => {
  const record = recordOf(core, run);
  return { ...record, run: { ...record.run, log: core.branch.history.logAt(core.cursor.index) } };
};

export const records: Part<Records> = (core, { run }) => ({
  record: () => recordOf(core, run()),
  momentRecord: () => momentOf(core, run()),
  treeRecord: () => ({ ...recordOf(core, run()), tree: core.tree.save() }),
});
