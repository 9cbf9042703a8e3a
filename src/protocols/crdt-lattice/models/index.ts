/** The rows of the curriculum (part 2, §6.7), and what this checker measures where there is no number. */
import type { ReferenceModel } from '#kernel';
import { growingCounter } from './counter.ts';
import { naiveCounter } from './naive-counter.ts';

const LISTED = 'curriculum part 2, §6.7: an independent breadth-first search';
const MEASURED = 'measured here';

const row = (
  replicas: number,
  most: number,
  distinct: number,
  depth: number,
  origin: string = LISTED,
): ReferenceModel => ({
  model: growingCounter({ replicas, most }),
  expected: { distinct, depth, origin },
});

export const models: readonly ReferenceModel[] = [
  row(2, 1, 9, 5),
  row(2, 2, 36, 7),
  row(2, 3, 100, 9),
  row(3, 1, 123, 8),
  row(3, 2, 2616, 13, MEASURED),
  {
    model: growingCounter({ replicas: 3, most: 3, forgets: true }),
    expected: { distinct: 25_000, depth: 16, origin: 'tlaplus/Examples, manifest of FiniteMonotonic' },
  },
  {
    model: naiveCounter({ drops: 0, duplicates: 0 }),
    expected: { distinct: 9, origin: MEASURED },
  },
  {
    model: naiveCounter({ drops: 1, duplicates: 0 }),
    expected: { fails: { property: 'counted-right', steps: 2 }, origin: MEASURED },
  },
  {
    model: naiveCounter({ drops: 0, duplicates: 1 }),
    expected: { fails: { property: 'counted-right', steps: 4 }, origin: MEASURED },
  },
];
