/** The files of a made lesson that are code. Data is written as JSON, which is TypeScript as well. */
import type { Scene, Variation } from '#lesson-kit';
import type { Way } from './make.ts';
import { COUNTED, OBSERVATION } from './questions.ts';
import type { Stretch } from './stretches.ts';

const json = (value: unknown): string => JSON.stringify(value, null, 2);

export const recordedSource = (
  base: string,
  scene: Scene,
  stretches: readonly Stretch[],
): string => `/** What was played, in the lesson "${base}", cut at the moments that were marked. Times are microseconds. */
import type { LogEntry, Micros } from '#kernel';
import type { Scene } from '#lesson-kit';

export interface Stretch {
  readonly id: string;
  readonly from: Micros;
  readonly to: Micros;
  readonly before: readonly LogEntry[];
  readonly way: readonly LogEntry[];
}

export const SCENE: Scene = ${json(scene)};

export const STRETCHES: readonly Stretch[] = ${json(stretches)};
`;

const question = (id: string): string => {
  if (id === OBSERVATION)
    return `const seen = ({ from, to }: Stretch): Prediction => ({
  id: 'seen',
  observation: true,
  options: COUNTS,
  ask: (run) => run.world.time >= to,
  within: 0,
  answer: (run) => countOption(arrivedAfter(run, from)),
});`;
  const source = COUNTED[id]?.source ?? '';
  const counted = id === 'down' ? `${source}(run)` : `${source}(run, from)`;
  return `const ${id} = ({ from, to, way }: Stretch): Prediction => ({
  id: '${id}',
  options: COUNTS,
  suppose: () => way,
  within: to - from,
  answer: (run) => countOption(${counted}),
});`;
};

/** @param asked ids of the questions of each step. */
export const lessonSource = (
  id: string,
  asked: readonly (readonly string[])[],
  kept: readonly string[],
): string => {
  const used = [...new Set(asked.flat())];
  const sources = new Set(used.map((one) => COUNTED[one === OBSERVATION ? 'arrived' : one]?.source ?? ''));
  const imports = [...sources, 'COUNTS', 'countOption', 'defineLesson', 'type Prediction', 'type Step'];
  return `/** Made from a run that somebody played; \`base.ts\` is the lesson in which it was. Replace what is marked FILL IN. */
import { ${imports.join(', ')} } from '#lesson-kit';
import base from './base.ts';
import { SCENE, STRETCHES, type Stretch } from './recorded.ts';

${used.map(question).join('\n\n')}

// FILL IN: better questions than these, whose wrong answers are real misconceptions.
const QUESTIONS: readonly (readonly ((stretch: Stretch) => Prediction)[])[] = [
${asked.map((ids) => `  [${ids.join(', ')}],`).join('\n')}
];

const stepOf = (stretch: Stretch, place: number): Step => ({
  id: stretch.id,
  scene: { ...SCENE, log: stretch.before, at: stretch.from },
  predictions: (QUESTIONS[place] ?? []).map((question) => question(stretch)),
  // FILL IN: what people should bring about here. For now: that the stretch was played.
  goal: (run) => run.world.time >= stretch.to,
  nextAction: stretch.way,
  ...(place === 0 ? { explain: true } : {}),
});

const KEPT: readonly string[] = ${JSON.stringify(kept)};
const { models: _models, requires: _requires, ...rest } = base;

export default defineLesson({
  ...rest,
  id: '${id}',
  revision: 1,
  properties: base.properties.filter(({ property }) => KEPT.includes(property.id)),
  steps: STRETCHES.map(stepOf),
  challenges: [],
});
`;
};

export const solutionsSource = (
  ways: readonly Way[],
  variations: readonly Variation[],
): string => `/** Recorded ways through this lesson, and for every question a run in which another answer is right. */
import type { Recorded } from '#lesson-kit';

const recorded: Recorded = {
  solutions: ${json(ways)},
  variations: ${json(variations)},
};

export default recorded;
`;
