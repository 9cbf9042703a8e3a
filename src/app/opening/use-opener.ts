/** Opens runs from outside. What that takes is fetched when there is one. */
import { useMemo, useState } from 'react';
import type { LabSession, RunRecord } from '#lab';

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

export const useOpener = (session: LabSession): Opener => {
  const [long, setLong] = useState<LongRun | null>(null);
  const open = useMemo(
    () =>
      async (record: RunRecord, where: Where = 'here'): Promise<void> => {
        const { openRecord } = await import('./open-record.ts');
        await openRecord(session, record, where, setLong);
      },
    [session],
  );
  return { long, open };
};
