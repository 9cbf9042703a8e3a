/** The curriculum's count of protocols (part 1, §9.7): with k messages 2^(k+2), and none that satisfies everything. */
import type { ReferenceModel } from '#kernel';
import { twoGenerals } from './protocols.ts';

export const models: readonly ReferenceModel[] = [1, 2, 3, 4, 5, 6].map((messages) => ({
  model: twoGenerals(messages),
  expected: {
    distinct: 2 ** (messages + 2),
    depth: 1,
    origin: 'curriculum part 1, §9.7: an independent reference checker',
  },
}));
