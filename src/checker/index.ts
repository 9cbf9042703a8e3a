/** Exhaustive search of models, and judges of histories. See ARCHITECTURE.md. */
export { check } from './check.ts';
export { fromPlain } from './plain.ts';
export { Search } from './search.ts';
export type {
  CheckOptions,
  CheckResult,
  Counts,
  PropertyResult,
  Verdict,
  Witness,
  WitnessStep,
} from './verdict.ts';
