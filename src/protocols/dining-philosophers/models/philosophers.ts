/**
 * Philosophers who hand each other forks: a fork is dirty once it was eaten with, and who holds a dirty one cleans it
 * and gives it away. Chandy & Misra, The drinking philosophers problem (1984); TLA+ examples, DiningPhilosophers.
 */
import { type Cell, cell, cellsOf, type Model, type ModelAction, type ModelProperty } from '#kernel';

interface Fork {
  readonly holder: number;
  readonly clean: boolean;
}

interface Philosopher {
  readonly does: 'looks' | 'eats' | 'thinks';
  readonly hungry: boolean;
}

interface Table {
  readonly philosophers: readonly Cell<Philosopher>[];
  /** Fork `p` lies to the left of philosopher `p`. */
  readonly forks: readonly Cell<Fork>[];
}

const tableOf = (size: number): Table => {
  const places = Array.from({ length: size }, (_, p) => p);
  return {
    philosophers: cellsOf<number, Philosopher>('philosopher', places, { does: 'looks', hungry: true }),
    // Each at first with the neighbour of the lower number, so that the wish for forks makes no circle.
    forks: places.map((p) => cell<Fork>(`fork[${p}]`, { holder: p === 1 ? 0 : p, clean: false })),
  };
};

const philosopherActions = ({ philosophers, forks }: Table, p: number): ModelAction[] => {
  const size = forks.length;
  const mine = philosophers[p] as Cell<Philosopher>;
  const left = forks[p] as Cell<Fork>;
  const right = forks[(p + 1) % size] as Cell<Fork>;
  const neighbours = [
    { fork: left, to: (p + size - 1) % size },
    { fork: right, to: (p + 1) % size },
  ];
  const fair = `philosopher ${p}`;
  return [
    {
      name: `${p} looks at the forks`,
      fair,
      run(step) {
        const me = step.get(mine);
        if (me.does !== 'looks') return false;
        const own = [step.get(left), step.get(right)];
        const dirty = own.findIndex(({ holder, clean }) => holder === p && !clean);
        const given = neighbours[dirty];
        if (given) step.set(given.fork, { holder: given.to, clean: true });
        const canEat = own.every(({ holder, clean }) => holder === p && clean);
        if (!me.hungry) step.set(mine, { ...me, does: 'thinks' });
        else if (canEat) step.set(mine, { ...me, does: 'eats' });
        return true;
      },
    },
    {
      name: `${p} eats`,
      fair,
      run(step) {
        if (step.get(mine).does !== 'eats') return false;
        step.set(mine, { does: 'looks', hungry: false });
        for (const fork of [left, right]) step.set(fork, { ...step.get(fork), clean: false });
        return true;
      },
    },
    {
      name: `${p} thinks`,
      fair,
      run(step) {
        if (step.get(mine).does !== 'thinks') return false;
        step.set(mine, { does: 'looks', hungry: true });
        return true;
      },
    },
  ];
};

const propertiesOf = ({ philosophers }: Table): ModelProperty[] => {
  const eats = (place: number) => philosophers[place % philosophers.length] as Cell<Philosopher>;
  return [
    {
      id: 'neighbours-take-turns',
      kind: 'always',
      says: 'Neighbours never eat at the same time.',
      holds: (view) =>
        philosophers.every(
          (_, p) => view.get(eats(p)).does !== 'eats' || view.get(eats(p + 1)).does !== 'eats',
        ),
    },
    ...philosophers.map(
      (philosopher, p): ModelProperty => ({
        id: `${p}-eats`,
        kind: 'eventually',
        says: `Philosopher ${p} has eaten.`,
        holds: (view) => !view.get(philosopher).hungry,
      }),
    ),
  ];
};

export const diningPhilosophers = (size: number): Model => {
  const table = tableOf(size);
  return {
    id: `dining-philosophers-${size}`,
    title: `${size} dining philosophers`,
    source: 'Chandy & Misra 1984; TLA+ examples, DiningPhilosophers',
    cells: [...table.philosophers, ...table.forks] as Cell[],
    actions: table.philosophers.flatMap((_, p) => philosopherActions(table, p)),
    properties: propertiesOf(table),
  };
};
