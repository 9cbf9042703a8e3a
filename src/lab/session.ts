/**
 * The open lab, without React: everything that a view may read (`LabState`) and everything that a person may do
 * (`LabSession`). Views draw `f(run, time)`; nothing here knows how anything looks.
 *
 * Two speeds. *Discrete* state changes when something happened (an event, an act, a click): subscribe to `store` with a
 * selector (`useStore(session.store, (state) => state.world)`). While playing it is told at most about twelve times a
 * second, however much happens. *Frames* change sixty times a second while playing: read `session.frame.time()` and
 * `session.frame.index()` in a `frame.subscribe` listener and touch the DOM directly, never React.
 */
import type { StoreApi } from 'zustand/vanilla';
import type {
  Act,
  Explanation,
  History,
  LogEntry,
  MessageId,
  Micros,
  NodeId,
  Operation,
  Property,
  Run,
  Setup,
  Stamp,
  World,
} from '#kernel';
import type { Lesson, StartedLearner, Story } from '#lesson-kit';
import type { Core } from './core.ts';
import type { LearnerState } from './learner.ts';
import type { FlightShape } from './shapes.ts';

/**
 * Where we look. `index` events have happened; `time` is the moment shown, never before the last of them and, while
 * playing, somewhere between it and the next (messages are then on their way).
 */
export interface Cursor {
  readonly index: number;
  readonly time: Micros;
}

export type BranchId = string;

/** One run of the tree on the stage. Acting in the past makes another; the old one stays as it is. */
export interface Branch {
  readonly id: BranchId;
  /** `main`, `fork 1` … or what the learner calls it. */
  readonly name: string;
  /** The run it left, after `forkIndex` events, at `forkTime`; `null` for a run from a beginning of its own. */
  readonly parent: BranchId | null;
  readonly forkIndex: number;
  readonly forkTime: Micros;
  /** Events played so far on this branch (its known future included), and when the last of them happened. */
  readonly length: number;
  readonly endTime: Micros;
  readonly setup: Setup;
  readonly seed: number;
  readonly log: readonly LogEntry[];
  /** Moments that somebody marked, as how many events had happened; in order. */
  readonly marked: readonly number[];
}

/** How far one step goes: one trace event; up to the next arrival; until all that is in flight now has ended; until nothing is in flight. */
export type StepUnit = 'event' | 'message' | 'round' | 'phase';

/** Why playing stopped by itself, if it did. `end`: hand mode, nothing more is decided. `error`: a protocol or a guard failed; a notice says which. */
export type Stop = 'prediction' | 'goal' | 'horizon' | 'quiet' | 'end' | 'error';

export interface Playback {
  readonly playing: boolean;
  /** Virtual time per real time: 0.05 = twenty times slower than life. */
  readonly speed: number;
  readonly unit: StepUnit;
  readonly stop: Stop | null;
}

export type Selection =
  | { readonly kind: 'node'; readonly node: NodeId }
  | { readonly kind: 'link'; readonly from: NodeId; readonly to: NodeId }
  | { readonly kind: 'message'; readonly message: MessageId }
  /** Trace index of an event. */
  | { readonly kind: 'event'; readonly index: number };

/** A sentence for the learner that can be dismissed. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'warning' | 'error';
  readonly text: string;
  /** The notice offers to take something back: call `undo()` of `#lab/branching`. */
  readonly undo?: true;
  /** The notice offers to go to a moment that it speaks of: call `look(id)` of `#lab/branching`. */
  readonly look?: { readonly branch: BranchId; readonly index: number };
}

/** One property at the cursor, judged along the branch from its start. */
export interface PropertyState {
  readonly property: Property;
  /**
   * `always`: `holds` so far or `broken`. `sometimes`: `witnessed` or `notYet`. `eventually`: `reached` or `notYet`,
   * and `missed` when the run ended without it. `unknown` while a long run that was just opened is still looked through.
   */
  readonly status: 'holds' | 'broken' | 'witnessed' | 'reached' | 'notYet' | 'missed' | 'unknown';
  /** After how many events it was first broken, witnessed or reached on this branch; `null` if not up to the cursor. */
  readonly since: number | null;
  /** Does it hold in the world at the cursor itself? */
  readonly holdsNow: boolean;
  /** Red is information here, not a bug: the set-up of this run is expected to break it. */
  readonly expectedToFail: boolean;
  /** Nodes (or links) that break it in the world at the cursor: they get the red seam. */
  readonly blames: readonly string[];
}

/** What a polite live region says next; `id` grows with every announcement. At most one a second while playing. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
}

/** What an embedder or a teacher has locked. */
export interface Locks {
  readonly faults: boolean;
  readonly seek: boolean;
  readonly skip: boolean;
}

