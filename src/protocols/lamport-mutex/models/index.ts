/**
 * The rows of the curriculum's table (part 1, §17), whose depth counts steps, not levels, and whose edges are what is
 * generated here without the initial state and without steps that change nothing (`models.test.ts`).
 */
import type { ModelExpectation, ReferenceModel } from '#kernel';
import { lamportMutex, type MutexVariant } from './mutex.ts';

const LISTED = 'curriculum part 1, §17: an independent reference checker';
const PUBLISHED = 'tlaplus/Examples, manifest of lamport_mutex';
const MEASURED = 'measured here';

const row = (
  processes: number,
  maxClock: number,
  expected: Omit<ModelExpectation, 'origin'>,
  origin: string = LISTED,
  variant: MutexVariant = {},
): ReferenceModel => ({
  model: lamportMutex(processes, maxClock, variant),
  expected: { ...expected, origin },
});

const twoInside = (steps: number) => ({ fails: { property: 'mutex', steps } });

export const models: readonly ReferenceModel[] = [
  row(2, 2, { distinct: 56, generated: 118, depth: 15 }),
  row(2, 3, { distinct: 191, generated: 384, depth: 22 }),
  row(2, 4, { distinct: 401, generated: 787, depth: 28 }),
  row(2, 6, { distinct: 1043, generated: 2001, depth: 40 }, MEASURED),
  row(3, 4, { distinct: 70_472, generated: 276_114, depth: 41 }),
  row(3, 6, { distinct: 724_274, generated: 2_729_079, depth: 61 }, PUBLISHED),
  row(2, 3, { distinct: 1426, generated: 4104, depth: 26, ...twoInside(8) }, LISTED, { bag: true }),
  row(2, 4, { distinct: 7459, generated: 23_329, depth: 37, ...twoInside(8) }, LISTED, { bag: true }),
  row(2, 3, twoInside(4), LISTED, { impatient: true }),
  row(2, 3, twoInside(8), MEASURED, { ties: true }),
];
