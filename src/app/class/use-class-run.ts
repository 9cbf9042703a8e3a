/** Keeps a follower's lab on what the class shows, until the follower does something alone. */
import { useEffect, useRef, useState } from 'react';
import type { LabSession, LabState } from '#lab';
import type { ClassState } from '#lab/class';
import { isExact, showClass } from '#lab/class-show';
import { STRINGS } from './strings.ts';

const NAMES = { shown: STRINGS.branch, own: STRINGS.ownBranch };

export interface ClassRun {
  readonly exploring: boolean;
  readonly problem: string | null;
  explore(): void;
  back(): void;
}

const didSomething = (after: LabState, before: LabState): boolean =>
  after.history.log !== before.history.log ||
  after.branch !== before.branch ||
  (after.cursor !== before.cursor && !after.playback.playing && !before.playback.playing) ||
  (after.playback.playing && !before.playback.playing);

export const useClassRun = (session: LabSession, state: ClassState, isOff: boolean): ClassRun => {
  const [exploring, setExploring] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const before = useRef<ClassState | null>(null);
  const isOurs = useRef(false);
  const snap = useRef(state.snap);
  useEffect(() => {
    if (state.snap !== snap.current || !state.free || isOff) setExploring(false);
    snap.current = state.snap;
  }, [state.snap, state.free, isOff]);
  useEffect(() => {
    if (exploring || isOff) {
      before.current = null;
      return;
    }
    isOurs.current = true;
    const shown = showClass(session, state, before.current, NAMES);
    isOurs.current = false;
    before.current = state;
    const differs = shown.ok && state.playing === null && !isExact(session, state);
    setProblem(shown.ok ? (differs ? STRINGS.differs : null) : STRINGS.cannotPlay(shown.why));
  }, [session, state, exploring, isOff]);
  useEffect(
    () =>
      session.store.subscribe((after, earlier) => {
        if (!isOurs.current && !isOff && didSomething(after, earlier)) setExploring(true);
      }),
    [session, isOff],
  );
  return { exploring, problem, explore: () => setExploring(true), back: () => setExploring(false) };
};
