/** The rows of the curriculum (part 2, §15.7). */
import type { ReferenceModel } from '#kernel';
import { type HandoverOptions, handover } from './handover.ts';
import { placement } from './placement.ts';

const ALL: HandoverOptions = { ownKeysOnly: true, forwards: true, handsOverFirst: true };

const without = (rule: keyof HandoverOptions, steps: number, origin: string): ReferenceModel => ({
  model: handover({ ...ALL, [rule]: false }),
  expected: { fails: { property: 'reads-what-was-confirmed', steps }, origin },
});

const MEASURED = 'measured here';

export const models: readonly ReferenceModel[] = [
  { model: handover(ALL), expected: { distinct: 12, depth: 6, origin: MEASURED } },
  without('ownKeysOnly', 4, 'curriculum part 2, §15.7: transfer, new view, stale write, read'),
  without('forwards', 4, MEASURED),
  without('handsOverFirst', 3, MEASURED),
  {
    model: placement('ring'),
    expected: { distinct: 69_632, depth: 2, origin: 'counted by hand: 16³ rings, each with 16 newcomers' },
  },
  {
    model: placement('rendezvous'),
    expected: { distinct: 4608, depth: 2, origin: 'counted by hand: 8³ bids, each with 8 of a newcomer' },
  },
  {
    model: placement('mod'),
    expected: { fails: { property: 'only-newcomer-gains', steps: 1 }, origin: 'curriculum part 2, §15.7' },
  },
];
