/**
 * What a bench is. Files named `bench/*.bench.ts` export `benches: Benches`; the runner finds them, runs those that
 * were asked for and prints the median of each.
 */

export interface Bench {
  /** Of one sample: `events/s`, `ms`, `bytes`, `KB gzip`, `times`. */
  readonly unit: string;
  /**
   * Measures and returns one number a repetition (a p95 over many operations is one number). Warm-up is its own
   * affair. Throws `Skip` when what it measures is not there.
   */
  readonly run: () => Promise<readonly number[]> | readonly number[];
}

/** By name: `area.what`. */
export type Benches = Readonly<Record<string, Bench>>;

/** Thrown by a bench that cannot be run here or yet; the sentence is shown and the bench left out. */
export class Skip extends Error {}

/** The middle sample; of an even number of samples the mean of the two in the middle. */
export const median = (samples: readonly number[]): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
};

/** The sample that 95 of 100 do not exceed. */
export const p95 = (samples: readonly number[]): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
};

/** Seconds that `work` took, by the wall clock. */
export const secondsOf = (work: () => void): number => {
  const started = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - started) / 1e9;
};
