/** A first check is slow because its code is not compiled yet: a worker that waits for a question can have that behind it. */
import { cellsOf, type Model } from '#kernel';
import { check } from './check.ts';

const counters = cellsOf('counter', [0, 1, 2, 3, 4], 0);
const LIMIT = 5;

/** As small as it is, each part of the search comes by often enough to be compiled: 7,776 states, 38,881 steps. */
const counting: Model = {
  id: 'counting',
  title: 'Five counters',
  source: 'made up',
  cells: counters,
  actions: counters.map((counter, i) => ({
    name: `counter ${i} goes on`,
    run(step) {
      step.set(counter, step.get(counter) === LIMIT ? 0 : step.get(counter) + 1);
      return true;
    },
  })),
  properties: [
    {
      id: 'within-limit',
      kind: 'always',
      says: 'No counter goes beyond its limit.',
      holds: (view) => counters.every((counter) => view.get(counter) <= LIMIT),
    },
    {
      id: 'full',
      kind: 'sometimes',
      says: 'All counters stand at their limit.',
      holds: (view) => counters.every((counter) => view.get(counter) === LIMIT),
    },
  ],
};

/** Takes some tens of milliseconds the first time. Call it in a worker once it has loaded, before it is asked anything. */
export const warmUp = (): void => {
  check(counting);
};
