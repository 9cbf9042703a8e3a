/** What the menu of the run does: fetched when something of it is chosen. */
import type { LabSession, RunRecord } from '#lab';
import { branching } from '#lab/branching';
import { records } from '#lab/records';
import { encodeRunFile } from '#lab/run-file';
import { STRINGS } from '../recording/strings.ts';
import { saveFile } from '../save-file.ts';

const save = (record: RunRecord, name: string): void =>
  saveFile(new Blob([encodeRunFile(record)], { type: 'application/json' }), `${name}.netsplit.json`);

export const saveRun = (session: LabSession): void => save(session.with(records).record(), session.lesson.id);

/** All runs of the scene. */
export const saveTree = (session: LabSession): void =>
  save(session.with(records).treeRecord(), `${session.lesson.id}-all`);

/** Marks the moment under the cursor, or takes its mark away. */
export const mark = (session: LabSession, marked: boolean): void => {
  const { cursor } = session.store.getState();
  if (marked) {
    session.with(branching).unmark(cursor.index);
    return;
  }
  session.with(branching).markMoment();
  session.notify('info', STRINGS.momentMarked);
};
