import { useMemo } from 'react';
import type { LabSession } from '#lab';
import { useLab } from '#views/kit';
import { type Sign, signsOf } from './signs.ts';

export const useSigns = (session: LabSession): Sign[] => {
  const history = useLab(session, (state) => state.history);
  const predictions = useLab(session, ({ learner }) => learner.predictions);
  const properties = useLab(session, (state) => state.properties);
  const marked = useLab(session, ({ branches, branch }) => branches.find(({ id }) => id === branch)?.marked);
  const length = useLab(session, (state) => state.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the history grows, and with it what was marked is known
  return useMemo(
    () => signsOf(history, predictions, properties, marked ?? []),
    [history, predictions, properties, marked, length],
  );
};
