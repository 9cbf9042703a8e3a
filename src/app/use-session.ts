/** Opens the session of a lesson page once, where the learner left it, and with what the address asked for. */
import { useEffect, useState } from 'react';
import { type KeptSession, openCabinet, openKeptSession } from '#lab';
import type { Lesson, Story } from '#lesson-kit';
import type { readParameters } from './address.ts';
import { applyPreference } from './preferences.ts';

type Address = ReturnType<typeof readParameters>;

const open = (lesson: Lesson, story: Story, { parameters, problems }: Address): KeptSession => {
  const { step, speed, views, lock = [], seed } = parameters;
  const kept = openKeptSession({
    lesson,
    story,
    cabinet: openCabinet(() => window.localStorage),
    startChecker: () => new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' }),
    ...(step === undefined ? {} : { step: stepId(lesson, step) }),
    ...(speed === undefined ? {} : { speed }),
    ...(views === undefined ? {} : { views }),
    locks: { faults: lock.includes('faults'), seek: lock.includes('seek'), skip: lock.includes('skip') },
  });
  if (seed !== undefined && kept.session.run().seed !== seed) kept.session.restart({ seed });
  for (const problem of problems) kept.session.notify('warning', problem);
  return kept;
};

/** `step=2` is the second step, `step=heal` the one with that id. */
const stepId = (lesson: Lesson, step: string): string => lesson.steps[Number(step) - 1]?.id ?? step;

export const useSession = (lesson: Lesson, story: Story, address: Address): KeptSession => {
  const [kept] = useState(() => open(lesson, story, address));
  useKeeping(kept);
  useEffect(() => {
    const { theme, motion, autoplay } = address.parameters;
    if (theme) applyPreference('theme', theme, false);
    if (motion) applyPreference('motion', motion, false);
    if (autoplay) kept.session.play();
  }, [kept, address]);
  return kept;
};

/** What was not written yet is written when the page goes out of sight, for it may never come back. */
const useKeeping = (kept: KeptSession): void => {
  useEffect(() => {
    const { flush } = kept;
    const heard = ({ key }: StorageEvent): void => kept.otherTabWrote(key);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('storage', heard);
    return () => {
      flush();
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('storage', heard);
    };
  }, [kept]);
};
