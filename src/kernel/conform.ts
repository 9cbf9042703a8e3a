/** One recorded case of a real system, answered by the lab's own model. */
export interface CaseResult {
  readonly set: string;
  readonly id: string;
  readonly ok: boolean;
  readonly expected?: unknown;
  readonly got?: unknown;
  /** Why the case is left unanswered: a reason, never "rare". */
  readonly left?: string;
}
