/** The one place where real time enters the lab: a tick a frame while it plays. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { LabSession } from '#lab';
import { everyFrame } from '#views/kit';

/** A tab that slept must not leap ahead. */
const LONGEST_TICK_MS = 100;

export const useClock = (session: LabSession): void => {
  const playing = useStore(session.store, (state) => state.playback.playing);
  useEffect(() => {
    if (!playing) return;
    let last: number | null = null;
    return everyFrame((now) => {
      if (last !== null) session.tick(Math.min(now - last, LONGEST_TICK_MS));
      last = now;
    });
  }, [session, playing]);
};
