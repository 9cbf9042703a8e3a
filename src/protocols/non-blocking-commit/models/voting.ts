/**
 * Atomic commitment without a coordinator: everybody votes to everybody, and waits for all votes or for a failure
 * detector, which may err. Raynal, A case study of agreement problems in distributed systems: non-blocking atomic
 * commitment (HASE 1997); TLA+ examples, nbacc_ray97. Receiving, asking the detector and acting are one step.
 */
import { type Cell, cell, cellsOf, type Model, type ModelAction, type ModelStep } from '#kernel';

type Control = 'yes' | 'no' | 'sent' | 'commit' | 'abort' | 'crashed';

interface Process {
  readonly control: Control;
  /** Messages received, as in `sent`. */
  readonly received: number;
  readonly suspects: boolean;
}

interface Cells {
  readonly processes: readonly Cell<Process>[];
  /** Messages ever sent, a bit each: bit `i` for a yes of process `i`, bit `size + i` for a no. */
  readonly sent: Cell<number>;
}

const hasBit = (bits: number, place: number): boolean => Math.floor(bits / 2 ** place) % 2 === 1;

/** All sets between `least` and `most`, of which `least` is a part. */
const setsBetween = (least: number, most: number, size: number): number[] =>
  Array.from({ length: 2 ** size }, (_, set) => set).filter((set) =>
    Array.from({ length: size }, (_, place) => place).every(
      (place) =>
        (!hasBit(least, place) || hasBit(set, place)) && (!hasBit(set, place) || hasBit(most, place)),
    ),
  );

type Move = 'vote' | 'crash' | 'suspect' | 'hear no' | 'all said yes' | 'nothing';

/** A process that has voted may decide. A no counts once it was received before this step. */
const decisionsOf = (
  { received: before }: Process,
  { received, suspects }: Pick<Process, 'received' | 'suspects'>,
  places: readonly number[],
): Move[] => [
  ...(suspects ? (['suspect'] as const) : []),
  ...places.filter((place) => hasBit(before, places.length + place)).map(() => 'hear no' as const),
  ...(!suspects && places.every((place) => hasBit(received, place)) ? (['all said yes'] as const) : []),
];

const movesOf = (
  me: Process,
  now: Pick<Process, 'received' | 'suspects'>,
  places: readonly number[],
): Move[] => [
  ...(me.control === 'yes' || me.control === 'no' ? (['vote'] as const) : []),
  ...(me.control === 'sent' ? decisionsOf(me, now, places) : []),
  ...(me.control === 'crashed' ? [] : (['crash'] as const)),
  'nothing',
];

const BECOMES: Readonly<Record<Move, Control | null>> = {
  vote: 'sent',
  crash: 'crashed',
  suspect: 'abort',
  'hear no': 'abort',
  'all said yes': 'commit',
  nothing: null,
};

const vote = (step: ModelStep, { sent, processes }: Cells, i: number, control: Control): void => {
  const bit = control === 'yes' ? i : processes.length + i;
  if (!hasBit(step.get(sent), bit)) step.set(sent, step.get(sent) + 2 ** bit);
};

const acts = (cells: Cells, i: number): ModelAction => {
  const { processes, sent } = cells;
  const places = processes.map((_, place) => place);
  const mine = processes[i] as Cell<Process>;
  return {
    name: `P${i + 1}`,
    nameOf: ([, suspects, move]) => `P${i + 1}: ${move}${suspects === true ? ', suspecting a crash' : ''}`,
    touches: [`P${i + 1}`],
    run(step) {
      const me = step.get(mine);
      const received = step.choose(setsBetween(me.received, step.get(sent), 2 * processes.length));
      const suspects = step.choose([false, true]);
      const move = step.choose(movesOf(me, { received, suspects }, places));
      if (move === 'vote') vote(step, cells, i, me.control);
      step.set(mine, { control: BECOMES[move] ?? me.control, received, suspects });
      return true;
    },
  };
};

export const nonBlockingCommit = (size: number): Model => {
  const places = Array.from({ length: size }, (_, i) => i);
  const processes = cellsOf<number, Process>(
    'process',
    places,
    ...((['yes', 'no'] as const).flatMap((control) =>
      [false, true].map((suspects) => ({ control, received: 0, suspects })),
    ) as [Process, ...Process[]]),
  );
  const cells: Cells = { processes, sent: cell('sent', 0) };
  const committed = (control: Control) => control === 'commit';
  return {
    id: `nbacc-ray97-${size}`,
    title: `Non-blocking atomic commitment, ${size} processes`,
    source: 'Raynal 1997; TLA+ examples, nbacc_ray97',
    cells: [...processes, cells.sent] as Cell[],
    actions: places.map((i) => acts(cells, i)),
    properties: [
      {
        id: 'commit-needs-every-yes',
        kind: 'always',
        says: 'Nobody commits unless everybody voted yes.',
        holds: (view) =>
          !processes.some((process) => committed(view.get(process).control)) ||
          places.every((i) => hasBit(view.get(cells.sent), i)),
      },
      {
        id: 'commits',
        kind: 'sometimes',
        says: 'A process commits.',
        holds: (view) => processes.some((process) => committed(view.get(process).control)),
      },
    ],
  };
};
