/** What a session begins with besides the lesson: what the address asks for, and what was kept of earlier visits. */
import { type Cabinet, isKept, type Loaded, nothingKept, openCabinet, type Part, type TakeUp } from '#lab';
import type { Branching } from '#lab/branching';
import type { Lesson } from '#lesson-kit';
import { fetchStory } from '#views/story';
import type { Asked } from './asked.ts';

/** The lesson as an address asks for it. */
export interface Fitted {
  /** With the steps that the address asks for. */
  readonly lesson: Lesson;
  /** Comes where the address asks for anything: it may be a seed. */
  readonly branching?: Part<Branching>;
  readonly views?: readonly string[];
  readonly problems: readonly string[];
}

export interface Prepared extends Fitted {
  readonly cabinet: Cabinet;
  readonly found: Loaded;
  /** Comes with what was found. */
  readonly takeUp?: TakeUp;
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

const fitted = async (whole: Lesson, { parameters }: Asked): Promise<Fitted> =>
  Object.keys(parameters).length === 0
    ? { lesson: whole, problems: [] }
    : (await import('./address/fitting.ts')).fit(whole, parameters);

/** @param apart see OpeningWish */
export const prepare = async (whole: Lesson, asked: Asked, apart: string): Promise<Prepared> => {
  const fit = await fitted(whole, asked);
  const shelf = openCabinet(() => window.localStorage);
  const part = fit.lesson === whole ? '' : `?steps=${asked.parameters.steps}`;
  const cabinet = beside(shelf, `${part || (asked.free ? '?sandbox' : '')}${apart}`);
  return {
    ...fit,
    cabinet,
    ...(await lookInto(cabinet, whole.id)),
    problems: [...asked.problems, ...fit.problems],
  };
};
