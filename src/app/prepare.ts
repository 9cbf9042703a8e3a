/** What a session begins with besides the lesson: what the address asks for, and what was kept of earlier visits. */
import { type Cabinet, isKept, type Loaded, nothingKept, openCabinet, type Part, type TakeUp } from '#lab';
import type { Branching } from '#lab/branching';
import type { Lesson } from '#lesson-kit';
import { fetchStory } from '#views/story';
import type { Asked } from './asked.ts';
import { STRINGS } from './strings.ts';

export interface Prepared {
  /** With the steps that the address asks for. */
  readonly lesson: Lesson;
  readonly cabinet: Cabinet;
  readonly found: Loaded;
  /** Comes with what was found. */
  readonly takeUp?: TakeUp;
  /** Comes where the address asks for a seed. */
  readonly branching?: Part<Branching>;
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

/** A first visit needs nothing to read with. */
const lookInto = async (cabinet: Cabinet, id: string): Promise<Pick<Prepared, 'found' | 'takeUp'>> => {
  if (!isKept(cabinet, id)) return { found: nothingKept(cabinet) };
  // Questions that were answered are part of what was left: they are there with it.
  const [{ readProgress, takeUp }] = await Promise.all([import('#lab/outside'), fetchStory()]);
  return { found: readProgress(cabinet, id), takeUp };
};

const chosen = async (whole: Lesson, steps: string | undefined): Promise<Lesson | null> =>
  steps === undefined ? null : (await import('./chosen-steps.ts')).withSteps(whole, steps);

/** What of the address only the lesson can judge are its steps and its views. @param apart see OpeningWish */
export const prepare = async (
  whole: Lesson,
  { parameters, problems, free }: Asked,
  apart: string,
): Promise<Prepared> => {
  const { steps, views, seed } = parameters;
  const some = await chosen(whole, steps);
  const known = views?.filter((view) => whole.views.includes(view));
  const shelf = openCabinet(() => window.localStorage);
  const cabinet = beside(shelf, `${some ? `?steps=${steps}` : free ? '?sandbox' : ''}${apart}`);
  return {
    lesson: some ?? whole,
    cabinet,
    ...(await lookInto(cabinet, whole.id)),
    ...(known && { views: known }),
    ...(seed !== undefined && { branching: (await import('#lab/branching')).branching }),
    problems: [
      ...problems,
      ...(steps !== undefined && !some ? [STRINGS.noSuchSteps(steps)] : []),
      ...(views ?? []).filter((view) => !known?.includes(view)).map(STRINGS.noSuchView),
    ],
  };
};
