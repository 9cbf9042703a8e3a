/** The learner's machine as the session uses it: it is shown every new world, and says what stops the clock. */
import type { Act } from '#kernel';
import {
  type Learner,
  type LearnerActor,
  type LearnerEvent,
  type Lesson,
  openQuestion,
  type Prediction,
  predictionKey,
  type RunView,
  type StartedLearner,
  type Step,
} from '#lesson-kit';
import type { LearnerState } from './learner.ts';
import { showLearner } from './learner-view.ts';
import type { BranchId, Stop } from './session.ts';

/** The question that waits, and where on which branch it was asked. */
export interface Asking {
  readonly step: string;
  readonly prediction: Prediction;
  readonly index: number;
  /** `null` after a reload that lost it: then the current branch. */
  readonly branch: BranchId | null;
}

export class Guide {
  readonly restored: boolean;
  private readonly lesson: Lesson;
  private actor: LearnerActor;
  /** On which branch each prediction was asked (later: answered), by key. */
  readonly askedOn: Map<string, BranchId>;
  private shown: { learner: Learner; faults: number; state: LearnerState } | null = null;

  constructor(
    lesson: Lesson,
    { actor, restored }: StartedLearner,
    askedOn: Readonly<Record<string, BranchId>> = {},
  ) {
    this.lesson = lesson;
    this.actor = actor;
    this.restored = restored;
    this.askedOn = new Map(restored ? Object.entries(askedOn) : []);
  }

  get learner(): Learner {
    return this.actor.getSnapshot().context;
  }

  /** The step that is being worked on; undefined in a challenge or the sandbox. */
  get step(): Step | undefined {
    const { place } = this.learner;
    return place.kind === 'step' ? this.lesson.steps.find(({ id }) => id === place.id) : undefined;
  }

  get asking(): Asking | null {
    const { step, learner } = this;
    const prediction = step && openQuestion(learner, step);
    if (!step || !prediction) return null;
    const key = predictionKey(step.id, prediction.id);
    const index = learner.predictions[key]?.askedAt ?? 0;
    return { step: step.id, prediction, index, branch: this.askedOn.get(key) ?? null };
  }

  send(event: LearnerEvent): void {
    this.actor.send(event);
  }

  acted(act: Act): void {
    this.send({ type: 'acted', act });
  }

  /** Shows a world of the run. Says what the learner should not run past: a new question, a goal reached just now. */
  watch(branch: BranchId, view: RunView): Stop | null {
    const before = this.learner;
    this.send({ type: 'run.moved', view });
    const after = this.learner;
    if (same(before, after)) return null;
    const raised = Object.keys(after.predictions).find((key) => !before.predictions[key]);
    if (raised) this.askedOn.set(raised, branch);
    if (raised) return 'prediction';
    return after.reached !== before.reached || newlySolved(before, after) ? 'goal' : null;
  }

  show(view: RunView): LearnerState {
    const { learner, shown } = this;
    const { faults } = view;
    if (shown && same(shown.learner, learner) && shown.faults === faults) return shown.state;
    const state = showLearner(this.lesson, learner, faults);
    this.shown = { learner, faults, state };
    return state;
  }

  /** Another runs the lesson's machine from here on, in the state that it is in. */
  handOver(start: (lesson: Lesson, saved: unknown) => StartedLearner): void {
    const { actor, restored } = start(this.lesson, this.save());
    if (restored) this.actor = actor;
  }

  /** Plain JSON. */
  save(): unknown {
    return this.actor.getPersistedSnapshot();
  }
}

/** The machine makes a new context at every event; what did not change in it is still the same. */
const same = (a: Learner, b: Learner): boolean =>
  (Object.keys(a) as (keyof Learner)[]).every((field) => a[field] === b[field]);

const newlySolved = (before: Learner, after: Learner): boolean =>
  Object.keys(after.solved).some((id) => before.solved[id] === undefined);
