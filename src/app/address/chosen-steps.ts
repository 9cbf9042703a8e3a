/** Some steps of a lesson alone (`steps=1,3-5`): for a course that wants to begin in the middle. */
import { type Lesson, type Scene, sceneOf } from '#lesson-kit';

const placesIn = (wanted: string): ReadonlySet<number> =>
  new Set(
    wanted.split(',').flatMap((part) => {
      const [from = 0, to = from] = part.split('-').map(Number);
      return Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => from + offset);
    }),
  );

/**
 * The lesson with the chosen steps, numbered from 1; `null` when it has none of them. A step that goes on with the run
 * of one that is left out begins with the scene that run began with.
 */
export const withSteps = (lesson: Lesson, wanted: string): Lesson | null => {
  const places = placesIn(wanted);
  const steps = lesson.steps.flatMap((step, index) => {
    if (!places.has(index + 1)) return [];
    const scene: Scene | undefined = step.scene ?? (places.has(index) ? undefined : sceneOf(lesson, step.id));
    return [scene ? { ...step, scene } : step];
  });
  return steps.length > 0 ? { ...lesson, steps } : null;
};
