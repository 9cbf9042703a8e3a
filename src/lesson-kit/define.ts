/** Declares a lesson. */
import type { Lesson, LessonDefinition } from './lesson.ts';

/** A mistake of a lesson's author: one sentence that names the lesson and the place. */
export class LessonError extends Error {
  constructor(lesson: string, problem: string) {
    super(`lesson "${lesson}": ${problem}`);
    this.name = 'LessonError';
  }
}

/**
 * Types alone look at it here, where a first visit loads it. What they cannot see `checkLesson` does: in the tests, in the
 * build, on the command line and while the lab is developed.
 */
export const defineLesson = (definition: LessonDefinition): Lesson => definition;
