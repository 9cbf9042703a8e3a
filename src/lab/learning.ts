/** Steps, challenges and free play: where the learner is, and the tree of runs that belongs there. */
import type { Core } from './core.ts';
import { halt } from './planting.ts';
import { openScene, SANDBOX, sceneOfChallenge, standingScene } from './scenes.ts';
import type { Granted, LabSession } from './session.ts';
import { STRINGS } from './strings.ts';
import { stopOf, watch } from './walk.ts';

type Learning = Pick<
  LabSession,
  | 'nextStep'
  | 'previousStep'
  | 'goToStep'
  | 'openChallenge'
  | 'backToStory'
  | 'openSandbox'
  | 'hint'
  | 'explainOwn'
>;

const TEXT_MAX = 4_000;

/** The guards look at the world that a step opens with, before anything moves. */
export const settleIn = (core: Core, views: readonly string[] = []): Granted => {
  for (const branch of core.tree.branches) branch.watched = -1;
  const stop = watch(core);
  core.playback = { ...core.playback, playing: false, stop: stop && stopOf(stop) };
  core.views = [...new Set([...views, ...core.views])];
  if (views.length > 0) core.front = null;
  return core.grant();
};

/** Puts the tree of the current step on the stage. `onwards`: the learner comes from the step before it. */
const enterStep = (core: Core, onwards: boolean): Granted => {
  const { guide, lesson } = core;
  const step = guide.step;
  if (!step) return core.grant();
  const known = core.sceneOfStep.get(step.id);
  const goesOn = onwards && (!step.scene || step.keeps?.(core.view()) === true);
  if (known !== undefined && core.trees.has(known)) openScene(core, known);
  else if (goesOn) halt(core);
  else openScene(core, standingScene(lesson, lesson.steps.indexOf(step)));
  core.sceneOfStep.set(step.id, core.tree.scene);
  if (!step.scene || goesOn) {
    const { branch, cursor } = core;
    branch.decidedBefore = branch.history.entriesBefore(cursor.index);
  }
  return settleIn(core, step.views);
};

const mayLeave = (core: Core): string | null =>
  core.locks.skip && !core.guide.show(core.view()).stepDone ? STRINGS.skipLocked : null;

const move = (
  core: Core,
  event: { type: 'step.next' } | { type: 'step.back' } | { type: 'step.go'; step: string },
) => {
  const before = core.guide.step;
  const steps = core.lesson.steps;
  const from = before ? steps.indexOf(before) : -1;
  core.guide.send(event);
  const to = core.guide.step ? steps.indexOf(core.guide.step) : -1;
  return to === from ? core.grant() : enterStep(core, from >= 0 && to === from + 1);
};

const goToStep = (core: Core, id: string): Granted => {
  const to = core.lesson.steps.findIndex((step) => step.id === id);
  if (to < 0) return core.refuse(STRINGS.noStep(id));
  const why = core.guide.learner.visited[id] ? null : mayLeave(core);
  return why ? core.refuse(why) : move(core, { type: 'step.go', step: id });
};

const openAside = (core: Core, key: string): Granted => {
  openScene(core, key);
  return settleIn(core);
};

export const learning = (core: Core): Learning => ({
  nextStep: () => {
    const why = mayLeave(core);
    return why ? core.refuse(why) : move(core, { type: 'step.next' });
  },
  previousStep: () => move(core, { type: 'step.back' }),
  goToStep: (id) => goToStep(core, id),
  openChallenge: (id) => {
    if (!core.lesson.challenges.some((challenge) => challenge.id === id))
      return core.refuse(STRINGS.noChallenge(id));
    core.guide.send({ type: 'challenge.open', challenge: id });
    return openAside(core, sceneOfChallenge(id));
  },
  backToStory: () => {
    core.guide.send({ type: 'story.open' });
    enterStep(core, false);
  },
  openSandbox: () => {
    core.guide.send({ type: 'sandbox.open' });
    return openAside(core, SANDBOX);
  },
  hint: () => {
    core.guide.send({ type: 'hint.open' });
    core.publish();
  },
  explainOwn: (step, text) => {
    core.guide.send({ type: 'explain.write', step, text: text.slice(0, TEXT_MAX) });
    core.publish();
  },
});
