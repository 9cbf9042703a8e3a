/** The lesson's XState machine, and head-less play through it. Comes after the first step: see `early.ts`. */
export { lessonMachine, startLearner } from './machine.ts';
export { type Played, playHeadless, type Recorded, type Solution, type Variation } from './play.ts';
