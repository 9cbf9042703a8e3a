/**
 * One round of reliable broadcast among liars: echo when told by the sender or by more than can lie, accept when
 * enough have echoed. Srikanth & Toueg, Distributed Computing 2 (1987), figure 7; TLA+ examples, bcastByz. Liars may
 * show their echo to some and not to others, so a correct process receives any part of what was sent and of theirs.
 */
import { type Cell, cell, cellsOf, type Model, type ModelAction, type ModelProperty } from '#kernel';

type Control = 'told nothing' | 'told' | 'echoed' | 'accepted';

export interface BroadcastOptions {
  readonly processes: number;
  /** How many liars the algorithm is made for. */
  readonly tolerated: number;
  readonly liars: number;
  /** Whom the sender tells at first: any of them (default), or nobody. */
  readonly told?: 'any' | 'nobody';
}

interface Process {
  readonly control: Control;
  /** Whose echo it has received, a bit each. */
  readonly received: number;
}

interface Cells {
  readonly processes: readonly Cell<Process>[];
  /** Which correct processes have echoed. */
  readonly sent: Cell<number>;
  /** Who lies; all choices of that many are looked at. */
  readonly liars: Cell<number>;
}

const bitsOf = (set: number): number[] =>
  Array.from({ length: 32 }, (_, place) => place).filter((place) => ((set >>> place) & 1) === 1);

const partsOf = (set: number): number[] => {
  const parts = [0];
  for (const place of bitsOf(set)) parts.push(...parts.map((part) => part | (1 << place)));
  return parts;
};

const setsOfSize = (size: number, among: number): number[] =>
  Array.from({ length: 2 ** among }, (_, set) => set).filter((set) => bitsOf(set).length === size);

const cellsFor = ({ processes, liars, told }: BroadcastOptions): Cells => {
  const starts: [Process, ...Process[]] = [{ control: 'told nothing', received: 0 }];
  if (told !== 'nobody') starts.push({ control: 'told', received: 0 });
  return {
    processes: cellsOf<number, Process>(
      'process',
      Array.from({ length: processes }, (_, i) => i + 1),
      ...starts,
    ),
    sent: cell('sent', 0),
    liars: cell('liars', ...(setsOfSize(liars, processes) as [number, ...number[]])),
  };
};

/** What a process may become that has received so many echoes. Several clauses may apply at once. */
const movesOf = (control: Control, echoes: number, { processes, tolerated }: BroadcastOptions): Control[] => {
  const enough = echoes >= processes - tolerated;
  if (control === 'accepted') return [];
  if (control === 'echoed') return enough ? ['accepted'] : [];
  return [
    ...(control === 'told' ? (['echoed'] as const) : []),
    ...(echoes >= processes - 2 * tolerated && !enough ? (['echoed'] as const) : []),
    ...(enough ? (['accepted'] as const) : []),
  ];
};

const acts = ({ processes, sent, liars }: Cells, i: number, options: BroadcastOptions): ModelAction => {
  const mine = processes[i] as Cell<Process>;
  const own = 1 << i;
  return {
    name: `P${i + 1}`,
    nameOf: ([echoes, , control]) => `P${i + 1} hears of ${bitsOf(Number(echoes)).length}: ${control}`,
    fair: 'correct processes',
    run(step) {
      if ((step.get(liars) & own) !== 0) return false;
      const me = step.get(mine);
      const received = me.received | step.choose(partsOf(step.get(sent) | step.get(liars)));
      const moves = movesOf(me.control, bitsOf(received).length, options);
      // By place: two clauses with one outcome are two steps, as they are counted in the specification.
      const move = step.choose(moves.map((_, place) => place));
      step.set(mine, { control: moves[move] as Control, received });
      if (me.control !== 'echoed' && (step.get(sent) & own) === 0) step.set(sent, step.get(sent) | own);
      return true;
    },
  };
};

const rests: ModelAction = { name: 'nothing happens', run: () => true };

const propertiesOf = (
  { processes, sent, liars }: Cells,
  { tolerated, told }: BroadcastOptions,
): ModelProperty[] => {
  const accepts = (control: Control) => control === 'accepted';
  return [
    {
      id: 'accepted-was-echoed',
      kind: 'always',
      says: 'Who accepts has the word of at least one more correct process than can lie.',
      holds: (view) =>
        !processes.some((process) => accepts(view.get(process).control)) ||
        bitsOf(view.get(sent)).length > tolerated,
    },
    {
      id: 'a-process-accepts',
      kind: told === 'nobody' ? 'always' : 'sometimes',
      says: told === 'nobody' ? 'Nobody accepts what was never sent.' : 'A correct process accepts.',
      holds: (view) =>
        processes.some(
          (process, i) => ((view.get(liars) >>> i) & 1) === 0 && accepts(view.get(process).control),
        ) !==
        (told === 'nobody'),
    },
  ];
};

export const byzantineBroadcast = (options: BroadcastOptions): Model => {
  const cells = cellsFor(options);
  const { processes, tolerated, liars, told } = options;
  return {
    id: `bcast-byz-${processes}-${tolerated}-${liars}${told === 'nobody' ? '-silent' : ''}`,
    title: `Broadcast among ${processes}, of whom ${liars} lie`,
    source: 'Srikanth & Toueg 1987; TLA+ examples, bcastByz',
    cells: [...cells.processes, cells.sent, cells.liars] as Cell[],
    actions: [...cells.processes.map((_, i) => acts(cells, i, options)), rests],
    properties: propertiesOf(cells, options),
  };
};
