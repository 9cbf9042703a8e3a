/**
 * What a lesson is. Logic only: every word a person reads stands in the lesson's story.md, joined to this by ids; a
 * missing twin on either side is an error that names both files.
 */
import type { LiveMapping, NetSetting, Value } from '#checker';
import type {
  FaultKind,
  History,
  LogEntry,
  Micros,
  ModelExpectation,
  NodeId,
  Property,
  Protocol,
  Scenario,
  World,
} from '#kernel';

/** A parameter that people may change before a run: its closed set or range, and its default. */
export type Parameter =
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly default: string }
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly default: number;
      readonly unit?: string;
    }
  | { readonly kind: 'switch'; readonly default: boolean };

export type ParameterValues = Readonly<Record<string, string | number | boolean>>;

/** What guards, goals and predictions look at: the current branch from its start to the cursor. */
export interface RunView {
  readonly history: History;
  /** Events that have happened at the cursor. */
  readonly index: number;
  readonly world: World;
  /** Acts on this branch up to the cursor, and what they cost (`faultCost`), counted from the step's or challenge's start. */
  readonly log: readonly LogEntry[];
  readonly faults: number;
  readonly params: ParameterValues;
}

/** The world that a step, a challenge or the sandbox begins with. Entering one opens a fresh run (the old is kept). */
export interface Scene {
  readonly params?: ParameterValues;
  readonly rulesOff?: readonly string[];
  readonly mode?: 'clock' | 'hand';
  readonly seed?: number;
  /** Acts that are already decided when the scene opens (a narrated replay, a prepared fault). */
  readonly log?: readonly LogEntry[];
  /** Where the cursor stands at first; default 0. */
  readonly at?: Micros;
}

/** A commitment before the reveal. Options, question and refutations are in story.md under the same ids. */
export interface Prediction {
  readonly id: string;
  /** Ids of the options, in the order shown. */
  readonly options: readonly string[];
  /** When play gives way to the question: the first index at which this holds. Default: when the step opens. */
  ask?(run: RunView): boolean;
  /**
   * What the question supposes that people do next ("b reads now"), as entries after the cursor. The judge adds them to
   * its fork; the lab plays them on the learner's own run after the commitment, so that the answer is seen to come.
   */
  suppose?(run: RunView): readonly LogEntry[];
  /**
   * The right option, computed from this run: called on a fork of the student's run that was played ahead until
   * `settled`. Never a constant.
   */
  answer(ahead: RunView): string;
  /** The run was played far enough to tell. Default: the world is quiet or `within` has passed. */
  settled?(ahead: RunView): boolean;
  /** Virtual time to play ahead at most, from the moment of asking. */
  readonly within: Micros;
  /** Asks for an observation after the fact, with the replay at hand (teaching rule 3). */
  readonly observation?: boolean;
}

/** Two runs side by side: the one on the screen, and the same without some of its decisions. */
export interface Twin {
  /** True for the decisions that the other world never took. */
  without(entry: LogEntry): boolean;
  /** Whose view of the two worlds is compared. */
  readonly node: NodeId;
}

/** A predicate over the run, never over clicks. */
export type Goal = (run: RunView) => boolean;

export interface Step {
  readonly id: string;
  /** Absent: the step goes on with the run on the screen. The first step has one. */
  readonly scene?: Scene;
  /**
   * The run on the screen already is what this step begins with (the learner comes from the step before): then it
   * stays and `scene` is not opened. Default: never.
   */
  keeps?(run: RunView): boolean;
  readonly predictions?: readonly Prediction[];
  /** Absent: the step is done when it was read and its predictions were answered or skipped. */
  readonly goal?: Goal;
  /** The third hint, playable: acts that lead from the scene to the goal. */
  readonly nextAction?: readonly LogEntry[];
  /** Views that open by themselves in this step. */
  readonly views?: readonly string[];
  /** Asks for an explanation in own words (teaching rule 8). */
  readonly explain?: boolean;
  /** The two worlds that this step compares (see `twinOf`). */
  readonly twin?: Twin;
}

/**
 * A model of this lesson (or of its protocol's folder) and a property: a challenge's limit is the fewest faults with which
 * the checker breaks it under the rules of the scene, and a test holds the two together. Or why there is no such number:
 * `time`: in the scene a clock runs, and to the checker, which knows none, messages are late for nothing;
 * `goal`: the goal asks for something else than that a promise breaks.
 */
export type Minimum = { readonly model: string; readonly property: string } | 'time' | 'goal';

