/** The published count of the curriculum's row (part 1, §21). */
import type { ReferenceModel } from '#kernel';
import { sequentialMemory } from './sequential-memory.ts';

export const models: readonly ReferenceModel[] = [
  {
    model: sequentialMemory({ processors: 2, registers: 1, addresses: 1, values: 2, longest: 2 }),
    expected: {
      distinct: 3528,
      generated: 24_368,
      depth: 9,
      origin: 'tlaplus/Examples, manifest of SpecifyingSystems, AdvancedExamples/MCInnerSequential',
    },
  },
];
