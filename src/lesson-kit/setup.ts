/** From a lesson and what was chosen to a scenario of the kernel. */
import { History, type LogEntry, type Run, type Scenario, type Setup } from '#kernel';
import type { Lesson, ParameterValues, Scene } from './lesson.ts';

const SEED = 1;

/** Every parameter at its default, all rules on, the clock plays. */
export const defaultSetup = (lesson: Lesson): Setup => ({
  mode: 'clock',
  params: Object.fromEntries(
    Object.entries(lesson.parameters).map(([name, parameter]) => [name, parameter.default]),
  ),
  rulesOff: [],
});

/** The set-up of a scene: what it does not say stays at its default. */
export const setupOf = (lesson: Lesson, scene: Scene): Setup => {
  const usual = defaultSetup(lesson);
  return {
    mode: scene.mode ?? usual.mode,
    params: { ...usual.params, ...scene.params },
    rulesOff: scene.rulesOff ?? usual.rulesOff,
  };
};

/** Throws what the kernel throws for a scenario that cannot be. */
export const scenarioOf = (lesson: Lesson, setup: Setup, seed: number): Scenario => ({
  ...lesson.scenario(setup.params as ParameterValues),
  protocol: lesson.protocol,
  seed,
  mode: setup.mode,
  rulesOff: setup.rulesOff,
});

/** The run with which a scene opens. */
export const runOfScene = (lesson: Lesson, scene: Scene): Run => ({
  lesson: lesson.id,
  revision: lesson.revision,
  setup: setupOf(lesson, scene),
  seed: scene.seed ?? SEED,
  log: scene.log ?? [],
});

/** The history of a run of this lesson, not yet played. */
export const historyOf = (lesson: Lesson, run: Pick<Run, 'setup' | 'seed' | 'log'>): History =>
  History.begin(scenarioOf(lesson, run.setup, run.seed), run.log);

/** The history with which a scene opens, played to its cursor, with `log` decided besides what the scene decided. */
export const historyOfScene = (lesson: Lesson, scene: Scene, log: readonly LogEntry[] = []): History => {
  const run = runOfScene(lesson, scene);
  const history = historyOf(lesson, { ...run, log: [...run.log, ...log] });
  if (scene.at !== undefined) history.playUntil(scene.at);
  return history;
};
