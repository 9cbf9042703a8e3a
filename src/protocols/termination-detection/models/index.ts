/**
 * The configurations of the TLA+ examples. The depth that their manifest gives for three nodes, 10, is one more than
 * breadth first finds: TLC with several workers may overstate it.
 */
import type { ReferenceModel } from '#kernel';
import { messageTermination } from './messages.ts';
import { ringToken } from './ring-token.ts';

export const models: readonly ReferenceModel[] = [
  {
    model: ringToken(3),
    expected: { distinct: 302, generated: 2001, origin: 'tlaplus/Examples, manifest of ewd840' },
  },
  {
    model: ringToken(4),
    expected: {
      distinct: 1566,
      generated: 15_986,
      depth: 12,
      origin: 'tlaplus/Examples, manifest of ewd840',
    },
  },
  {
    model: messageTermination(4, 3),
    expected: {
      distinct: 4097,
      generated: 53_271,
      depth: 14,
      origin: 'tlaplus/Examples, manifest of ewd998',
    },
  },
];
