/** Asking the checker: in a worker from the Check panel, or at once from the command line. */
export { type Counterexample, counterexampleOf } from './counterexample.ts';
export { type Asked, BUDGET, type Here, propertiesOf, type Question, questionOf } from './question.ts';
