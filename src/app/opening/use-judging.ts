/** Looks through a long run bit by bit, between frames, so that it can be seen before all is known of it. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { LabSession } from '#lab';

export const useJudging = (session: LabSession): void => {
  const judging = useStore(session.store, (state) => state.judging);
  useEffect(() => {
    if (!judging) return;
    const timer = setInterval(() => session.judgeOn(), 0);
    return () => clearInterval(timer);
  }, [session, judging]);
};