/** Everything discrete. References are stable: what did not change is the same object as before. */
export interface LabState {
  /** The tree on the stage: `step:<id>`, `challenge:<id>` or `sandbox`. One tree of runs a scene. */
  readonly scene: string;
  readonly branches: readonly Branch[];
  readonly branch: BranchId;
  /** The current branch's kernel history. The object grows as it plays: depend on `cursor` or `length`, not on it alone. */
  readonly history: History;
  /** Events known on the current branch (the future that was already seen included). */
  readonly length: number;
  readonly endTime: Micros;
  /** The moment of the last discrete change. While playing `frame.time()` runs ahead of `cursor.time`. */
  readonly cursor: Cursor;
  /** `history.worldAt(cursor.index)`. */
  readonly world: World;
  /** The prose, as much of it as is there: `tell` brings the rest. */
  readonly story: Story | null;
  readonly playback: Playback;
  readonly selection: Selection | null;
  readonly hover: Selection | null;
  /** Views that are open, those of the current step first. */
  readonly views: readonly string[];
  /** The view that somebody asked for last; `null`: nobody since the step began, the first of `views` is in front. */
  readonly front: string | null;
  readonly properties: readonly PropertyState[];
  /** The worlds of a long run are still looked at for its properties: call `judgeOn` until this is false. */
  readonly judging: boolean;
  readonly learner: LearnerState;
  readonly locks: Locks;
  readonly notices: readonly Notice[];
  readonly announcement: Announcement | null;
  /** What `undo()` would bring back, as a sentence; `null` when nothing. */
  readonly undoable: string | null;
}

/** The moment on the screen, sixty times a second while playing. */
export interface Frame {
  /** Virtual time shown now. While playing it runs ahead of `state.cursor.time`. */
  time(): Micros;
  /** How many events have happened by then; while playing it may be ahead of `state.cursor.index`. */
  index(): number;
  /** Called after every tick and after every seek, with the time shown. Returns the way to stop. */
  subscribe(listener: (time: Micros) => void): () => void;
}

/** The result of asking for something that may be refused; `why` is one sentence for people. */
export type Granted = { readonly ok: true } | { readonly ok: false; readonly why: string };

export interface LabSession {
  readonly lesson: Lesson;
  /** As much of the prose as is there now; who must draw what comes later reads `story` of the store. */
  readonly story: Story | null;
  readonly store: StoreApi<LabState>;
  readonly frame: Frame;
  /** Starts the worker in which the checker searches; `null` where there is none. */
  readonly startChecker: (() => Worker) | null;

  // --- playing -----------------------------------------------------------------------------------------------------
  /** Playing is a no-op where nothing can follow; in hand mode only what was already decided plays. */
  play(): void;
  pause(): void;
  togglePlay(): void;
  /** Any finite number above 0; see `SPEEDS` for the ladder of the buttons. */
  setSpeed(speed: number): void;
  /** One rung of the ladder. */
  slower(): void;
  faster(): void;
  setUnit(unit: StepUnit): void;
  /** `realMs` of real time have passed. The only clock of the lab; how real time is cut into ticks changes nothing. */
  tick(realMs: number): void;

  // --- moving the cursor: the run does not change, and nothing is taken from the learner -------------------------------
  /**
   * One `unit` forward (default: `playback.unit`). At the end of a run in hand mode this picks what is in turn.
   * Refused while a prediction waits for its answer.
   */
  stepForward(unit?: StepUnit): Granted;
  stepBack(unit?: StepUnit): Granted;
  /** To just after `index` events; plays ahead where the run is not known so far. Stops early at a prediction. */
  seekIndex(index: number): Granted;
  /** To a moment, also between two events. */
  seekTime(time: Micros): Granted;
  /** Lets the frame run on to a later moment, as playing does, for who moves with another session; tells the store nothing. */
  follow(time: Micros): void;
  home(): Granted;
  /** The end of what is known; of an unplayed run: plays to the horizon. */
  end(): Granted;

  // --- acting ------------------------------------------------------------------------------------------------------
  /**
   * Asks a node for something. In the past it forks by itself and the old future stays. A refusal says why, and is also
   * shown as a notice. What else can be done: `#lab/hands`.
   */
  operate(node: NodeId, operation: Operation): Granted;
  /** What the lesson lets people ask of this node, with words for it. */
  deeds(node: NodeId): readonly Deed[];

