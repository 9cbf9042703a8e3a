/**
 * The detector without a clock: a deadline that is running may pass at any moment, one miss is a suspicion, and any pong
 * ends both the waiting and the suspicion. Chandra & Toueg 1996, figure 10, cut down to one target.
 */
import { cell, type Model, type ModelAction, type ModelView } from '#kernel';

const cellsFor = (drops: number, crashes: number) => ({
  monitor: cell('monitor', { sent: 0, waiting: false, suspected: false }),
  /** How many are on their way: as no number is ever looked at, equal ones are told apart by nobody. */
  pings: cell('pings', 0),
  pongs: cell('pongs', 0),
  alive: cell<boolean>('alive', true),
  drops: cell('drops', drops),
  crashes: cell('crashes', crashes),
});

type Cells = ReturnType<typeof cellsFor>;

const deciding = ({ monitor, pings }: Cells, most: number): ModelAction[] => [
  {
    name: 'ping',
    run(step) {
      const before = step.get(monitor);
      if (before.waiting || before.sent >= most) return false;
      const sent = before.sent + 1;
      step.set(monitor, { ...before, sent, waiting: true });
      step.set(pings, step.get(pings) + 1);
      return true;
    },
  },
  {
    name: 'deadline',
    run(step) {
      const before = step.get(monitor);
      if (!before.waiting) return false;
      step.set(monitor, { ...before, waiting: false, suspected: true });
      return true;
    },
  },
];

const arriving = ({ monitor, pings, pongs, alive }: Cells): ModelAction[] => [
  {
    name: 'ping arrives',
    run(step) {
      const left = step.get(pings);
      if (left === 0) return false;
      step.set(pings, left - 1);
      if (step.get(alive)) step.set(pongs, step.get(pongs) + 1);
      return true;
    },
  },
  {
    name: 'pong arrives',
    run(step) {
      const left = step.get(pongs);
      if (left === 0) return false;
      step.set(pongs, left - 1);
      step.set(monitor, { ...step.get(monitor), waiting: false, suspected: false });
      return true;
    },
  },
];

const failing = ({ pings, pongs, alive, drops, crashes }: Cells): ModelAction[] => [
  ...[pings, pongs].map(
    (flying): ModelAction => ({
      name: `drop one of the ${flying.name}`,
      cost: 1,
      run(step) {
        const [left, count] = [step.get(drops), step.get(flying)];
        if (left === 0 || count === 0) return false;
        step.set(flying, count - 1);
        step.set(drops, left - 1);
        return true;
      },
    }),
  ),
  {
    name: 'the target dies',
    cost: 1,
    run(step) {
      const left = step.get(crashes);
      if (left === 0 || !step.get(alive)) return false;
      step.set(alive, false);
      step.set(crashes, left - 1);
      return true;
    },
  },
];

/** At most `most` pings, so many losses and crashes. */
export const pingWithDeadline = (most: number, drops: number, crashes: number): Model => {
  const cells = cellsFor(drops, crashes);
  const { monitor, alive } = cells;
  const suspects = (view: ModelView): boolean => view.get(monitor).suspected;
  return {
    id: `ping-with-deadline-${most}-${drops}-${crashes}`,
    title: `Ping with a deadline, pings ${most}, drops ${drops}, crashes ${crashes}`,
    source: 'Chandra & Toueg 1996, figure 10',
    cells: Object.values(cells),
    actions: [...deciding(cells, most), ...arriving(cells), ...failing(cells)],
    properties: [
      {
        id: 'strong-accuracy',
        kind: 'always',
        says: 'Nobody is suspected who runs.',
        holds: (view) => !suspects(view) || !view.get(alive),
      },
      { id: 'a-suspicion', kind: 'sometimes', says: 'The target is suspected.', holds: suspects },
    ],
  };
};
