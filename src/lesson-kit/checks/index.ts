/** What is asked of lessons, and of runs from outside, before they are trusted. Closed schemas; comes when it is needed. */
export { checkLesson } from './lesson-check.ts';
export { type CheckedRun, checkRun, lessonOfRun, setupProblem } from './run-check.ts';
