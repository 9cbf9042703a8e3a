/**
 * What the catalogue must know of every lesson without loading it. Evaluated while the lab is built, never in the browser; a
 * lesson that is declared with a mistake ends the build.
 */
import { checkLesson } from '../../src/lesson-kit/checks/index.ts';
import type { Lesson } from '../../src/lesson-kit/index.ts';

/** A lesson at a glance. */
export interface Glance {
  /** Ids of lessons that should come before. */
  readonly requires: readonly string[];
  readonly steps: number;
  readonly challenges: number;
  readonly protocol: { readonly id: string; readonly title: string };
  /** What can be broken in it. */
  readonly faults: readonly string[];
}

const LESSONS = import.meta.glob<Lesson>(['../../lessons/*/*/lesson.ts', '!**/_*/**'], {
  import: 'default',
  eager: true,
});

const glanceOf = ({ requires = [], protocol, steps, challenges, faults }: Lesson): Glance => ({
  requires,
  steps: steps.length,
  challenges: challenges.length,
  protocol: { id: protocol.id, title: protocol.title },
  faults,
});

export const glances: Readonly<Record<string, Glance>> = Object.fromEntries(
  Object.values(LESSONS).map((lesson) => [lesson.id, glanceOf(checkLesson(lesson))]),
);
