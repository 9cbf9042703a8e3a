/** A counter by messages that say "one more": right as long as every message arrives exactly once. */
import { type Cell, cell, cellsOf, type Model, type ModelAction } from '#kernel';

export interface NaiveCounterOptions {
  /** Messages that the network may lose, or deliver twice. */
  readonly drops: number;
  readonly duplicates: number;
}

/** Two replicas, each counts once. */
export const naiveCounter = ({ drops, duplicates }: NaiveCounterOptions): Model => {
  const names = ['R1', 'R2'];
  const values = cellsOf('value', names, 0);
  const started = cellsOf('has counted', names, false as boolean);
  /** Messages on their way to each. */
  const inboxes = cellsOf('messages to', names, 0);
  const budgets = { drop: cell('drops left', drops), duplicate: cell('duplicates left', duplicates) };
  const at = <T>(cells: readonly Cell<T>[], i: number): Cell<T> => cells[i] as Cell<T>;
  const actionsOf = (i: number): ModelAction[] => [
    {
      name: `${names[i]} counts and tells`,
      run(step) {
        if (step.get(at(started, i))) return false;
        step.set(at(started, i), true);
        step.set(at(values, i), step.get(at(values, i)) + 1);
        step.set(at(inboxes, 1 - i), step.get(at(inboxes, 1 - i)) + 1);
        return true;
      },
    },
    {
      name: `${names[i]} hears of one more`,
      run(step) {
        if (step.get(at(inboxes, i)) === 0) return false;
        step.set(at(inboxes, i), step.get(at(inboxes, i)) - 1);
        step.set(at(values, i), step.get(at(values, i)) + 1);
        return true;
      },
    },
    ...(
      [
        ['drop', -1],
        ['duplicate', 1],
      ] as const
    ).map(
      ([fault, change]): ModelAction => ({
        name: `${fault} a message to ${names[i]}`,
        cost: 1,
        run(step) {
          const left = step.get(budgets[fault]);
          if (left === 0 || step.get(at(inboxes, i)) === 0) return false;
          step.set(budgets[fault], left - 1);
          step.set(at(inboxes, i), step.get(at(inboxes, i)) + change);
          return true;
        },
      }),
    ),
  ];
  return {
    id: `naive-counter-${drops}-${duplicates}`,
    title: `A counter by messages, ${drops} lost, ${duplicates} twice`,
    source: 'Shapiro et al. 2011, the counter-example to operation-based types without exactly-once delivery',
    cells: [...values, ...started, ...inboxes, ...Object.values(budgets)] as Cell[],
    actions: [0, 1].flatMap(actionsOf),
    properties: [
      {
        id: 'counted-right',
        kind: 'always',
        says: 'With nothing on its way, everybody has the number of increments.',
        holds(view) {
          if (inboxes.some((inbox) => view.get(inbox) > 0)) return true;
          const made = started.filter((one) => view.get(one)).length;
          return values.every((value) => view.get(value) === made);
        },
      },
      {
        id: 'both-counted',
        kind: 'sometimes',
        says: 'Both replicas have counted and both know it.',
        holds: (view) => values.every((value) => view.get(value) === 2),
      },
    ],
  };
};
