/** The rows of the curriculum's table (part 1, §18): edges there are successors here, less the initial state. */
import type { ReferenceModel } from '#kernel';
import { causalBroadcast } from './causal-broadcast.ts';

const origin = 'curriculum part 1, §18: an independent reference checker';

export const models: readonly ReferenceModel[] = [
  {
    model: causalBroadcast(false),
    expected: {
      distinct: 15,
      generated: 21,
      fails: { property: 'causal-delivery', steps: 4 },
      origin,
    },
  },
  { model: causalBroadcast(true), expected: { distinct: 13, generated: 20, origin } },
];
