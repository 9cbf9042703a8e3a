/** Opens a run from outside: a short one at once, a long one after a rehearsal that can be cancelled. */
import type { LabSession } from '#lab';
import { outside } from '#lab/outside';
import { cutShort, EASY_EVENTS, type Rehearsed } from '#lab/rehearse';
import { eventsAsked, type RunRecord } from '#lab/run-file';
import { sayCount } from '#lesson-kit';
import { rehearseInWorker } from './rehearse-in-worker.ts';
import { STRINGS } from './strings.ts';
import type { LongRun, Where } from './use-opener.ts';

const settle = (
  session: LabSession,
  record: RunRecord,
  where: Where,
  result: Rehearsed | 'cancelled',
): void => {
  const { openRun } = session.with(outside);
  if (result === 'cancelled') session.notify('info', STRINGS.cancelled);
  else if (result.kind === 'refused') session.notify('error', result.why);
  else if (result.kind === 'fits') openRun(record, where);
  else if (record.tree) session.notify('error', STRINGS.treeSpent);
  else if (openRun(cutShort(record, result.events), where).ok)
    session.notify('warning', STRINGS.spent(sayCount(result.events), sayCount(eventsAsked(record))));
};

/** @param onLong hears how far a rehearsal is; `null` when it is over. */
export const openRecord = async (
  session: LabSession,
  record: RunRecord,
  where: Where,
  onLong: (long: LongRun | null) => void,
): Promise<void> => {
  const asked = eventsAsked(record);
  if (asked <= EASY_EVENTS || record.run.lesson !== session.lesson.id) {
    session.with(outside).openRun(record, where);
    return;
  }
  const { result, cancel } = rehearseInWorker(record, (played) => onLong({ asked, played, cancel }));
  onLong({ asked, played: 0, cancel });
  settle(session, record, where, await result);
  onLong(null);
};
