/** Models for the tests of the command line: a counter modulo five, and the same with wrong figures beside it. */
import { cell, type Model, type ReferenceModel } from '#kernel';

const counter = (id: string, limit: number): Model => {
  const count = cell('count', 0);
  return {
    id,
    title: 'A counter modulo five',
    source: 'made for the tests',
    cells: [count],
    actions: [
      {
        name: 'count',
        run(step) {
          step.set(count, (step.get(count) + 1) % 5);
          return true;
        },
      },
    ],
    properties: [
      {
        id: 'small',
        kind: 'always',
        says: `It stays below ${limit}.`,
        holds: (view) => view.get(count) < limit,
      },
    ],
  };
};

export const models: readonly ReferenceModel[] = [
  { model: counter('modulo', 5), expected: { distinct: 5, origin: 'counted by hand' } },
  { model: counter('too-small', 3), expected: { origin: 'counted by hand' } },
  { model: counter('miscounted', 5), expected: { distinct: 6, origin: 'a mistake' } },
  {
    model: counter('sooner', 3),
    expected: { fails: { property: 'small', steps: 2 }, origin: 'a mistake' },
  },
];
