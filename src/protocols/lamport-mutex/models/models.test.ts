/**
 * Goal: the edges of the curriculum's table (part 1, §17). All other counts stand in the table of
 * `src/checker/references.test.ts`.
 */
import { expect, test } from 'vitest';
import { Search } from '../../../checker/index.ts';
import { Successors } from '../../../checker/successors.ts';
import { lamportMutex, type MutexVariant } from './mutex.ts';

/** Steps that change something, beyond the clock bound too. */
const edgesOf = (processes: number, maxClock: number, variant: MutexVariant = {}): number => {
  const search = new Search(lamportMutex(processes, maxClock, variant), { stop: 'never' });
  while (!search.step());
  const successors = new Successors(search.space);
  let idle = 0;
  for (let state = 0; state < search.space.states.count; state++)
    successors.ofState(state, (next) => {
      if (next === state) idle++;
      return false;
    });
  return search.generated - 1 - idle;
};

test.each([
  { processes: 2, maxClock: 2, edges: 109 },
  { processes: 2, maxClock: 3, edges: 353 },
  { processes: 2, maxClock: 4, edges: 722 },
  { processes: 3, maxClock: 4, edges: 271_410 },
  { processes: 2, maxClock: 3, edges: 3805, variant: { bag: true } },
  { processes: 2, maxClock: 4, edges: 21_603, variant: { bag: true } },
])(
  '$processes processes, clocks up to $maxClock: $edges edges',
  ({ processes, maxClock, edges, variant }) => {
    expect(edgesOf(processes, maxClock, variant)).toBe(edges);
  },
);
