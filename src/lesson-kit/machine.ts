/**
 * The lesson as an XState machine: what the learner does, beside what the world does. Two regions.
 *
 *   story     steps.<step>.working → steps.<step>.done, in any order the learner likes; challenges.<id>; sandbox.
 *             A step never moves on by itself: only `step.*`, `challenge.*` and `sandbox.open` change the place.
 *   playback  paused ⇄ playing. A question, a goal or the end of the run pauses; an open question keeps it paused.
 *
 * The run itself is not in here: `run.moved` brings a view of it, guards look, and only plain facts are kept.
 */
import { type Actor, assign, createActor, setup } from 'xstate';
import type { Act } from '#kernel';
import {
  afterReading,
  isDone,
  type Learner,
  newLearner,
  openQuestion,
  type PredictionRecord,
  predictionKey,
  questionRaised,
  solves,
} from './learner.ts';
import type { Challenge, Lesson, RunView, Step } from './lesson.ts';

/** What `judgePrediction` found out. */
export interface Settled {
  readonly right: string;
  readonly settledAt: number;
}

export type LearnerEvent =
  /** The cursor stands elsewhere, or the run is another one. */
  | { readonly type: 'run.moved'; readonly view: RunView }
  /** Nothing will happen any more by itself. */
  | { readonly type: 'run.ended' }
  /** The learner did something to the network. */
  | { readonly type: 'acted'; readonly act: Act }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'step.next' }
  | { readonly type: 'step.back' }
  | { readonly type: 'step.go'; readonly step: string }
  | { readonly type: 'challenge.open'; readonly challenge: string }
  | { readonly type: 'sandbox.open' }
  /** From a challenge or the sandbox back to the step that was left. */
  | { readonly type: 'story.open' }
  | ({
      readonly type: 'prediction.commit';
      readonly prediction: string;
      readonly option: string;
    } & Settled)
  | ({ readonly type: 'prediction.skip'; readonly prediction: string } & Settled)
  | { readonly type: 'hint.open' }
  | { readonly type: 'explain.write'; readonly step: string; readonly text: string };

type EventOf<Type extends LearnerEvent['type']> = Extract<LearnerEvent, { readonly type: Type }>;

const base = setup({ types: { context: {} as Learner, events: {} as LearnerEvent } });

const enter = (place: Learner['place']) =>
  assign<Learner, LearnerEvent, undefined, LearnerEvent, never>(({ context }) =>
    place.kind === 'step'
      ? { place, step: place.id, visited: { ...context.visited, [place.id]: true as const } }
      : { place },
  );

/** A commitment, or the explicit wish to be shown. */
const resolve = (
  context: Learner,
  step: Step,
  event: EventOf<'prediction.commit'> | EventOf<'prediction.skip'>,
): Partial<Learner> => {
  const key = predictionKey(step.id, event.prediction);
  const asked = context.predictions[key];
  if (asked?.status !== 'asked') return {};
  const { right, settledAt } = event;
  const record: PredictionRecord =
    event.type === 'prediction.commit'
      ? { ...asked, status: 'answered', chosen: event.option, right, settledAt }
      : { ...asked, status: 'skipped', right, settledAt };
  return { predictions: { ...context.predictions, [key]: record } };
};

/** Asks what this moment raises, and notes the goal. Both stay, wherever the cursor goes afterwards. */
const look = (context: Learner, step: Step, view: RunView): Partial<Learner> => {
  const raised = questionRaised(context, step, view);
  const reached = !context.reached[step.id] && step.goal?.(view) === true;
  const asked = { status: 'asked', chosen: null, right: null, askedAt: view.index, settledAt: null } as const;
  return {
    ...(raised && { predictions: { ...context.predictions, [predictionKey(step.id, raised.id)]: asked } }),
    ...(reached && { reached: { ...context.reached, [step.id]: true as const } }),
  };
};

const stepState = (lesson: Lesson, step: Step, place: number) => {
  const next = lesson.steps[place + 1];
  const previous = lesson.steps[place - 1];
  return base.createStateConfig({
    initial: 'working',
    entry: enter({ kind: 'step', id: step.id }),
    on: {
      'run.moved': { actions: assign(({ context, event }) => look(context, step, event.view)) },
      'prediction.commit': { actions: assign(({ context, event }) => resolve(context, step, event)) },
      'prediction.skip': { actions: assign(({ context, event }) => resolve(context, step, event)) },
      'step.next': {
        actions: assign(({ context }) => afterReading(context, step)),
        ...(next && { target: next.id }),
      },
      ...(previous && { 'step.back': { target: previous.id } }),
    },
    states: {
      working: { always: { guard: ({ context }) => isDone(context, step), target: 'done' } },
      done: {},
    },
  });
};

const challengeState = (challenge: Challenge) =>
  base.createStateConfig({
    entry: enter({ kind: 'challenge', id: challenge.id }),
    on: {
      'run.moved': {
        guard: ({ event }) => solves(challenge, event.view),
        actions: assign(({ context, event }) => ({
          solved: {
            ...context.solved,
            [challenge.id]: Math.min(event.view.faults, context.solved[challenge.id] ?? event.view.faults),
          },
        })),
      },
    },
  });

