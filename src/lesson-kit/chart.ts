/**
 * What the learner does, beside what the world does, as a chart of states: plain data. XState runs it (`machine`), and
 * until XState has arrived `early.ts` does. Two regions.
 *
 *   story     steps.<step>.working → steps.<step>.done, in any order the learner likes; challenges.<id>; sandbox.
 *             A step never moves on by itself: only `step.*`, `challenge.*` and `sandbox.open` change the place.
 *   playback  paused ⇄ playing. A question, a goal or the end of the run pauses; an open question keeps it paused.
 *
 * The run itself is not in here: `run.moved` brings a view of it, guards look, and only plain facts are kept.
 */
import type { Act } from '#kernel';
import {
  afterReading,
  isDone,
  type Learner,
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

type EventType = LearnerEvent['type'];
type EventOf<Type extends EventType> = Extract<LearnerEvent, { readonly type: Type }>;

/** A transition: where to, whether it is possible now, what it changes of the learner. */
export interface Move<Event = LearnerEvent> {
  /** `name`: a sibling; `.name.name`: a state within. */
  readonly target?: string;
  readonly guard?: (learner: Learner, event: Event) => boolean;
  readonly change?: (learner: Learner, event: Event) => Partial<Learner>;
}

type Moves<Event> = Move<Event> | readonly Move<Event>[];

/** A state; one with states in it is in exactly one of them, at first in `initial`. */
export interface ChartState {
  readonly initial?: string;
  readonly states?: Readonly<Record<string, ChartState>>;
  readonly entry?: (learner: Learner) => Partial<Learner>;
  readonly on?: { readonly [Type in EventType]?: Moves<EventOf<Type>> };
  /** Taken by itself as soon as it is possible. */
  readonly always?: Move<unknown>;
}

/** Regions, all of them active. */
export type Chart = Readonly<Record<string, ChartState>>;

/** Who runs the chart. Of XState's actors only this is used. */
export interface LearnerActor {
  send(event: LearnerEvent): void;
  getSnapshot(): { readonly context: Learner };
  /** Plain JSON, in the shape of XState. */
  getPersistedSnapshot(): unknown;
}

/** `restored`: goes on where a snapshot left off. */
export interface StartedLearner {
  readonly actor: LearnerActor;
  readonly restored: boolean;
}

const enter =
  (place: Learner['place']) =>
  ({ visited }: Learner): Partial<Learner> =>
    place.kind === 'step'
      ? { place, step: place.id, visited: { ...visited, [place.id]: true as const } }
      : { place };

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

const stepState = (lesson: Lesson, step: Step, place: number): ChartState => {
  const next = lesson.steps[place + 1];
  const previous = lesson.steps[place - 1];
  const settle: Move<EventOf<'prediction.commit'> | EventOf<'prediction.skip'>> = {
    change: (learner, event) => resolve(learner, step, event),
  };
  return {
    initial: 'working',
    entry: enter({ kind: 'step', id: step.id }),
    on: {
      'run.moved': { change: (learner, { view }) => look(learner, step, view) },
      'prediction.commit': settle,
      'prediction.skip': settle,
      'step.next': { change: (learner) => afterReading(learner, step), ...(next && { target: next.id }) },
      ...(previous && { 'step.back': { target: previous.id } }),
    },
    states: {
      working: { always: { guard: (learner) => isDone(learner, step), target: 'done' } },
      done: {},
    },
  };
};

const challengeState = (challenge: Challenge): ChartState => ({
  entry: enter({ kind: 'challenge', id: challenge.id }),
  on: {
    'run.moved': {
      guard: (_, { view }) => solves(challenge, view),
      change: ({ solved }, { view: { faults } }) => ({
        solved: { ...solved, [challenge.id]: Math.min(faults, solved[challenge.id] ?? faults) },
      }),
    },
  },
});

const challengesState = ({ challenges }: Lesson): ChartState =>
  challenges.length === 0
    ? { initial: 'none', states: { none: {} } }
    : {
        initial: challenges[0]?.id ?? '',
        states: Object.fromEntries(challenges.map((challenge) => [challenge.id, challengeState(challenge)])),
      };

const storyRegion = (lesson: Lesson): ChartState => ({
  initial: 'steps',
  states: {
    steps: {
      initial: lesson.steps[0]?.id ?? '',
      states: Object.fromEntries(lesson.steps.map((step, at) => [step.id, stepState(lesson, step, at)])),
    },
    challenges: challengesState(lesson),
    sandbox: { entry: enter({ kind: 'sandbox' }) },
  },
  on: {
    'step.go': lesson.steps.map(({ id }) => ({
      guard: (_, { step }) => step === id,
      target: `.steps.${id}`,
    })),
    'story.open': lesson.steps.map(({ id }) => ({
      guard: ({ place, step }) => place.kind !== 'step' && step === id,
      target: `.steps.${id}`,
    })),
    'challenge.open': lesson.challenges.map(({ id }) => ({
      guard: (_, { challenge }) => challenge === id,
      target: `.challenges.${id}`,
    })),
    'sandbox.open': { target: '.sandbox' },
    'hint.open': { change: (learner) => ({ hints: nextHint(learner) }) },
    'explain.write': {
      change: ({ explained }, { step, text }) => ({ explained: { ...explained, [step]: text } }),
    },
    acted: { change: ({ acts }) => ({ acts: acts + 1 }) },
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

const playbackRegion = (lesson: Lesson): ChartState => ({
  initial: 'paused',
  states: {
    paused: { on: { play: { guard: (learner) => mayPlay(lesson, learner), target: 'playing' } } },
    playing: {
      on: {
        pause: stopped,
        'run.ended': stopped,
        'run.moved': { guard: (learner, { view }) => interrupts(lesson, learner, view), ...stopped },
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

/** Playback first: its guards must see the learner as he was before the story takes note of the same event. */
export const chartOf = (lesson: Lesson): Chart => ({
  playback: playbackRegion(lesson),
  story: storyRegion(lesson),
});
