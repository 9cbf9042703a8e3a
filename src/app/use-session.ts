/** Opens the session of a lesson page once, where the learner left it, and with what the address asked for. */
import { useEffect, useState } from 'react';
import { type Cabinet, type KeptSession, openCabinet, openKeptSession } from '#lab';
import type { Lesson, Story } from '#lesson-kit';
import type { Address } from './address.ts';
import { type CheckWorkers, checkWorkers } from './check-workers.ts';
import { withSteps } from './chosen-steps.ts';
import { applyPreference } from './preferences.ts';
import { STRINGS } from './strings.ts';

interface Wanted {
  readonly lesson: Lesson;
  readonly cabinet: Cabinet;
  readonly views?: readonly string[];
  readonly problems: readonly string[];
}

/** Keys of work that is not the work in the whole lesson. */
const beside = (cabinet: Cabinet, what: string): Cabinet => ({
  lasting: cabinet.lasting,
  read: (key) => cabinet.read(`${key}${what}`),
  write: (key, text) => cabinet.write(`${key}${what}`, text),
  remove: (key) => cabinet.remove(`${key}${what}`),
});

/** What of the address only the lesson can judge: its steps and its views. */
const fitted = (whole: Lesson, { parameters, problems, free }: Address, apart: string): Wanted => {
  const { steps, views } = parameters;
  const some = steps === undefined ? null : withSteps(whole, steps);
  const known = views?.filter((view) => whole.views.includes(view));
  const cabinet = openCabinet(() => window.localStorage);
  return {
    lesson: some ?? whole,
    cabinet: beside(cabinet, `${some ? `?steps=${steps}` : free ? '?sandbox' : ''}${apart}`),
    ...(known && { views: known }),
    problems: [
      ...problems,
      ...(steps !== undefined && !some ? [STRINGS.noSuchSteps(steps)] : []),
      ...(views ?? []).filter((view) => !known?.includes(view)).map(STRINGS.noSuchView),
    ],
  };
};

const open = (
  whole: Lesson,
  story: Story,
  address: Address,
  startChecker: CheckWorkers['start'],
  apart: string,
): KeptSession => {
  const { step, speed, lock = [], seed } = address.parameters;
  const { problems, ...wanted } = fitted(whole, address, apart);
  const kept = openKeptSession({
    ...wanted,
    story,
    startChecker,
    ...(step === undefined ? {} : { step: stepId(wanted.lesson, step) }),
    ...(speed === undefined ? {} : { speed }),
    locks: { faults: lock.includes('faults'), seek: lock.includes('seek'), skip: lock.includes('skip') },
  });
  if (address.free) kept.session.openSandbox();
  if (seed !== undefined && kept.session.run().seed !== seed) kept.session.restart({ seed });
  for (const problem of problems) kept.session.notify('warning', problem);
  return kept;
};

/** `step=2` is the second step, `step=heal` the one with that id. */
const stepId = (lesson: Lesson, step: string): string => lesson.steps[Number(step) - 1]?.id ?? step;

/** @param apart what tells this work from the learner's own in the lesson; a class keeps its own. */
export const useSession = (lesson: Lesson, story: Story, address: Address, apart = ''): KeptSession => {
  const [workers] = useState(checkWorkers);
  const [kept] = useState(() => open(lesson, story, address, workers.start, apart));
  useKeeping(kept);
  useEffect(() => kept.session.tell(story), [kept, story]);
  useEffect(() => {
    const offered = address.parameters.views ?? lesson.views;
    return offered.includes('checker') ? workers.prepare() : undefined;
  }, [workers, lesson, address]);
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
