/** The lesson's machine comes after the first step is possible. */
import { useEffect } from 'react';
import { whenIdle } from '#design';
import type { LabSession } from '#lab';

/** XState takes the learner over; where it cannot be fetched, all goes on as it began. `runs`: it does so already. */
export const useMachine = (session: LabSession, runs: boolean): void => {
  useEffect(
    () =>
      runs
        ? undefined
        : whenIdle(() => {
            import('#lesson-kit/machine').then(
              ({ startLearner }) => session.handOver(startLearner),
              () => {},
            );
          }),
    [session, runs],
  );
};
