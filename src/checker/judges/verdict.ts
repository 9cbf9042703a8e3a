/** What a judge answers. */

export type Verdict = 'holds' | 'fails' | 'unknown';

/** One edge of a cycle: `from` must come before `to`, and why. Numbers are indices into `history.operations`. */
export interface Dependency {
  readonly from: number;
  readonly to: number;
  /** `ww`, `wr`, `rw`, `process`, `realtime`; `program order`, `reads from`, `overwritten` for single operations. */
  readonly kind: string;
  readonly because: string;
}

/** A named violation (Adya 1999, Elle): the transactions or operations in it, and the cycle when it is one. */
export interface Anomaly {
  readonly name: string;
  readonly reason: string;
  readonly operations: readonly number[];
  readonly cycle?: readonly Dependency[];
}

/** Where an operation can be thought to take effect; `at` is within its interval. */
export interface Point {
  readonly operation: number;
  readonly at: number;
}

export interface Judgement {
  readonly model: string;
  readonly verdict: Verdict;
  /** One or two sentences for people. */
  readonly reason: string;
  /** Situations looked at. */
  readonly explored: number;
  /** `fails`: the first operation that no order explains. Index into `history.operations`. */
  readonly operation?: number;
  /** `fails`: indices of a shortest illegal beginning of the history (linearizable), in order of invocation. */
  readonly prefix?: readonly number[];
  readonly cycle?: readonly Dependency[];
  /** Everything found, whether this model forbids it or not (transactional judges). */
  readonly anomalies?: readonly Anomaly[];
  /** `holds`: one explanation, where the model has a total order. */
  readonly points?: readonly Point[];
}
