/** The monkey's dice: the nth throw is a function of (seed, n, what for), so that a run can be told by its seed. */

import { fold, hashSeed } from '#kernel';

export interface Dice {
  /** In [0, 1). */
  at(nth: number, purpose: number): number;
  /** One of them; `undefined` of none. */
  of<T>(list: readonly T[], nth: number, purpose: number): T | undefined;
}

export const makeDice = (seed: number): Dice => {
  const at = (nth: number, purpose: number): number => fold(fold(hashSeed(seed), nth), purpose) / 2 ** 32;
  return { at, of: (list, nth, purpose) => list[Math.floor(at(nth, purpose) * list.length)] };
};
