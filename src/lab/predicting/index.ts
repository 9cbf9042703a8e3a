/** Predictions: the run is the judge, and the answer is then seen to come on the learner's own run. */
import { reasonOf } from '#kernel';
import { type Judged, judgePrediction, predictionKey, type Scene } from '#lesson-kit';
import { openBranch } from '../branching/opening.ts';
import { type Core, GRANTED } from '../core.ts';
import { decide } from '../deeds.ts';
import type { Asking } from '../guide.ts';
import { halt, plantScene } from '../planting.ts';
import { sceneOf } from '../scenes.ts';
import type { Granted, Part } from '../session.ts';
import { STRINGS as LAB } from '../strings.ts';
import { watch } from '../walk.ts';
import { STRINGS } from './strings.ts';

/** Verbs over the questions of a lesson: `session.with(predicting).answer(…)`. */
export interface Predicting {
  /** Commits to an option of the prediction that is being asked. Judged by forking the run and playing ahead. */
  answer(prediction: string, option: string): Granted;
  /** "Just show me": remembered as skipped. */
  skip(prediction: string): Granted;
  /** Plays again from where a prediction was asked, to see it come true or break. */
  replayPrediction(prediction: string): Granted;
  /** Plays the third hint: a fresh branch with the acts that reach the goal. */
  playHint(): Granted;
}

/** Puts branch and cursor back to where the question was asked. */
const returnTo = (core: Core, asked: Pick<Asking, 'branch' | 'index'>): void => {
  if (asked.branch !== null) openBranch(core.tree, asked.branch);
  const { branch } = core;
  const index = Math.min(asked.index, branch.history.length);
  core.cursor = { index, time: branch.worldAt(index).time };
};

/** What the question supposes that people do next becomes part of the run: merged with what is already decided. */
const suppose = (core: Core, asked: Asking): void => {
  const { branch, cursor } = core;
  const entries = asked.prediction.suppose?.(branch.view(cursor.index)) ?? [];
  if (entries.length === 0) return;
  const rest = branch.history.log.slice(branch.history.entriesBefore(cursor.index));
  decide(
    core,
    [...entries, ...rest].sort((a, b) => a.at - b.at),
  );
};

const judge = (core: Core, asked: Asking): Judged => {
  const { branch, cursor, lesson } = core;
  return judgePrediction(lesson, asked.prediction, branch.history, cursor.index, branch.origin.setup.params);
};

/** The same moment may raise the next question; else what was committed to is now seen. */
const goOn = (core: Core, play: () => void): Granted => {
  core.branch.watched = Math.min(core.branch.watched, core.cursor.index - 1);
  const stop = watch(core);
  core.playback = { ...core.playback, stop };
  core.publish();
  if (!stop) play();
  return GRANTED;
};

const resolve = (core: Core, id: string, option: string | null, play: () => void): Granted => {
  const asked = core.guide.asking;
  if (asked?.prediction.id !== id) return core.refuse(STRINGS.notAsked);
  if (option !== null && !asked.prediction.options.includes(option))
    return core.refuse(STRINGS.noAnswer(option));
  if (option === null && core.locks.skip) return core.refuse(STRINGS.mustCommit);
  returnTo(core, asked);
  try {
    const { right, settledAt } = judge(core, asked);
    const settled = { prediction: id, right, settledAt };
    core.guide.send(
      option === null
        ? { type: 'prediction.skip', ...settled }
        : { type: 'prediction.commit', option, ...settled },
    );
  } catch (thrown) {
    return core.refuse(STRINGS.cannotJudge(reasonOf(thrown)));
  }
  core.unsay(LAB.pleaseAnswer);
  suppose(core, asked);
  core.guide.askedOn.set(predictionKey(asked.step, id), core.branch.id);
  return goOn(core, asked.prediction.observation ? () => {} : play);
};

const replay = (core: Core, id: string, play: () => void): Granted => {
  const { learner, step } = core.guide;
  const key = predictionKey(step?.id ?? '', id);
  const record = learner.predictions[key];
  if (!record) return core.refuse(STRINGS.neverAsked);
  returnTo(core, { branch: core.guide.askedOn.get(key) ?? null, index: record.askedAt });
  core.publish();
  play();
  return GRANTED;
};

/** The scene of the current step or challenge, with the acts that reach its goal. */
const nextAction = (core: Core) => {
  const { guide, lesson } = core;
  const { place } = guide.learner;
  const unit = place.kind === 'challenge' ? lesson.challenges.find(({ id }) => id === place.id) : guide.step;
  const scene = unit?.scene ?? sceneOf(lesson, core.tree.scene);
  return unit?.nextAction ? { acts: unit.nextAction, scene } : null;
};

const playHint = (core: Core, play: () => void): Granted => {
  const next = nextAction(core);
  if (!next) return core.refuse(STRINGS.noPlayableHint);
  if (core.guide.asking !== null) return core.refuse(LAB.pleaseAnswer);
  const scene: Scene = {
    ...next.scene,
    log: [...(next.scene.log ?? []), ...next.acts].sort((a, b) => a.at - b.at),
  };
  halt(core);
  plantScene(core.lesson, core.tree, scene, LAB.branch.hint).decidedBefore = next.scene.log?.length ?? 0;
  core.publish();
  play();
  return GRANTED;
};

/** `play` starts the clock: what was committed to is now seen. */
export const predicting: Part<Predicting> = (core, { play }) => ({
  answer: (prediction, option) => resolve(core, prediction, option, play),
  skip: (prediction) => resolve(core, prediction, null, play),
  replayPrediction: (prediction) => replay(core, prediction, play),
  playHint: () => playHint(core, play),
});
