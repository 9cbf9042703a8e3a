/** Plays everything that a lesson has recorded, once, for all the tests that look at it. */
import type { World } from '#kernel';
import type { Lesson, ParameterValues, ShownProperty } from '../lesson.ts';
import { type Played, playHeadless, type Solution, type Variation } from '../machine/index.ts';
import { sceneOf } from '../scene-of.ts';
import type { Loaded } from './folders.ts';

export interface Play {
  readonly of: string;
  readonly name: string;
  readonly played: Played;
}

export interface VariationPlay extends Play {
  readonly variation: Variation;
}

const memo = new WeakMap<Loaded, { solutions: Play[]; variations: VariationPlay[] }>();

const play = (lesson: Lesson, solution: Solution): Play => ({
  of: solution.of,
  name: solution.name,
  played: playHeadless(lesson, solution),
});

const playVariation = (lesson: Lesson, variation: Variation): VariationPlay => ({
  of: variation.step,
  name: `${variation.prediction} is ${variation.answer}`,
  played: playHeadless(lesson, { of: variation.step, log: variation.log }, variation.scene),
  variation,
});

export const playsOf = (loaded: Loaded) => {
  const known = memo.get(loaded) ?? {
    solutions: loaded.recorded.solutions.map((solution) => play(loaded.lesson, solution)),
    variations: loaded.recorded.variations.map((variation) => playVariation(loaded.lesson, variation)),
  };
  memo.set(loaded, known);
  return known;
};

/** Right answers of every prediction over all that was played, by `step/prediction`. */
export const answersOf = (loaded: Loaded): ReadonlyMap<string, ReadonlySet<string>> => {
  const answers = new Map<string, Set<string>>();
  const { solutions, variations } = playsOf(loaded);
  for (const { of, played } of [...solutions, ...variations])
    for (const [prediction, { right }] of Object.entries(played.answers)) {
      const key = `${of}/${prediction}`;
      answers.set(key, (answers.get(key) ?? new Set()).add(right));
    }
  return answers;
};

const everyWorld = function* ({ history, index }: Played): Generator<World> {
  for (let at = 0; at <= index; at++) yield history.worldAt(at);
};

/** Is the promise broken somewhere in this run (always), or at its very end (eventually)? */
const isBroken = ({ property }: ShownProperty, played: Played): boolean => {
  if (property.kind === 'always') return [...everyWorld(played)].some((world) => !property.holds(world));
  return property.kind === 'eventually' && !property.holds(played.history.worldAt(played.history.length));
};

/** Ids of the properties that a run breaks. */
export const brokenBy = (lesson: Lesson, played: Played): string[] =>
  lesson.properties.filter((shown) => isBroken(shown, played)).map(({ property }) => property.id);

/** As `brokenBy`, without those that the parameters excuse. */
export const surprisesOf = (lesson: Lesson, played: Played, params: ParameterValues): string[] =>
  lesson.properties
    .filter((shown) => shown.property.kind === 'always' && !shown.expectedToFail?.(params))
    .filter((shown) => shown.promisedFor?.(params) ?? true)
    .filter((shown) => isBroken(shown, played))
    .map(({ property }) => property.id);

/** The same acts and set-up with every rule on. */
export const withRules = (lesson: Lesson, { of, log }: Solution): Played => {
  const { rulesOff: _, ...scene } = sceneOf(lesson, of);
  return playHeadless(lesson, { of, log }, scene);
};
