/** From the machine's context to what views read. */
import { isDone, type Learner, type Lesson, recordOf, type Step } from '#lesson-kit';
import type { ChallengeState, LearnerState, PredictionState, StepState } from './learner.ts';

const predictionsOf = (learner: Learner, step: Step): PredictionState[] =>
  (step.predictions ?? []).map(({ id, options, observation }) => {
    const record = recordOf(learner, step.id, id);
    return {
      id,
      step: step.id,
      options,
      status: record?.status ?? 'ahead',
      chosen: record?.chosen ?? null,
      right: record?.right ?? null,
      askedAt: record?.askedAt ?? null,
      settledAt: record?.settledAt ?? null,
      observation: observation ?? false,
    };
  });

const statusOf = (learner: Learner, step: Step): StepState['status'] => {
  if (learner.place.kind === 'step' && learner.place.id === step.id) return 'current';
  if (isDone(learner, step)) return 'done';
  return learner.visited[step.id] ? 'visited' : 'ahead';
};

const stepOf = (learner: Learner, step: Step, place: number): StepState => ({
  id: step.id,
  place: place + 1,
  status: statusOf(learner, step),
  done: isDone(learner, step),
  goalReached: step.goal ? learner.reached[step.id] === true : null,
  explain: step.explain ?? false,
  explained: learner.explained[step.id] ?? null,
  hints: learner.hints[step.id] ?? 0,
});

const challengesOf = ({ challenges }: Lesson, learner: Learner): ChallengeState[] =>
  challenges.map(({ id, faultsMax, minimum }) => {
    const best = learner.solved[id] ?? null;
    const current = learner.place.kind === 'challenge' && learner.place.id === id;
    const hints = learner.hints[id] ?? 0;
    const least = typeof minimum === 'object' ? 'computed' : (minimum ?? null);
    return { id, current, solved: best !== null, best, faultsMax, least, hints };
  });

const PLACES = { step: 'story', challenge: 'challenge', sandbox: 'sandbox' } as const;

export const showLearner = (lesson: Lesson, learner: Learner, faults: number): LearnerState => {
  const { place } = learner;
  const step = lesson.steps.find(({ id }) => id === learner.step) as Step;
  const predictions = predictionsOf(learner, step);
  const open = predictions.find(({ status }) => status === 'asked');
  return {
    place: PLACES[place.kind],
    step: learner.step,
    challenge: place.kind === 'challenge' ? place.id : null,
    steps: lesson.steps.map((one, at) => stepOf(learner, one, at)),
    predictions,
    asking: place.kind === 'step' ? (open?.id ?? null) : null,
    challenges: challengesOf(lesson, learner),
    faults,
    stepDone: isDone(learner, step),
    finished: lesson.steps.every((one) => isDone(learner, one)),
  };
};
