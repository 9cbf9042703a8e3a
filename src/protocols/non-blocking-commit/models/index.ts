/** The configuration of the TLA+ examples. */
import type { ReferenceModel } from '#kernel';
import { nonBlockingCommit } from './voting.ts';

export const models: readonly ReferenceModel[] = [
  {
    model: nonBlockingCommit(2),
    expected: {
      distinct: 3016,
      generated: 49_592,
      depth: 7,
      origin: 'tlaplus/Examples, manifest of nbacc_ray97',
    },
  },
];
