/**
 * What detecting the end means when messages take time: an oracle may say so once nobody works and nothing is on its
 * way. Any algorithm for it must look like this from outside. TLA+ examples, ewd998/AsyncTerminationDetection.
 */
import { type Cell, cell, cellsOf, type Model, type ModelAction, type ModelView } from '#kernel';

/** One cell, as what is detected at first depends on who works at first. */
interface Activity {
  readonly active: readonly boolean[];
  readonly detected: boolean;
}

interface Cells {
  readonly activity: Cell<Activity>;
  /** Messages on their way to each node. */
  readonly pending: readonly Cell<number>[];
}

const booleansOf = (length: number): readonly (readonly boolean[])[] =>
  Array.from({ length: 2 ** length }, (_, bits) =>
    Array.from({ length }, (_, i) => Math.floor(bits / 2 ** i) % 2 === 1),
  );

const cellsFor = (size: number): Cells => {
  const [none, ...some] = booleansOf(size).map((active): Activity => ({ active, detected: false }));
  const idle = none as Activity;
  return {
    activity: cell<Activity>('activity', idle, { ...idle, detected: true }, ...some),
    pending: cellsOf(
      'pending',
      Array.from({ length: size }, (_, i) => i),
      0,
    ),
  };
};

const isOver = ({ activity, pending }: Cells, view: ModelView): boolean =>
  view.get(activity).active.every((one) => !one) && pending.every((one) => view.get(one) === 0);

const withActive = ({ active, detected }: Activity, i: number, value: boolean): Activity => ({
  active: active.map((old, place) => (place === i ? value : old)),
  detected,
});

const nodeActions = ({ activity, pending }: Cells, i: number): ModelAction[] => {
  const mine = pending[i] as Cell<number>;
  return [
    {
      name: `${i} is woken by a message`,
      run(step) {
        if (step.get(mine) === 0) return false;
        step.set(activity, withActive(step.get(activity), i, true));
        step.set(mine, step.get(mine) - 1);
        return true;
      },
    },
    {
      name: `${i} has finished`,
      run(step) {
        const now = step.get(activity);
        if (!now.active[i]) return false;
        const next = withActive(now, i, false);
        const over = next.active.every((one) => !one) && pending.every((one) => step.get(one) === 0);
        // Whoever looks on may notice at once.
        const detected = over === now.detected ? [over] : [now.detected, over];
        step.set(activity, { ...next, detected: step.choose(detected) });
        return true;
      },
    },
    ...pending.map(
      (target, j): ModelAction => ({
        name: `${i} sends to ${j}`,
        run(step) {
          if (!step.get(activity).active[i]) return false;
          step.set(target, step.get(target) + 1);
          return true;
        },
      }),
    ),
  ];
};

const detects = (cells: Cells): ModelAction => ({
  name: 'the end is detected',
  fair: 'detection',
  run(step) {
    if (!isOver(cells, step)) return false;
    step.set(cells.activity, { ...step.get(cells.activity), detected: true });
    return true;
  },
});

/** States with more than `most` messages on their way to one node are not kept. */
export const messageTermination = (size: number, most: number): Model => {
  const cells = cellsFor(size);
  const { activity, pending } = cells;
  return {
    id: `async-termination-detection-${size}`,
    title: `Termination with messages on their way, ${size} nodes`,
    source: 'EWD 998; TLA+ examples, ewd998/AsyncTerminationDetection',
    cells: [activity, ...pending] as Cell[],
    actions: [...pending.flatMap((_, i) => nodeActions(cells, i)), detects(cells)],
    constraint: (view) => pending.every((one) => view.get(one) <= most),
    properties: [
      {
        id: 'detected-is-true',
        kind: 'always',
        says: 'When the end is detected, nobody works and nothing is on its way.',
        holds: (view) => !view.get(activity).detected || isOver(cells, view),
      },
      {
        id: 'detected',
        kind: 'sometimes',
        says: 'The end is detected.',
        holds: (view) => view.get(activity).detected,
      },
    ],
  };
};
