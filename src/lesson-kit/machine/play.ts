/** Plays recorded solutions without a screen, through the same machine that the lab uses. */
import { type History, hashWorld, type LogEntry, type Run, seconds } from '#kernel';
import type { LearnerActor } from '../chart.ts';
import { type Learner, openQuestion, solves } from '../learner.ts';
import type { Lesson, Prediction, RunView, Scene } from '../lesson.ts';
import { type Judged, judgePrediction } from '../predict.ts';
import { EVENTS_MAX, findPlace, openingIndex, type Place, sceneOf } from '../scene-of.ts';
import { historyOf, runOfScene } from '../setup.ts';
import { viewOf } from '../view.ts';
import { startLearner } from './machine.ts';

/** Acts that reach the goal of a step or challenge from its scene. */
export interface Solution {
  /** Id of the step or challenge. */
  readonly of: string;
  /** What is particular about this way, in a few words. */
  readonly name: string;
  readonly log: readonly LogEntry[];
}

/** A run in which a prediction has another right answer than in the usual one: the proof that it is computed. */
export interface Variation {
  readonly step: string;
  readonly prediction: string;
  /** What differs from the step's scene. */
  readonly scene: Scene;
  /** Acts that lead to the moment of asking. */
  readonly log: readonly LogEntry[];
  readonly answer: string;
}

/** What a lesson's solutions.ts exports. */
export interface Recorded {
  readonly solutions: readonly Solution[];
  readonly variations: readonly Variation[];
}

export interface Played {
  readonly run: Run;
  readonly history: History;
  /** Events played, and the hash of the world after them. */
  readonly index: number;
  readonly hash: string;
  /** After how many events the goal was first reached; `null` if it was not. */
  readonly reachedAt: number | null;
  readonly reachedAtStart: boolean;
  readonly faults: number;
  /** Right answers of the predictions that this run raised, in the order asked. */
  readonly answers: Readonly<Record<string, Judged>>;
  /** What the machine remembers of it. */
  readonly learner: Learner;
}

/** How long a run is watched after its last act. */
const AFTERMATH = seconds(30);

interface Session {
  readonly lesson: Lesson;
  readonly place: Place;
  readonly run: Run;
  readonly scene: Scene;
  readonly history: History;
  readonly actor: LearnerActor;
  readonly answers: Record<string, Judged>;
}

/** A question is judged on the run as far as it was decided when it was raised, without the solution's later acts. */
const judge = (session: Session, prediction: Prediction, index: number): Judged => {
  const { lesson, history, run, scene } = session;
  const decided = run.log.slice(history.entriesBefore(index), scene.log?.length ?? 0);
  return judgePrediction(lesson, prediction, history.fork(index, decided), index, run.setup.params);
};

/** Looks at this moment as the lab does: takes note, and answers what it raises. */
const look = (session: Session, view: RunView): void => {
  const { actor, place, answers } = session;
  for (;;) {
    actor.send({ type: 'run.moved', view });
    const { step } = place;
    const question = step && openQuestion(actor.getSnapshot().context, step);
    if (!question) return;
    const judged = judge(session, question, view.index);
    answers[question.id] = judged;
    const { right, settledAt } = judged;
    actor.send({ type: 'prediction.commit', prediction: question.id, option: right, right, settledAt });
  }
};

const open = (lesson: Lesson, id: string, scene: Scene, log: readonly LogEntry[]): Session => {
  const opening = runOfScene(lesson, scene);
  const run = { ...opening, log: [...opening.log, ...log] };
  const { actor } = startLearner(lesson);
  const place = findPlace(lesson, id);
  actor.send(place.step ? { type: 'step.go', step: id } : { type: 'challenge.open', challenge: id });
  return { lesson, place, run, scene, history: historyOf(lesson, run), actor, answers: {} };
};

const isReached = ({ step, challenge }: Place, view: RunView): boolean =>
  challenge ? solves(challenge, view) : (step?.goal?.(view) ?? false);

/** Plays `log` from the scene of step or challenge `id` (or from `scene` in its place) and says what came of it. */
export const playHeadless = (
  lesson: Lesson,
  { of, log }: Pick<Solution, 'of' | 'log'>,
  scene: Scene = sceneOf(lesson, of),
): Played => {
  const session = open(lesson, of, scene, log);
  const { history, run, actor, answers } = session;
  const view = (index: number): RunView =>
    viewOf(history, index, { params: run.setup.params, decidedBefore: scene.log?.length ?? 0 });
  let index = openingIndex(history, scene);
  let reachedAt: number | null = null;
  const watch = (): void => {
    look(session, view(index));
    if (reachedAt === null && isReached(session.place, view(index))) reachedAt = index;
  };
  watch();
  const reachedAtStart = reachedAt !== null;
  const until = Math.min(lesson.horizon, (run.log.at(-1)?.at ?? 0) + AFTERMATH);
  const isOver = (): boolean => reachedAt !== null && history.entriesBefore(index) === run.log.length;
  while (!isOver() && index < EVENTS_MAX && (index < history.length || history.advance(until))) {
    index++;
    watch();
  }
  const learner = actor.getSnapshot().context;
  const { faults, world } = view(index);
  return { run, history, index, hash: hashWorld(world), reachedAt, reachedAtStart, faults, answers, learner };
};
