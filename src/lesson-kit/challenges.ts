/** What challenges have in common: a rule is off, and a promise breaks. */
import type { Property } from '#kernel';
import type { Challenge, Goal, Scene } from './lesson.ts';

/** The part of a challenge that switches off one rule: `...without('majority', { mode: 'hand' })`. */
export const without = (rule: string, scene: Scene = {}): Pick<Challenge, 'rule' | 'scene'> => ({
  rule,
  scene: { ...scene, rulesOff: [rule] },
});

/** The goal to break a promise. */
export const breaks =
  (property: Property): Goal =>
  ({ world }) =>
    !property.holds(world);
