/** What a check answers. `unknown` is never shown as `holds`. */

export type Verdict = 'holds' | 'fails' | 'unknown';

/** One step of a witness: which action of the model (by its place), what it chose, and the state after it. */
export interface WitnessStep {
  readonly action: number;
  readonly name: string;
  readonly chosen: readonly unknown[];
  readonly state: Readonly<Record<string, unknown>>;
}

/** A run from an initial state; values of the cells by name. */
export interface Witness {
  readonly initial: Readonly<Record<string, unknown>>;
  readonly steps: readonly WitnessStep[];
  /** A run without end: after the last step it goes on with this one again and again. */
  readonly loop?: number;
}

export interface PropertyResult {
  readonly id: string;
  readonly kind: 'always' | 'sometimes' | 'eventually' | 'deadlock';
  readonly says: string;
  readonly verdict: Verdict;
  /** One plain sentence. */
  readonly why: string;
  /** `fails`: a shortest run that breaks it. A `sometimes` that holds: a shortest run that shows it. */
  readonly witness?: Witness;
}

export interface Counts {
  /** Reachable states, the initial ones included. */
  readonly distinct: number;
  /** Successors before deduplication plus initial states, as TLC counts. */
  readonly generated: number;
  /** Breadth-first levels, the initial states being level 1, as TLC counts. */
  readonly depth: number;
}

export interface CheckResult extends Counts {
  readonly verdict: Verdict;
  readonly why: string;
  /** True when every reachable state was seen. */
  readonly complete: boolean;
  readonly seconds: number;
  /** Memory of the whole search divided by distinct states. */
  readonly bytesPerState: number;
  /** Counts are of representatives under this model's symmetries. */
  readonly symmetry: boolean;
  readonly properties: readonly PropertyResult[];
}

export interface CheckOptions {
  /** Ids of the properties to check; default: all. */
  readonly properties?: readonly string[];
  /** Ask also whether a state without a next step is reachable (other than the model's `finished` ones). */
  readonly deadlock?: boolean;
  /**
   * `first`: stop at the shortest counterexample (default). `each`: go on after it until every property is decided.
   * `never`: see the whole space.
   */
  readonly stop?: 'first' | 'each' | 'never';
  /** At most so many seconds more after the first counterexample. */
  readonly goOn?: number;
  /** At most so many distinct states, seconds, bytes. */
  readonly states?: number;
  readonly seconds?: number;
  readonly bytes?: number;
  /** Count states that differ only by a symmetry of the model once. */
  readonly symmetry?: boolean;
  /** A clock in milliseconds; without it there are no seconds, neither measured nor limited. */
  readonly now?: () => number;
}