const storyRegion = (lesson: Lesson) =>
  base.createStateConfig({
    initial: 'steps',
    states: {
      steps: {
        initial: lesson.steps[0]?.id ?? '',
        states: Object.fromEntries(lesson.steps.map((step, at) => [step.id, stepState(lesson, step, at)])),
      },
      challenges: {
        initial: lesson.challenges[0]?.id ?? 'none',
        states:
          lesson.challenges.length === 0
            ? { none: {} }
            : Object.fromEntries(
                lesson.challenges.map((challenge) => [challenge.id, challengeState(challenge)]),
              ),
      },
      sandbox: { entry: enter({ kind: 'sandbox' }) },
    },
    on: {
      'step.go': lesson.steps.map(({ id }) => ({
        guard: ({ event }: { event: EventOf<'step.go'> }) => event.step === id,
        target: `.steps.${id}`,
      })),
      'story.open': lesson.steps.map(({ id }) => ({
        guard: ({ context }: { context: Learner }) => context.place.kind !== 'step' && context.step === id,
        target: `.steps.${id}`,
      })),
      'challenge.open': lesson.challenges.map(({ id }) => ({
        guard: ({ event }: { event: EventOf<'challenge.open'> }) => event.challenge === id,
        target: `.challenges.${id}`,
      })),
      'sandbox.open': { target: '.sandbox' },
      'hint.open': { actions: assign(({ context }) => ({ hints: nextHint(context) })) },
      'explain.write': {
        actions: assign(({ context, event }) => ({
          explained: { ...context.explained, [event.step]: event.text },
        })),
      },
      acted: { actions: assign(({ context }) => ({ acts: context.acts + 1 })) },
    },
  });

const GRADES = 3;

const nextHint = (context: Learner): Learner['hints'] => {
  const id = context.place.kind === 'sandbox' ? context.step : context.place.id;
  return { ...context.hints, [id]: Math.min(GRADES, (context.hints[id] ?? 0) + 1) };
};

const currentStep = (lesson: Lesson, { place }: Learner): Step | undefined =>
  place.kind === 'step' ? lesson.steps.find(({ id }) => id === place.id) : undefined;

/** Is there something in this moment that the learner should not run past? */
const interrupts = (lesson: Lesson, context: Learner, view: RunView): boolean => {
  const step = currentStep(lesson, context);
  if (step)
    return (
      questionRaised(context, step, view) !== undefined ||
      (!context.reached[step.id] && step.goal?.(view) === true)
    );
  const { place } = context;
  const challenge = lesson.challenges.find(({ id }) => place.kind === 'challenge' && place.id === id);
  return challenge !== undefined && context.solved[challenge.id] === undefined && solves(challenge, view);
};

const mayPlay = (lesson: Lesson, context: Learner): boolean => {
  const step = currentStep(lesson, context);
  return !step || openQuestion(context, step) === undefined;
};

const stopped = { target: 'paused' } as const;

const playbackRegion = (lesson: Lesson) =>
  base.createStateConfig({
    initial: 'paused',
    states: {
      paused: { on: { play: { guard: ({ context }) => mayPlay(lesson, context), target: 'playing' } } },
      playing: {
        on: {
          pause: stopped,
          'run.ended': stopped,
          'run.moved': { guard: ({ context, event }) => interrupts(lesson, context, event.view), ...stopped },
          'step.next': stopped,
          'step.back': stopped,
          'step.go': stopped,
          'story.open': stopped,
          'challenge.open': stopped,
          'sandbox.open': stopped,
        },
      },
    },
  });

/** One machine a lesson. Pure: drive it with an actor or with XState's own `transition`. */
export const lessonMachine = (lesson: Lesson) =>
  base.createMachine({
    id: lesson.id,
    type: 'parallel',
    context: newLearner(lesson),
    // Playback first: its guards must see the learner as he was before the story takes note of the same event.
    states: { playback: playbackRegion(lesson), story: storyRegion(lesson) },
  });

export type LearnerActor = Actor<ReturnType<typeof lessonMachine>>;

/**
 * Starts the learner of a lesson, where `saved` (from `getPersistedSnapshot()`) left off when that fits the lesson as it
 * is now; otherwise from the beginning, with `restored` false.
 */
export const startLearner = (
  lesson: Lesson,
  saved?: unknown,
): { readonly actor: LearnerActor; readonly restored: boolean } => {
  const machine = lessonMachine(lesson);
  if (saved !== undefined && saved !== null)
    try {
      const actor = createActor(machine, { snapshot: saved as never });
      actor.start();
      if (actor.getSnapshot().status === 'active') return { actor, restored: true };
    } catch {
      // A snapshot of an older lesson or a damaged one: the learner begins again, and the lab says so.
    }
  return { actor: createActor(machine).start(), restored: false };
};
