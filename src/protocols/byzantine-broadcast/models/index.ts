/** The configurations of the TLA+ examples. */
import type { ReferenceModel } from '#kernel';
import { byzantineBroadcast } from './broadcast.ts';

const origin = 'tlaplus/Examples, manifest of bcastByz';

export const models: readonly ReferenceModel[] = [
  {
    model: byzantineBroadcast({ processes: 4, tolerated: 1, liars: 1 }),
    expected: { distinct: 14_424, generated: 227_344, depth: 7, origin },
  },
  {
    model: byzantineBroadcast({ processes: 10, tolerated: 3, liars: 2, told: 'nobody' }),
    expected: { distinct: 45, generated: 90, depth: 1, origin },
  },
];
