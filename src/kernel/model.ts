/**
 * A model that the checker can search: where it can start, what can happen, what then. A state is a row of named
 * *cells* (a process's local state, a channel, a flag "this message was sent", a budget). An action reads some cells
 * and writes some; it must be a pure function of what it reads. The checker notices which cells were read, so each
 * action runs once per distinct local situation instead of once per global step. Smaller cells make faster models.
 */

/** One named part of the state. Values are plain data; equal data is the same value. */
export interface Cell<T = unknown> {
  readonly name: string;
  /** The values it may have at first; several mean as many initial states. */
  readonly initial: readonly T[];
}

/** A cell that actions may add to without reading it (a mailbox, a set): cheaper to search than get and set. */
export interface GrowingCell<T, Part> extends Cell<T> {
  /** The value after adding `part`. Pure. */
  grow(value: T, part: Part): T;
}

/**
 * What one cell's value comes down to. A question that reads it in place of the cell is remembered by that alone. Only
 * questions (properties, `finished`, `constraint`) read it, not actions.
 */
export interface DerivedCell<T = unknown> extends Cell<T> {
  readonly of: Cell;
  /** Pure. */
  derive(value: unknown): T;
}

export const derivedCell = <From, T>(
  of: Cell<From>,
  name: string,
  derive: (value: From) => T,
): DerivedCell<T> => ({
  name,
  of: of as Cell,
  derive: derive as (value: unknown) => T,
  initial: of.initial.map(derive),
});

export const cell = <T>(name: string, ...initial: readonly [T, ...T[]]): Cell<T> => ({ name, initial });

/** One cell for each key: `cellsOf('rm', ['r1', 'r2'], 'working')`. */
export const cellsOf = <Key extends string | number, T>(
  name: string,
  keys: readonly Key[],
  ...initial: readonly [T, ...T[]]
): readonly Cell<T>[] => keys.map((key) => cell(`${name}[${key}]`, ...initial));

export const growingCell = <T, Part>(
  name: string,
  initial: T,
  grow: (value: T, part: Part) => T,
): GrowingCell<T, Part> => ({ name, initial: [initial], grow });

/** Reads a state. */
export interface ModelView {
  get<T>(cell: Cell<T>): T;
}

/** Reads a state and says how the next differs from it. `get` answers as before the step, whatever was `set`. */
export interface ModelStep extends ModelView {
  set<T>(cell: Cell<T>, value: T): void;
  grow<T, Part>(cell: GrowingCell<T, Part>, part: Part): void;
  /** One of the options; the checker takes every one, each a step of its own. No option: the step cannot happen. */
  choose<Option>(options: readonly Option[]): Option;
}

export interface ModelAction {
  /** Shown in a witness: `RM 1 prepares`. */
  readonly name: string;
  /** The same with what the step chose; default: the name, then the options chosen. */
  nameOf?(chosen: readonly unknown[]): string;
  /** False: it cannot happen in this state. True without any change is a step that stutters, as in TLA+. */
  run(step: ModelStep): boolean;
  /** 1 when the step is a fault, for witnesses with as few faults as possible. Default 0. */
  readonly cost?: 0 | 1;
  /** The nodes that it touches, for witnesses that touch as few as possible. */
  readonly touches?: readonly string[];
  /**
   * Name of a group of actions that is weakly fair: while one of the group stays possible, one of them happens sooner
   * or later. Matters to `eventually` only. When no action names a group, the model as a whole is weakly fair.
   */
  readonly fair?: string;
}

export interface ModelProperty {
  readonly id: string;
  /** `always`: in every state. `sometimes`: in some state. `eventually`: in every run, sooner or later. */
  readonly kind: 'always' | 'sometimes' | 'eventually';
  readonly says: string;
  /** `eventually` again and again: it counts where a run ends, or goes round for ever. Default: once is enough. */
  readonly again?: true;
  holds(view: ModelView): boolean;
}

export interface Model {
  readonly id: string;
  readonly title: string;
  /** Where it is defined: specification, paper, section. */
  readonly source: string;
  readonly cells: readonly Cell[];
  /** Not part of the state: worked out from `cells`. */
  readonly derived?: readonly DerivedCell[];
  readonly actions: readonly ModelAction[];
  readonly properties: readonly ModelProperty[];
  /** States where it is false are counted as generated and checked, but neither kept nor expanded (as in TLC). */
  constraint?(view: ModelView): boolean;
  /** States in which nothing more need happen; others without a next step are deadlocks. Default: all of them. */
  finished?(view: ModelView): boolean;
  /**
   * Named symmetries: each sends every cell to another (or itself) and translates its value. With symmetry on, states
   * that differ only by one of them are counted once. They must form a group (leave out the identity).
   */
  readonly symmetries?: readonly Symmetry[];
}

/** Where the content of a cell goes and what it becomes there. */
export type Symmetry = (cell: Cell, value: unknown) => readonly [to: Cell, value: unknown];

/** The same three questions about states of any shape; for small models, as every state is an object of its own. */
export interface PlainModel<State, Action> {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly initial: readonly State[];
  /** What can happen, in a fixed order. */
  actions(state: State): readonly Action[];
  next(state: State, action: Action): State;
  readonly nameOf?: (action: Action) => string;
  readonly properties: readonly {
    readonly id: string;
    readonly kind: ModelProperty['kind'];
    readonly says: string;
    holds(state: State): boolean;
  }[];
  finished?(state: State): boolean;
}

/** An expectation that stands beside a model: what somebody published, or what the curriculum lists. */
export interface ModelExpectation {
  readonly distinct?: number;
  readonly generated?: number;
  /** In levels, the initial state being level 1. */
  readonly depth?: number;
  /** The property that fails, and the steps of a shortest counterexample; a `sometimes` fails without one. */
  readonly fails?: { readonly property: string; readonly steps?: number };
  /** Where the figure comes from; absent figures are measured only. */
  readonly origin: string;
}

/** A model with the figures that are known of it. */
export interface ReferenceModel {
  readonly model: Model;
  readonly expected: ModelExpectation;
  /** Check states up to this symmetry-reduced count instead. */
  readonly symmetry?: boolean;
  /** A rule of the protocol that this model lacks, and the id of the model beside it that has it and breaks nothing. */
  readonly without?: { readonly rule: string; readonly of: string };
}
