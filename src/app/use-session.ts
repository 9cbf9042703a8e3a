/** Opens the session of a lesson page once, with what the address asked for. */
import { useEffect, useState } from 'react';
import { createSession, type LabSession } from '#lab';
import type { Lesson, Story } from '#lesson-kit';
import type { readParameters } from './address.ts';
import { applyPreference } from './preferences.ts';

type Address = ReturnType<typeof readParameters>;

const open = (lesson: Lesson, story: Story, { parameters, problems }: Address): LabSession => {
  const { step, speed, views, lock = [], seed } = parameters;
  const session = createSession({
    lesson,
    story,
    ...(step === undefined ? {} : { step: stepId(lesson, step) }),
    ...(speed === undefined ? {} : { speed }),
    ...(views === undefined ? {} : { views }),
    locks: { faults: lock.includes('faults'), seek: lock.includes('seek'), skip: lock.includes('skip') },
  });
  if (seed !== undefined) session.restart({ seed });
  for (const problem of problems) session.notify('warning', problem);
  return session;
};

/** `step=2` is the second step, `step=heal` the one with that id. */
const stepId = (lesson: Lesson, step: string): string => lesson.steps[Number(step) - 1]?.id ?? step;

export const useSession = (lesson: Lesson, story: Story, address: Address): LabSession => {
  const [session] = useState(() => open(lesson, story, address));
  useEffect(() => {
    const { theme, motion, autoplay } = address.parameters;
    if (theme) applyPreference('theme', theme, false);
    if (motion) applyPreference('motion', motion, false);
    if (autoplay) session.play();
  }, [session, address]);
  return session;
};
