/**
 * Models of read-write registers that are weaker than sequential consistency; objects are judged together.
 *
 * - `causal`: causal memory (Ahamad, Neiger, Burns, Kohli, Hutto 1995; CM in Bouajjani et al. 2017): program order and
 *   reads-from have no cycle, and each process has a view of all writes and its own reads that keeps them.
 * - `pram` (Lipton & Sandberg 1988): the same, keeping only program order.
 * - session guarantees (Terry et al. 1994), judged from what clients saw, each alone. Together, in one view, they are
 *   `pram`; each alone can hold where `pram` fails. *Read your writes*: each read alone, after its process's earlier
 *   writes. *Monotonic reads*: a view keeps the order of the process's reads. *Monotonic writes*, *writes follow reads*:
 *   besides, that of every process's writes, or of every read and the writes after it; a process whose reads go
 *   backwards by themselves is no witness for these two.
 */
import type { Meter } from '../budget.ts';
import { type History, sayOperation } from '../history.ts';
import { Relation } from '../relation.ts';
import type { Dependency, Judgement } from '../verdict.ts';
import {
  addCausalOrder,
  addPipelinedOrder,
  addReadOrder,
  addReadsBeforeWrites,
  addWriteOrder,
} from './orders.ts';
import { INITIAL, type RegisterHistory, traceRegisters } from './reads-from.ts';
import { STRINGS } from './strings.ts';
import { impossibleView } from './view.ts';

type Answer = Omit<Judgement, 'model' | 'explored'>;
type FindCycle = (registers: RegisterHistory, meter: Meter) => readonly Dependency[];
type AddView = (relation: Relation, registers: RegisterHistory, process: string) => void;

const readsOf = (registers: RegisterHistory, process: string): number[] =>
  (registers.processes.get(process) ?? []).filter((operation) => !registers.isWrite(operation));

const viewCycle = (registers: RegisterHistory, process: string, add: AddView, meter: Meter) =>
  impossibleView(
    registers,
    readsOf(registers, process),
    (relation) => add(relation, registers, process),
    meter,
  );

/** The first process that can have no view, by its cycle; `isWitness` may excuse a process. */
const firstCycle =
  (
    add: AddView,
    isWitness: (registers: RegisterHistory, process: string, meter: Meter) => boolean = () => true,
  ): FindCycle =>
  (registers, meter) => {
    for (const process of registers.processes.keys()) {
      if (!isWitness(registers, process, meter)) continue;
      const cycle = viewCycle(registers, process, add, meter);
      if (cycle.length > 0) return cycle;
    }
    return [];
  };

const readsForwards = (registers: RegisterHistory, process: string, meter: Meter): boolean =>
  viewCycle(registers, process, addReadOrder, meter).length === 0;

const causal: FindCycle = (registers, meter) => {
  const relation = new Relation(registers.history.operations.length, meter);
  addCausalOrder(relation, registers);
  const cycle = relation.cycle();
  relation.dispose();
  return cycle.length > 0 ? cycle : firstCycle(addCausalOrder)(registers, meter);
};

const overwrittenBy = (
  registers: RegisterHistory,
  read: number,
  own: readonly number[],
): number | undefined => {
  const source = registers.readsFrom.get(read) ?? INITIAL;
  const place = source === INITIAL ? -1 : own.indexOf(source);
  if (source !== INITIAL && place < 0) return undefined;
  return own.findLast(
    (write, index) => index > place && registers.objectOf(write) === registers.objectOf(read),
  );
};

const readYourWrites: FindCycle = (registers, meter) => {
  for (const [process, operations] of registers.processes) {
    const own: number[] = [];
    for (const operation of operations) {
      meter.look(1 + (own.length >> 3));
      if (registers.isWrite(operation)) own.push(operation);
      const newer = registers.isWrite(operation) ? undefined : overwrittenBy(registers, operation, own);
      if (newer !== undefined) return staleOwnRead(process, newer, operation);
    }
  }
  return [];
};

const staleOwnRead = (process: string, write: number, read: number): Dependency[] => [
  { from: write, to: read, kind: 'program order', because: STRINGS.wroteThenRead(process) },
  { from: read, to: write, kind: 'overwritten', because: STRINGS.readsOlder },
];

const FINDERS = {
  causal,
  pram: firstCycle(addPipelinedOrder),
  'read-your-writes': readYourWrites,
  'monotonic-reads': firstCycle(addReadOrder),
  'monotonic-writes': firstCycle((relation, registers, process) => {
    addReadOrder(relation, registers, process);
    addWriteOrder(relation, registers);
  }, readsForwards),
  'writes-follow-reads': firstCycle(
    (relation, registers) => addReadsBeforeWrites(relation, registers),
    readsForwards,
  ),
} as const satisfies Record<string, FindCycle>;

export type RegisterModel = keyof typeof FINDERS;

export const registerModels = Object.keys(FINDERS) as readonly RegisterModel[];

const sayCycle = (history: History, cycle: readonly Dependency[]): string => {
  const steps = cycle.map(({ from, to, because }) => {
    const [first, second] = [history.operations[from], history.operations[to]];
    return first === undefined || second === undefined
      ? because
      : STRINGS.before(sayOperation(first), sayOperation(second), because);
  });
  return STRINGS.circle(steps.join('; '));
};

/** The read that stands last among those in the cycle: what a person would point at. */
const blamed = (registers: RegisterHistory, cycle: readonly Dependency[]): number | undefined =>
  cycle
    .flatMap(({ from, to }) => [from, to])
    .filter((operation) => !registers.isWrite(operation))
    .sort((a, b) => a - b)
    .at(-1);

/** @throws Spent, HistoryError */
export const judgeRegisters = (model: RegisterModel, history: History, meter: Meter): Answer => {
  const registers = traceRegisters(history);
  if ('verdict' in registers) return registers;
  const cycle = FINDERS[model](registers, meter);
  if (cycle.length === 0)
    return {
      verdict: 'holds',
      reason: STRINGS.holds,
    };
  const operation = blamed(registers, cycle);
  return {
    verdict: 'fails',
    reason: sayCycle(history, cycle),
    cycle,
    ...(operation === undefined ? {} : { operation }),
  };
};
