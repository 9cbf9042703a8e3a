/** What the learner did, as views read it: derived from the lesson-kit machine's snapshot, never the other way round. */

/** One prediction of one step. Question, options and refutations are in the story under the same ids. */
export interface PredictionState {
  readonly id: string;
  readonly step: string;
  /** Options in the order shown. */
  readonly options: readonly string[];
  /** `ahead`: not asked yet. `asked`: time stands still until it is answered or skipped. */
  readonly status: 'ahead' | 'asked' | 'answered' | 'skipped';
  readonly chosen: string | null;
  /** Computed from the learner's own run when it was answered or skipped; `null` before. */
  readonly right: string | null;
  /** Events that had happened when it was asked, and at which the run had settled it (on the branch it was asked on). */
  readonly askedAt: number | null;
  readonly settledAt: number | null;
  readonly observation: boolean;
}

export interface StepState {
  readonly id: string;
  /** 1 for the first. */
  readonly place: number;
  readonly status: 'done' | 'current' | 'visited' | 'ahead';
  readonly done: boolean;
  /** `null` for a step without a goal. Once reached it stays reached. */
  readonly goalReached: boolean | null;
  readonly explain: boolean;
  readonly explained: string | null;
  /** Hints opened so far, 0 to 3. */
  readonly hints: number;
}

export interface ChallengeState {
  readonly id: string;
  readonly current: boolean;
  readonly solved: boolean;
  /** Fewest faults of a solution so far; `null` before the first. */
  readonly best: number | null;
  readonly faultsMax: number;
  /** Whether the checker found that fewer faults are never enough, or why it cannot; `null` where none is allowed. */
  readonly least: 'computed' | 'time' | 'goal' | null;
  readonly hints: number;
}

export interface LearnerState {
  /** Where the learner is: a step of the story, a challenge, or free play. */
  readonly place: 'story' | 'challenge' | 'sandbox';
  /** The current step of the story (kept while in a challenge). */
  readonly step: string;
  readonly challenge: string | null;
  readonly steps: readonly StepState[];
  /** Predictions of the current step, in order. */
  readonly predictions: readonly PredictionState[];
  /** The prediction that waits for an answer now; playing is blocked while it is set. */
  readonly asking: string | null;
  readonly challenges: readonly ChallengeState[];
  /** Faults spent on this branch up to the cursor, counted from the start of the step or challenge. */
  readonly faults: number;
  /** The current step is done; Next is allowed without skipping anything. */
  readonly stepDone: boolean;
  /** The whole story was taken. */
  readonly finished: boolean;
}
