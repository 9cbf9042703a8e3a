/** How the scene of a step or challenge opens. */
import type { History } from '#kernel';
import { LessonError } from './define.ts';
import type { Challenge, Lesson, Scene, Step } from './lesson.ts';

/** More events than a scene may open with or a recorded run may have. */
export const EVENTS_MAX = 20_000;

export interface Place {
  readonly step?: Step;
  readonly challenge?: Challenge;
}

export const findPlace = (lesson: Lesson, id: string): Place => {
  const step = lesson.steps.find((candidate) => candidate.id === id);
  const challenge = lesson.challenges.find((candidate) => candidate.id === id);
  if (step) return { step };
  if (challenge) return { challenge };
  throw new LessonError(lesson.id, `there is no step or challenge "${id}"`);
};

/** The scene of a challenge or a step; of a step without one, that of the nearest step before it. */
export const sceneOf = (lesson: Lesson, id: string): Scene => {
  const { step, challenge } = findPlace(lesson, id);
  if (challenge) return challenge.scene;
  const upTo = lesson.steps.slice(0, lesson.steps.indexOf(step as Step) + 1);
  return upTo.findLast(({ scene }) => scene)?.scene ?? {};
};

/** Events that have happened when a scene opens. */
export const openingIndex = (history: History, scene: Scene): number => {
  if (scene.at === undefined) return 0;
  history.playUntil(scene.at, EVENTS_MAX);
  return history.indexAt(scene.at);
};
