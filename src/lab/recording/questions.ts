/** The questions of a made lesson: each is computed from the run, and is kept only where another run gives another answer. */
import type { Act, LogEntry } from '#kernel';
import {
  arrivedAfter,
  COUNTS,
  countOption,
  downNow,
  firedAfter,
  type Lesson,
  lostAfter,
  type Prediction,
  type RunView,
  type Scene,
  type Step,
} from '#lesson-kit';
import { playHeadless, type Variation } from '#lesson-kit/machine';
import type { Stretch } from './stretches.ts';

/** By id: what is counted, and the expression of it in the written lesson. */
export const COUNTED: Readonly<
  Record<string, { readonly count: (run: RunView, from: number) => number; readonly source: string }>
> = {
  arrived: { count: arrivedAfter, source: 'arrivedAfter' },
  lost: { count: lostAfter, source: 'lostAfter' },
  fired: { count: firedAfter, source: 'firedAfter' },
  down: { count: (run) => downNow(run), source: 'downNow' },
};

export const OBSERVATION = 'seen';

const questionOf = (id: string, { from, to, way }: Stretch): Prediction => {
  const counted = COUNTED[id === OBSERVATION ? 'arrived' : id];
  const answer = (run: RunView): string => countOption(counted?.count(run, from) ?? 0);
  if (id === OBSERVATION)
    return { id, observation: true, options: COUNTS, ask: (run) => run.world.time >= to, within: 0, answer };
  return { id, options: COUNTS, suppose: () => way, within: to - from, answer };
};

export const stepOf = (stretch: Stretch, scene: Scene, asked: readonly string[], explain: boolean): Step => ({
  id: stretch.id,
  scene: { ...scene, log: stretch.before, at: stretch.from },
  predictions: asked.map((id) => questionOf(id, stretch)),
  goal: (run) => run.world.time >= stretch.to,
  nextAction: stretch.way,
  ...(explain ? { explain: true } : {}),
});

/** What might make another answer right: somebody is down from the beginning, or everybody, or the chances fall otherwise. */
const changes = (lesson: Lesson, scene: Scene, at: number, nodes: readonly string[]): readonly Scene[] => {
  const before = scene.log ?? [];
  const crash = (node: string): LogEntry => ({ at, act: { do: 'crash', node } satisfies Act });
  const withActs = (acts: readonly LogEntry[]): Scene => ({ ...scene, log: [...before, ...acts] });
  return [
    ...nodes.map((node) => withActs([crash(node)])),
    withActs(nodes.map(crash)),
    ...[1, 2, 3].map((more) => ({ ...scene, seed: (scene.seed ?? lesson.revision) + more })),
  ];
};

/** Right answers of this scene by question; none when it cannot be played. */
const answersIn = (lesson: Lesson, step: Step, scene: Scene): ReadonlyMap<string, string> => {
  try {
    const { answers } = playHeadless(lesson, { of: step.id, log: step.nextAction ?? [] }, scene);
    return new Map(Object.entries(answers).map(([id, { right }]) => [id, right]));
  } catch {
    return new Map();
  }
};

/** For each question of the step that has one, a run in which another option is right. */
export const variationsOf = (
  lesson: Lesson,
  step: Step,
  stretch: Stretch,
  nodes: readonly string[],
): Variation[] => {
  const scene = step.scene ?? {};
  const usual = answersIn(lesson, step, scene);
  const found = new Map<string, Variation>();
  for (const changed of changes(lesson, scene, stretch.from, nodes))
    for (const [prediction, answer] of answersIn(lesson, step, changed))
      if (!found.has(prediction) && answer !== usual.get(prediction))
        found.set(prediction, { step: step.id, prediction, answer, scene: changed, log: stretch.way });
  return [...found.values()];
};
