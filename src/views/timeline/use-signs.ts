import { useMemo } from 'react';
import type { LabSession } from '#lab';
import { useLab } from '#views/kit';
import { type Sign, signsOf } from './signs.ts';

export const useSigns = (session: LabSession): Sign[] => {
  const history = useLab(session, (state) => state.history);
  const predictions = useLab(session, ({ learner }) => learner.predictions);
  const properties = useLab(session, (state) => state.properties);
  return useMemo(() => signsOf(history, predictions, properties), [history, predictions, properties]);
};