  // --- the learner -------------------------------------------------------------------------------------------------
  nextStep(): Granted;
  previousStep(): Granted;
  goToStep(id: string): Granted;
  openChallenge(id: string): Granted;
  /** From a challenge or the sandbox back to the story, to the runs as they were left. */
  backToStory(): void;
  openSandbox(): Granted;
  /** Shows the next hint (1 nudge, 2 principle, 3 next action). */
  hint(): void;
  /** The learner's explanation in own words, kept with the progress. */
  explainOwn(step: string, text: string): void;

  // --- looking -----------------------------------------------------------------------------------------------------
  select(selection: Selection | null): void;
  hover(target: Selection | null): void;
  /** Opens a view and brings it to the front. */
  openView(view: string): void;
  closeView(view: string): void;
  setViews(views: readonly string[]): void;
  dismiss(notice: number): void;
  notify(tone: Notice['tone'], text: string): void;
  announce(text: string): void;
  /** The whole of the lesson's prose is there. */
  tell(story: Story): void;

  /** Looks at some more worlds of a long run; takes a few milliseconds. */
  judgeOn(): void;

  // --- the record of the current branch --------------------------------------------------------------------------------
  /** Everything about event `index` (0-based) of the current branch. Computed once, then kept. `undefined` beyond what is known. */
  explain(index: number): Explanation | undefined;
  /** Its plain sentence; same caching. */
  sentence(index: number): string;
  /** Lamport and vector time of event `index`. */
  stamp(index: number): Stamp | undefined;
  /**
   * Shapes of all messages after `index` events (default: at the cursor) of the current branch, with ghosts of the last
   * `ghostWindow` µs. Ask once per `cursor.index`; then `placeAt` and `fadeAt` per frame.
   */
  flights(ghostWindow?: Micros, index?: number): readonly FlightShape[];
  /** What the learner decided on this branch before the cursor. */
  decisions(): readonly LogEntry[];

  // --- saving ------------------------------------------------------------------------------------------------------
  /** The current branch as the one currency. */
  run(): Run;
  /** Plain JSON of everything that must survive a reload (trees, cursors, learner). `createSession({ saved, takeUp })` takes it back. */
  snapshot(): SavedSession;
  /** The lesson's machine, as soon as it is there, takes the learner over: `startLearner` of `#lesson-kit/machine`. */
  handOver(start: (lesson: Lesson, saved: unknown) => StartedLearner): void;
  /** Verbs that come later than the session, made once: `session.with(outside).openRun(…)`. */
  with<Verbs>(part: Part<Verbs>): Verbs;
}

/** Verbs over the inside of a session. */
export type Part<Verbs> = (core: Core, session: LabSession) => Verbs;

/** One thing that a node can be asked. */
export interface Deed {
  readonly operation: Operation;
  /** `write 1`. */
  readonly says: string;
  /** `a: write 1`: where the node does not stand beside it. */
  readonly label: string;
  /** One sentence why not now, or `null`. */
  readonly refused: string | null;
}

/** One thing that can be done to what is selected. */
export interface Offer {
  readonly act: Act;
  /** "Cut the link R0 – R1". */
  readonly label: string;
  /** `write 1`: what is asked of a node, where the node need not be named. */
  readonly deed?: string;
  /** Its key while the target is selected, if it has one (`c`, `k`, `d`, `u`, `.`). */
  readonly key?: string;
  /** One sentence why not, or `null`. */
  readonly refused: string | null;
  /** 1 for what a challenge counts, 0 for what is free. */
  readonly cost: 0 | 1;
}

export interface SavedBranch {
  readonly id: BranchId;
  readonly name: string;
  readonly parent: BranchId | null;
  readonly forkIndex: number;
  readonly forkTime: Micros;
  /** Decisions that were there when the step began: not counted against the learner. */
  readonly decidedBefore: number;
  readonly setup: Setup;
  readonly seed: number;
  readonly log: readonly LogEntry[];
  readonly length: number;
  /** Left out where nothing is marked. */
  readonly marked?: readonly number[];
}

export interface SavedTree {
  readonly scene: string;
  readonly branches: readonly SavedBranch[];
  readonly branch: BranchId;
  readonly cursor: Cursor;
}

export interface SavedSession {
  readonly lesson: string;
  readonly revision: number;
  readonly scene: string;
  readonly trees: readonly SavedTree[];
  readonly speed: number;
  readonly unit: StepUnit;
  readonly views: readonly string[];
  /** Which tree each step was last seen on; on which branch each prediction (`step/prediction`) was asked. */
  readonly sceneOfStep: Readonly<Record<string, string>>;
  readonly askedOn: Readonly<Record<string, BranchId>>;
  /** The XState snapshot of the learner: plain JSON, opaque here. */
  readonly learner: unknown;
}
