/** Opens the session of a lesson page once, where the learner left it, and with what the address asked for. */
import { useEffect, useState } from 'react';
import { type KeptSession, openKeptSession } from '#lab';
import type { Lesson } from '#lesson-kit';
import { type CheckWorkers, checkWorkers } from './check-workers.ts';
import { applyPreference } from './preferences.ts';
import { useMachine } from './use-machine.ts';
import type { OpenedSession } from './use-opened-lesson.ts';

const open = (
  { prepared, story, asked }: OpenedSession,
  startChecker: CheckWorkers['start'],
): KeptSession => {
  const { step, speed, lock = [], seed } = asked.parameters;
  const { problems, branching, ...beginning } = prepared;
  const kept = openKeptSession({
    ...beginning,
    story,
    startChecker,
    ...(step === undefined ? {} : { step: stepId(beginning.lesson, step) }),
    ...(speed === undefined ? {} : { speed }),
    locks: { faults: lock.includes('faults'), seek: lock.includes('seek'), skip: lock.includes('skip') },
  });
  if (asked.free) kept.session.openSandbox();
  if (branching && seed !== undefined && kept.session.run().seed !== seed)
    kept.session.with(branching).restart({ seed });
  for (const problem of problems) kept.session.notify('warning', problem);
  return kept;
};

/** `step=2` is the second step, `step=heal` the one with that id. */
const stepId = (lesson: Lesson, step: string): string => lesson.steps[Number(step) - 1]?.id ?? step;

export interface SessionWish {
  /** False in a frame: a page may hold several of one lesson, and none of them is “another tab”. */
  readonly tellsOfTabs?: boolean;
}

export const useSession = (opening: OpenedSession, { tellsOfTabs = true }: SessionWish = {}): KeptSession => {
  const { lesson, story, asked } = opening;
  const [workers] = useState(checkWorkers);
  const [kept] = useState(() => open(opening, workers.start));
  useKeeping(kept, tellsOfTabs);
  useMachine(kept.session, opening.prepared.takeUp !== undefined);
  useEffect(() => kept.session.tell(story), [kept, story]);
  useEffect(() => {
    const offered = asked.parameters.views ?? lesson.views;
    return offered.includes('checker') ? workers.prepare() : undefined;
  }, [workers, lesson, asked]);
  useEffect(() => {
    const { theme, motion, autoplay } = asked.parameters;
    if (theme) applyPreference('theme', theme, false);
    if (motion) applyPreference('motion', motion, false);
    if (autoplay) kept.session.play();
  }, [kept, asked]);
  return kept;
};

/** What was not written yet is written when the page goes out of sight, for it may never come back. */
const useKeeping = (kept: KeptSession, tellsOfTabs: boolean): void => {
  useEffect(() => {
    const { flush } = kept;
    const heard = ({ key }: StorageEvent): void => {
      if (tellsOfTabs) kept.otherTabWrote(key);
    };
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('storage', heard);
    return () => {
      flush();
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('storage', heard);
    };
  }, [kept, tellsOfTabs]);
};
