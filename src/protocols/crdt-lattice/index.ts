/** Replicated data types that merge: counters, registers and sets. */
export { type Copy, copiesOf, updatesOf, valueAt } from './facts.ts';
export { type Hasse, type HassePlace, hasseOf, type Visited, visitedBy } from './hasse.ts';
export { LAWS, type Law, type LawResult, lawsOn } from './laws.ts';
export { OPENING_BALANCE, type TypeName, type Update } from './messages.ts';
export {
  allAgree,
  apart,
  intentLost,
  met,
  neverBelowZero,
  onlyMovesUp,
  ownerKnowsBest,
  sameUpdatesSameValue,
  showsWhatItHeard,
} from './properties.ts';
export { crdtLattice } from './protocol.ts';
