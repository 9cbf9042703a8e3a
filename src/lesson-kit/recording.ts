/** How a lesson's solutions.ts writes down its recorded ways and variations. */
import type { LogEntry, NodeId } from '#kernel';
import type { Challenge, Scene, Step } from './lesson.ts';
import type { Solution, Variation } from './machine/play.ts';

/** A way to the goal of step or challenge `of`; the name says what is particular about it. */
export const way = (of: string, name: string, ...log: readonly LogEntry[]): Solution => ({ of, name, log });

/** The third hint of each step and challenge, as the lab plays it. */
export const byTheHint = (...places: readonly (Step | Challenge)[]): readonly Solution[] =>
  places.map(({ id, nextAction = [] }) => way(id, 'by the hint', ...nextAction));

/** Every challenge in hand mode by its hint, but others play the parts: `other` says who takes the place of whom. */
export const inOtherParts = (
  name: string,
  challenges: readonly Challenge[],
  other: (node: NodeId, scene: Scene) => NodeId,
): readonly Solution[] =>
  challenges
    .filter(({ scene }) => scene.mode === 'hand')
    .map(({ id, scene, nextAction = [] }) => {
      const text = JSON.stringify(nextAction).replace(/[A-Z]+\d+/g, (node) => other(node, scene));
      return way(id, name, ...(JSON.parse(text) as readonly LogEntry[]));
    });

/** A run in which this prediction has this answer. */
export const vary = (
  step: string,
  prediction: string,
  answer: string,
  scene: Scene,
  ...log: readonly LogEntry[]
): Variation => ({ step, prediction, answer, scene, log });

/** The scene that step `id` opens with. */
export const scenesOf =
  (steps: readonly Step[]) =>
  (id: string): Scene =>
    steps.find((step) => step.id === id)?.scene ?? {};
