/** The configuration of the TLA+ examples. */
import type { ReferenceModel } from '#kernel';
import { diningPhilosophers } from './philosophers.ts';

export const models: readonly ReferenceModel[] = [
  {
    model: diningPhilosophers(5),
    expected: {
      distinct: 67,
      generated: 336,
      depth: 29,
      origin: 'tlaplus/Examples, manifest of DiningPhilosophers',
    },
  },
];
