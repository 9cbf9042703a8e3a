/** Opens runs from outside: short ones at once, long ones after a rehearsal that can be cancelled. */

import { useMemo, useState } from 'react';
import type { LabSession } from '#lab';
import { cutShort, EASY_EVENTS, type Rehearsed } from '#lab/rehearse';
import { eventsAsked, type RunRecord } from '#lab/run-file';
import { sayCount } from '#lesson-kit';
import { rehearseInWorker } from './rehearse-in-worker.ts';
import { STRINGS } from './strings.ts';

export interface LongRun {
  readonly asked: number;
  readonly played: number;
  cancel(): void;
}

export type Where = 'here' | 'aside';

export interface Opener {
  /** The rehearsal that is going on, if any. */
  readonly long: LongRun | null;
  open(record: RunRecord, where?: Where): Promise<void>;
}

const settle = (
  session: LabSession,
  record: RunRecord,
  where: Where,
  result: Rehearsed | 'cancelled',
): void => {
  if (result === 'cancelled') session.notify('info', STRINGS.cancelled);
  else if (result.kind === 'refused') session.notify('error', result.why);
  else if (result.kind === 'fits') session.openRun(record, where);
  else if (record.tree) session.notify('error', STRINGS.treeSpent);
  else if (session.openRun(cutShort(record, result.events), where).ok)
    session.notify('warning', STRINGS.spent(sayCount(result.events), sayCount(eventsAsked(record))));
};

export const useOpener = (session: LabSession): Opener => {
  const [long, setLong] = useState<LongRun | null>(null);
  const open = useMemo(
    () =>
      async (record: RunRecord, where: Where = 'here'): Promise<void> => {
        const asked = eventsAsked(record);
        if (asked <= EASY_EVENTS || record.run.lesson !== session.lesson.id) {
          session.openRun(record, where);
          return;
        }
        const { result, cancel } = rehearseInWorker(record, (played) => setLong({ asked, played, cancel }));
        setLong({ asked, played: 0, cancel });
        settle(session, record, where, await result);
        setLong(null);
      },
    [session],
  );
  return { long, open };
};
