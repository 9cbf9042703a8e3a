/** The configuration of the TLA+ examples, without its symmetry of the data, and relatives that were measured. */
import type { ReferenceModel } from '#kernel';
import { alternatingBit } from './alternating-bit.ts';

export const models: readonly ReferenceModel[] = [
  {
    model: alternatingBit({ data: 2, queue: 2 }),
    expected: {
      distinct: 240,
      generated: 1392,
      depth: 10,
      origin: 'tlaplus/Examples, manifest of SpecifyingSystems, TLC/MCAlternatingBit',
    },
  },
];
