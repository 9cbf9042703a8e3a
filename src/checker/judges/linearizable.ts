/**
 * Linearizability (Herlihy & Wing 1990). Objects are judged apart, which is sound because linearizability composes, and
 * in turns under one budget: the object that fails quickly must not wait for one that takes for ever.
 */
import { type Meter, Spent } from './budget.ts';
import type { DataType } from './datatypes/datatype.ts';
import { type History, type HistoryOperation, sayOperation } from './history.ts';
import { Linearization } from './linearization.ts';
import { type Partition, partitionByKey, prefixAt, prefixUntil } from './partition.ts';
import { STRINGS } from './strings.ts';
import { showKey } from './value.ts';
import type { Judgement, Point } from './verdict.ts';

type Answer = Omit<Judgement, 'model' | 'explored'>;

/** Steps of one object before it is the next one's turn. */
const TURN = 2048;

interface Task {
  readonly part: Partition;
  readonly search: Linearization;
}

const startTask = (part: Partition, type: DataType, history: History, meter: Meter): Task => ({
  part,
  search: new Linearization(type, part.operations, meter, history.initial),
});

/** A linearization puts each operation after the questions of all that come before it, hence within its interval. */
const pointsOf = ({ part, search }: Task): Point[] => {
  let at = Number.NEGATIVE_INFINITY;
  return search.order().map((index) => {
    at = Math.max(at, part.operations[index]?.invoked ?? at);
    return { operation: part.indices[index] as number, at };
  });
};

interface Blame {
  readonly part: Partition;
  /** Index into the part's operations. */
  readonly last: number;
}

const endOf = ({ part, last }: Blame): number => part.operations[last]?.completed ?? 0;

/** Another object may have failed before the one that was found first; it is looked for only up to that moment. */
const earliest = (
  found: Blame,
  others: readonly Partition[],
  type: DataType,
  history: History,
  meter: Meter,
): Blame => {
  let best = found;
  try {
    for (const part of others) {
      const task = startTask(prefixUntil(part, endOf(best)), type, history, meter);
      if (takeTurns([task]) === task) best = { part, last: indexIn(part, task, type, history, meter) };
    }
  } catch (error) {
    // The verdict stands; only the comparison with the other objects is given up.
    if (!(error instanceof Spent)) throw error;
  }
  return best;
};

/** Operations of a beginning that are to blame, as an index into the whole part. */
const indexIn = (part: Partition, task: Task, type: DataType, history: History, meter: Meter): number =>
  part.indices.indexOf(task.part.indices[firstIllegal(task, type, history, meter)] as number);

/** @returns the first task that fails, or the points of all when none does. */
const takeTurns = (tasks: readonly Task[]): Task | Point[] => {
  const points: Point[] = [];
  let waiting = tasks;
  while (waiting.length > 0) {
    const still: Task[] = [];
    for (const task of waiting) {
      const progress = task.search.run(TURN);
      if (progress === 'fails') return task;
      if (progress === 'running') still.push(task);
      else points.push(...finish(task));
    }
    waiting = still;
  }
  return points.sort((a, b) => a.at - b.at);
};

const finish = (task: Task): Point[] => {
  const points = pointsOf(task);
  task.search.dispose();
  return points;
};

const fails = (part: Partition, type: DataType, history: History, meter: Meter): boolean => {
  const { search } = startTask(part, type, history, meter);
  let progress = search.run(TURN);
  while (progress === 'running') progress = search.run(TURN);
  search.dispose();
  return progress === 'fails';
};

/**
 * The search knows answers that came later. The shortest illegal beginning forgets them: with every operation still
 * open answering anything, the first end at which no order is left is the answer that is to blame.
 */
const firstIllegal = (task: Task, type: DataType, history: History, meter: Meter): number => {
  const { operations } = task.part;
  const start = task.search.firstIllegal();
  const from = operations[start]?.completed ?? 0;
  const candidates = operations
    .flatMap(({ status, completed }, index) => (status === 'ok' && completed >= from ? [index] : []))
    .sort((a, b) => (operations[a]?.completed ?? 0) - (operations[b]?.completed ?? 0));
  try {
    return candidates.find((index) => fails(prefixAt(task.part, index), type, history, meter)) ?? start;
  } catch (error) {
    // That it fails is known already; what the budget no longer pays for is only the shortest beginning.
    if (error instanceof Spent) return start;
    throw error;
  }
};

const sayFailure = (operation: HistoryOperation, part: Partition): string => {
  const { quoted, quotedWithLine, noOrder, noOrderOf } = STRINGS.linearizable;
  const said = sayOperation(operation);
  const named = operation.line === undefined ? quoted(said) : quotedWithLine(said, operation.line);
  return part.key === null ? noOrder(named) : noOrderOf(showKey(part.key), named);
};

/** @throws Spent */
export const judgeLinearizable = (history: History, type: DataType, meter: Meter): Answer => {
  const parts = partitionByKey(history);
  const tasks = parts.map((part) => startTask(part, type, history, meter));
  const result = takeTurns(tasks);
  if (Array.isArray(result))
    return {
      verdict: 'holds',
      reason: STRINGS.linearizable.holds(type.name),
      points: result,
    };
  const task = result as Task;
  for (const other of tasks) if (other !== task) other.search.dispose();
  const found = { part: task.part, last: firstIllegal(task, type, history, meter) };
  const others = parts.filter((part) => part !== task.part);
  const { part, last } = earliest(found, others, type, history, meter);
  const operation = part.indices[last] as number;
  return {
    verdict: 'fails',
    reason: sayFailure(history.operations[operation] as HistoryOperation, part),
    operation,
    prefix: prefixAt(part, last).indices,
  };
};
