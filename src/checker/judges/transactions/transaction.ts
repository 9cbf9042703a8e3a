/** Transactions as lists of steps: `[append x 1]`, `[w x 1]`, `[r x …]`. */
import { type History, HistoryError, type HistoryOperation, type Status } from '../history.ts';
import { encode, type Value } from '../value.ts';
import { STRINGS } from './strings.ts';

export interface Step {
  readonly does: 'read' | 'write' | 'append';
  /** Encoded, usable as a map key; also what sentences show. */
  readonly key: string;
  /** What was written or read; for a read of unknown answer `undefined`. */
  readonly value: Value | undefined;
}

export interface Transaction {
  /** Index into `history.operations`. */
  readonly index: number;
  readonly process: string;
  readonly status: Status;
  readonly steps: readonly Step[];
}

const NAMES: Readonly<Record<string, Step['does']>> = {
  r: 'read',
  read: 'read',
  w: 'write',
  write: 'write',
  append: 'append',
};

const stepOf = (value: Value, operation: HistoryOperation): Step => {
  const [name = null, key = null, item = null] = Array.isArray(value) ? (value as readonly Value[]) : [];
  const does = typeof name === 'string' && Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  if (does === undefined) throw new HistoryError(STRINGS.unknownStep(encode(value)), operation.line);
  return { does, key: encode(key), value: does === 'read' && operation.status !== 'ok' ? undefined : item };
};

/** Lists are appended to; a history that writes nothing speaks of them when a read shows one. */
export const speaksOfLists = (transactions: readonly Transaction[]): boolean => {
  const steps = transactions.flatMap((transaction) => transaction.steps);
  if (steps.some(({ does }) => does === 'append')) return true;
  return !steps.some(({ does }) => does === 'write') && steps.some(({ value }) => Array.isArray(value));
};

/** @throws HistoryError where a history of lists does something that only registers can. */
const checkKinds = (transactions: readonly Transaction[], history: History): void => {
  if (!speaksOfLists(transactions)) return;
  for (const { index, steps } of transactions)
    for (const { does, key, value } of steps) {
      const line = history.operations[index]?.line;
      if (does === 'write') throw new HistoryError(STRINGS.mixed(keyName(key)), line);
      if (does === 'read' && value !== undefined && value !== null && !Array.isArray(value))
        throw new HistoryError(STRINGS.noList(keyName(key), encode(value)), line);
    }
};

const transactionOf = (operation: HistoryOperation, index: number): Transaction => {
  if (operation.function !== 'txn')
    throw new HistoryError(STRINGS.unknown(operation.function), operation.line);
  const steps =
    operation.status === 'ok' && operation.result !== null ? operation.result : operation.argument;
  if (!Array.isArray(steps)) throw new HistoryError(STRINGS.noSteps, operation.line);
  return {
    index,
    process: operation.process,
    status: operation.status,
    steps: (steps as readonly Value[]).map((step) => stepOf(step, operation)),
  };
};

/** @throws HistoryError naming the line. */
export const transactionsOf = (history: History): Transaction[] => {
  const transactions = history.operations.map(transactionOf);
  checkKinds(transactions, history);
  return transactions;
};

const placesRead = ({ does, key, value }: Step): string[] => {
  if (does !== 'read' || value === undefined) return [];
  return [value, ...(Array.isArray(value) ? (value as readonly Value[]) : [])].map(
    (item) => `${key} ${encode(item)}`,
  );
};

/**
 * One whose end nobody knows has committed when somebody has read what it wrote: all its writes count. What it read
 * stays unknown.
 */
export const commitObserved = (transactions: readonly Transaction[]): Transaction[] => {
  const answered = transactions.filter(({ status }) => status === 'ok');
  const read = new Set(answered.flatMap(({ steps }) => steps.flatMap(placesRead)));
  const isObserved = ({ steps }: Transaction): boolean =>
    steps.some(({ does, key, value = null }) => does !== 'read' && read.has(`${key} ${encode(value)}`));
  return transactions.map((transaction) =>
    transaction.status === 'info' && isObserved(transaction) ? { ...transaction, status: 'ok' } : transaction,
  );
};

/** A key in a sentence: names without quotes. */
export const keyName = (key: string): string => (key.startsWith('"') ? String(JSON.parse(key)) : key);

/** `T3`: what sentences call a transaction. */
export const nameOf = (transaction: number): string => `T${transaction}`;
