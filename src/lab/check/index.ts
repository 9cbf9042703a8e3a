/** Asking the checker: in a worker from the Check panel, or at once from the command line. */
export { type Asking, Checker, type CheckWorker } from './checker.ts';
export { type Counterexample, counterexampleOf } from './counterexample.ts';
export type {
  CheckAnswer,
  CheckProgress,
  CheckRequest,
  PropertyAnswer,
  ReferenceName,
  ToWorker,
} from './messages.ts';
export { type Asked, BUDGET, type Here, propertiesOf, type Question, questionOf } from './question.ts';
export { type CheckSources, type Port, serveChecks } from './serve.ts';
