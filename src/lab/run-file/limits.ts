/** How much a record from outside may ask for. */
export const LIMITS = {
  /** Of all runs of a record together: more than anybody waits for. */
  events: 2_000_000,
  /** Events after which somebody may want to look. */
  steps: 1_000_000_000,
  /** Read; `marksOf` writes fewer. */
  marks: 1_024,
  views: 24,
  /** Moments that somebody marked on one run. */
  marked: 200,
} as const;
