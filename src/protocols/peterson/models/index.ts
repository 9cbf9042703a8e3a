/** The configuration of the TLA+ examples. */
import type { ReferenceModel } from '#kernel';
import { peterson } from './lock.ts';

export const models: readonly ReferenceModel[] = [
  {
    model: peterson(),
    expected: {
      distinct: 42,
      generated: 77,
      depth: 11,
      origin: 'tlaplus/Examples, manifest of locks_auxiliary_vars',
    },
  },
];
