/**
 * A counter that only grows: each replica counts in a place of its own, and merging takes the larger number place by
 * place. Shapiro, Preguiça, Baquero & Zawirski, Conflict-free Replicated Data Types (2011); TLA+ examples,
 * FiniteMonotonic/CRDT. A replica hands its whole state to another in one step, so loss and delay are covered.
 */
import { type Cell, cell, type Model, type ModelAction, type ModelProperty } from '#kernel';

/** What each replica knows of each: `counts[replica][of]`. */
type Counts = readonly (readonly number[])[];

export interface CounterOptions {
  readonly replicas: number;
  /** Increments of each replica at most; with `forgets`, those that not everybody knows of. */
  readonly most: number;
  /** What all replicas know may be taken off everywhere at once, so that counting on for ever needs few states. */
  readonly forgets?: boolean;
}

const counted = (counts: Counts, i: number): Counts =>
  counts.map((row, n) => row.map((one, o) => (n === i && o === i ? one + 1 : one)));

const handed = (counts: Counts, from: number, to: number): Counts =>
  counts.map((row, n) => (n === to ? row.map((one, o) => Math.max(one, counts[from]?.[o] ?? 0)) : row));

const forgotten = (counts: Counts): Counts => {
  const known = Math.min(...counts.flat());
  return counts.map((row) => row.map((one) => one - known));
};

const actionsOf = (counts: Cell<Counts>, { replicas, forgets }: CounterOptions): ModelAction[] => {
  const places = Array.from({ length: replicas }, (_, i) => i);
  const action = (name: string, after: (before: Counts) => Counts): ModelAction[] => [
    {
      name,
      run(step) {
        step.set(counts, after(step.get(counts)));
        return true;
      },
    },
  ];
  const withForgetting = (name: string, after: (before: Counts) => Counts): ModelAction[] => [
    ...action(name, after),
    ...(forgets ? action(`${name}, and all forget`, (before) => forgotten(after(before))) : []),
  ];
  return places.flatMap((i) => [
    ...withForgetting(`R${i + 1} counts`, (before) => counted(before, i)),
    ...places
      .filter((j) => j !== i)
      .flatMap((j) =>
        withForgetting(`R${i + 1} hands its state to R${j + 1}`, (before) => handed(before, i, j)),
      ),
  ]);
};

const propertiesOf = (counts: Cell<Counts>, { most }: CounterOptions): ModelProperty[] => [
  {
    id: 'owner-knows-best',
    kind: 'always',
    says: 'Nobody knows of more increments of a replica than the replica itself.',
    holds: (view) => {
      const now = view.get(counts);
      return now.every((row) => row.every((one, o) => one <= (now[o]?.[o] ?? 0)));
    },
  },
  {
    id: 'all-agree',
    kind: 'sometimes',
    says: 'All have counted as often as they may, and all know it.',
    holds: (view) => view.get(counts).every((row) => row.every((one) => one === most)),
  },
];

export const growingCounter = (options: CounterOptions): Model => {
  const { replicas, most, forgets } = options;
  const places = Array.from({ length: replicas }, (_, i) => i);
  const counts = cell<Counts>(
    'counts',
    places.map(() => places.map(() => 0)),
  );
  return {
    id: `growing-counter-${replicas}-${most}${forgets ? '-forgetting' : ''}`,
    title: `A growing counter, ${replicas} replicas, up to ${most} each`,
    source: 'Shapiro et al. 2011; TLA+ examples, FiniteMonotonic',
    cells: [counts] as Cell[],
    actions: actionsOf(counts, options),
    constraint: (view) => view.get(counts).every((row, n) => (row[n] ?? 0) <= most),
    properties: propertiesOf(counts, options),
  };
};