export interface Challenge {
  readonly id: string;
  readonly scene: Scene;
  readonly goal: Goal;
  /** Most faults that still count as solved. */
  readonly faultsMax: number;
  /** Why `faultsMax` is the least there is, or why nobody computes that. Absent where no fault is allowed anyway. */
  readonly minimum?: Minimum;
  /** The rule whose absence this challenge shows ("turn off one rule"). */
  readonly rule?: string;
  /** The third hint, playable. */
  readonly nextAction?: readonly LogEntry[];
}

/** A property on show. */
export interface ShownProperty {
  readonly property: Property;
  /** Under these parameters alone is it promised at all; under others it is not on show. Default: all. */
  readonly promisedFor?: (params: ParameterValues) => boolean;
  /** Under these parameters it is expected to fail: then red is information, not a bug. */
  readonly expectedToFail?: (params: ParameterValues) => boolean;
}

/**
 * A question for the checker: this lesson's own protocol code in a world that is small enough to be seen whole, with
 * faults, operations and timers to be spent (`NetSetting`). Its title and its help stand in story.md, `## models`.
 */
export interface LessonModel extends NetSetting {
  readonly id: string;
  /** What differs from the defaults of the lesson's parameters. */
  readonly params?: ParameterValues;
  /** Acts, in hand mode, that are already decided when the check begins; its budgets are whole then. */
  readonly log?: readonly LogEntry[];
  /** Ids of the lesson's properties that are asked. */
  readonly properties: readonly string[];
  /** Rules that may be switched off here. Each breaks one of the properties, else the lesson tests fail. */
  readonly rules?: readonly string[];
  /** Figures that are known of it with every rule on. */
  readonly expected?: ModelExpectation;
}

/** Client operations as judges read them; those that are not named are left out. */
export interface JudgedAs {
  readonly operations: LiveMapping;
  /** Value of every object before the first operation. */
  readonly initial?: Value;
}

/** Where a node stands on the stage: 0…1 in both directions, origin top left. */
export type Positions = Readonly<Record<NodeId, { readonly x: number; readonly y: number }>>;

export interface LessonDefinition {
  readonly id: string;
  /** Raised when a change of code makes recorded runs replay differently. */
  readonly revision: number;
  readonly protocol: Protocol;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** The scenario of a set-up; seed, mode, and rules off are filled in by the kit. */
  scenario(params: ParameterValues): Omit<Scenario, 'protocol' | 'seed' | 'mode' | 'rulesOff'>;
  positions(params: ParameterValues): Positions;
  /** Play stops by itself after this much virtual time. */
  readonly horizon: Micros;
  /** What a person may do to the network. */
  readonly faults: readonly FaultKind[];
  /** What a person may ask a client (or an operator's node) to do: shown as buttons on that node. */
  readonly operations?: Readonly<
    Record<
      NodeId,
      readonly {
        readonly id: string;
        readonly operation: { readonly name: string; readonly [argument: string]: unknown };
        /** What it is called in another language; default: its name and its values. */
        readonly says?: string;
      }[]
    >
  >;
  /**
   * Pairs of events may be judged in the diagram: before, after, concurrent. A judgement is a decision of the run, the
   * operation of this name at a node that nothing connects to the others: `{ first: 'P3', second: 'Q3', as }`, where
   * `P3` is the third event on the line of P. That node has no line of its own in the diagram.
   */
  readonly pairs?: { readonly node: NodeId; readonly operation: string };
  readonly properties: readonly ShownProperty[];
  readonly steps: readonly Step[];
  readonly challenges: readonly Challenge[];
  /** What the checker is asked; the first one is asked at first. */
  readonly models?: readonly LessonModel[];
  /** Views offered, in order. */
  readonly views: readonly string[];
  /**
   * Where the lesson's own picture (`panel.tsx`) stands: under the network on the stage; there `alone` until somebody
   * asks for the network, where that is no more than the learner's desk; or (default) among the tabs.
   */
  readonly picture?: 'stage' | 'alone';
  /** Consistency models that the client history is judged against, live: names known to the judges. */
  readonly judges?: readonly string[];
  /** How client operations read in the words of the judges. Default: `read` and `write value` of one register, at first 0. */
  readonly judgedAs?: JudgedAs;
  /** Lessons that should come before. */
  readonly requires?: readonly string[];
}

/** A definition that keeps what `checkLesson` asks. */
export type Lesson = LessonDefinition;
