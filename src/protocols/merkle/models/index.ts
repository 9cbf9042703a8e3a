/** The rows of the curriculum (part 2, §17.7). The pure counts there (22 roots, 30 roots) are a test beside this file. */
import type { ReferenceModel } from '#kernel';
import { lists } from './lists.ts';
import { sync } from './sync.ts';

export const models: readonly ReferenceModel[] = [
  {
    model: sync(),
    expected: {
      distinct: 336,
      depth: 6,
      origin: 'measured here; 64 pairs as the curriculum lists, part 2, §17.7',
    },
  },
  {
    model: lists('rfc-6962'),
    expected: { distinct: 961, depth: 9, origin: 'counted by hand: 31 × 31 pairs of lists' },
  },
  {
    model: lists('repeats-last'),
    expected: {
      fails: { property: 'equal-roots-equal-lists', steps: 7 },
      origin: 'curriculum part 2, §17.7: a list of three and the same with its last repeated',
    },
  },
];
