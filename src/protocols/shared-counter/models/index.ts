/** What stateright's own documentation lists. */
import type { ReferenceModel } from '#kernel';
import { increment } from './increment.ts';

const origin = 'stateright, examples/increment.rs';
const fails = { property: 'nothing-lost', steps: 4 };

export const models: readonly ReferenceModel[] = [
  { model: increment(2), expected: { distinct: 13, fails, origin } },
  { model: increment(2, true), expected: { distinct: 8, fails, origin }, symmetry: true },
];
