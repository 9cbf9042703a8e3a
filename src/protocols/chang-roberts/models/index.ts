/** The configuration of the TLA+ examples, and a larger ring that was measured. */
import type { ReferenceModel } from '#kernel';
import { election } from './election.ts';

export const models: readonly ReferenceModel[] = [
  {
    model: election(3),
    expected: {
      distinct: 137,
      generated: 227,
      depth: 10,
      origin: 'tlaplus/Examples, manifest of chang_roberts',
    },
  },
];
