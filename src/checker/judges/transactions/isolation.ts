/** Judges a history of transactions against an isolation level. */
import type { Meter } from '../budget.ts';
import type { History, HistoryOperation } from '../history.ts';
import { judgeLinearizable } from '../linearizable.ts';
import { judgeSequential } from '../sequential.ts';
import type { Anomaly, Dependency, Judgement } from '../verdict.ts';
import { forbiddenCycle, nameCycle } from './cycles.ts';
import { Ambiguous, type Evidence } from './evidence.ts';
import { LEVELS, type Level, type LevelName, type OrderKind } from './levels.ts';
import { listEvidence } from './list-append.ts';
import { orderEdges } from './precedence.ts';
import { registerEvidence } from './read-write.ts';
import { storeOf } from './store.ts';
import { STRINGS } from './strings.ts';
import { commitObserved, nameOf, speaksOfLists, type Transaction, transactionsOf } from './transaction.ts';
import { cycleInEveryOrder } from './version-orders.ts';

type Answer = Omit<Judgement, 'model' | 'explored'>;

const evidenceOf = (history: History, transactions: readonly Transaction[]): Evidence =>
  speaksOfLists(transactions)
    ? listEvidence(transactions)
    : registerEvidence(transactions, history.initial ?? null);

const sayCycle = (cycle: readonly Dependency[]): string => {
  const steps = cycle.map(({ from, to, kind, because }) =>
    STRINGS.before(nameOf(from), nameOf(to), kind, because),
  );
  return STRINGS.circle(steps.join('; '));
};

const cycleAnomaly = (cycle: readonly Dependency[]): Anomaly => ({
  name: nameCycle(cycle),
  operations: cycle.map(({ from }) => from),
  reason: sayCycle(cycle),
  cycle,
});

const findCycle = (
  level: Level,
  history: History,
  evidence: Evidence,
  transactions: readonly Transaction[],
  meter: Meter,
): Anomaly[] => {
  const edges = [...evidence.dependencies, ...orderEdges(history, transactions, level.order)];
  const cycle = forbiddenCycle(level.cycles, history.operations.length, edges, meter);
  return cycle.length === 0 ? [] : [cycleAnomaly(cycle)];
};

const fails = (anomalies: readonly Anomaly[], forbidden: Anomaly): Answer => ({
  verdict: 'fails',
  reason: `${forbidden.name}: ${forbidden.reason}`,
  anomalies: [forbidden, ...anomalies.filter((anomaly) => anomaly !== forbidden)],
  ...(forbidden.cycle === undefined ? {} : { cycle: forbidden.cycle }),
  ...(forbidden.operations[0] === undefined ? {} : { operation: Math.max(...forbidden.operations) }),
});

/** Each transaction as one operation on one store; without any order each one is a process of its own. */
const asOperations = (history: History, order: OrderKind): HistoryOperation[] =>
  history.operations.map((operation, index) => ({
    ...operation,
    process: order === 'none' ? nameOf(index) : operation.process,
    key: null,
    argument: index,
    result: null,
  }));

/** Looks for an order of whole transactions that explains every read. */
const searchSerial = (
  history: History,
  transactions: readonly Transaction[],
  order: OrderKind,
  meter: Meter,
): Answer => {
  const store = storeOf(transactions, history.initial ?? null);
  const serial: History = { operations: asOperations(history, order) };
  return order === 'realtime'
    ? judgeLinearizable(serial, store, meter)
    : judgeSequential(serial, store, meter);
};

/** The same for levels that ask for less than a serial order: all orders of the versions are tried. */
const tryOrders = (
  level: Level,
  history: History,
  evidence: Evidence,
  transactions: readonly Transaction[],
  meter: Meter,
): Answer => {
  const known = [...evidence.dependencies, ...orderEdges(history, transactions, level.order)];
  const cycle = cycleInEveryOrder(evidence.open, (chosen) =>
    forbiddenCycle(level.cycles, history.operations.length, [...known, ...chosen], meter),
  );
  if (cycle.length === 0) return { verdict: 'holds', reason: STRINGS.someOrder };
  const { operations, reason } = cycleAnomaly(cycle);
  return {
    verdict: 'fails',
    reason: STRINGS.everyOrder(reason),
    operation: Math.max(...operations),
    cycle,
  };
};

/** Nothing forbidden was found, but the version orders are not fully known: a serial order settles it. */
const settle = (
  level: Level,
  history: History,
  evidence: Evidence,
  transactions: readonly Transaction[],
  meter: Meter,
): Answer => {
  const serial = searchSerial(history, transactions, level.order, meter);
  if (serial.verdict === 'holds')
    return {
      verdict: 'holds',
      reason: STRINGS.serial,
      ...(serial.points === undefined ? {} : { points: serial.points }),
    };
  if (level.cycles !== 'G2-item') return tryOrders(level, history, evidence, transactions, meter);
  return {
    verdict: 'fails',
    reason: STRINGS.noSerial,
    ...(serial.operation === undefined ? {} : { operation: serial.operation }),
  };
};

const hasNoCycle = (
  level: Level,
  history: History,
  evidence: Evidence,
  transactions: readonly Transaction[],
  meter: Meter,
): boolean => findCycle({ ...level, cycles: 'G2-item' }, history, evidence, transactions, meter).length === 0;

/** ww edges that follow any order of the ww and wr cycles' graph can be added to it without harm, rw edges cannot. */
const isDecided = (
  level: Level,
  history: History,
  evidence: Evidence,
  transactions: readonly Transaction[],
  meter: Meter,
): boolean =>
  evidence.isComplete ||
  level.cycles === 'G0' ||
  level.cycles === 'G1c' ||
  (evidence.isAcyclicEnough && hasNoCycle(level, history, evidence, transactions, meter));

const judgeEvidence = (
  name: LevelName,
  history: History,
  transactions: readonly Transaction[],
  meter: Meter,
): Answer => {
  const level: Level = LEVELS[name];
  const evidence = evidenceOf(history, transactions);
  const anomalies = [...findCycle(level, history, evidence, transactions, meter), ...evidence.anomalies];
  const forbidden = anomalies.find(
    ({ cycle, name: found }) => cycle !== undefined || level.others.includes(found),
  );
  if (forbidden !== undefined) return fails(anomalies, forbidden);
  if (!isDecided(level, history, evidence, transactions, meter))
    return { ...settle(level, history, evidence, transactions, meter), anomalies };
  return {
    verdict: 'holds',
    reason: STRINGS.nothingForbidden(name),
    anomalies,
  };
};

/** @throws HistoryError, Spent */
export const judgeIsolation = (name: LevelName, history: History, meter: Meter): Answer => {
  const transactions = commitObserved(transactionsOf(history));
  try {
    return judgeEvidence(name, history, transactions, meter);
  } catch (error) {
    if (!(error instanceof Ambiguous)) throw error;
    return {
      verdict: 'unknown',
      reason: STRINGS.ambiguous(error.message),
    };
  }
};
