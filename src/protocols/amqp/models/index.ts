/** The row of the curriculum's table (part 2, §30.7). */
import type { ReferenceModel } from '#kernel';
import { acknowledgement } from './acknowledgement.ts';

const origin = 'curriculum part 2, §30.7: an independent breadth-first search';

export const models: readonly ReferenceModel[] = [
  {
    model: acknowledgement(false),
    expected: { distinct: 22, depth: 7, fails: { property: 'done-once', steps: 5 }, origin },
  },
  {
    model: acknowledgement(true),
    expected: { distinct: 10, depth: 4, fails: { property: 'never-nowhere', steps: 2 }, origin },
  },
];
