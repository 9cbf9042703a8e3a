/** Short ways to write histories, for tests. */
import { type History, type HistoryOperation, makeHistory } from '../history.ts';
import type { Value } from '../value.ts';

/** `P1 w(x)1 0–3` or `P2 r(x)0 1–2`; a time of `-` leaves it open. */
const NOTATION = /^(\w+) ([rw])\((\w+)\)(\d+) (\d+)–(\d+|-)$/;

const fromNotation = (text: string): HistoryOperation => {
  const [, process = '', does, key = '', value, invoked, completed] = NOTATION.exec(text) ?? [];
  if (process === '') throw new Error(`not in the notation of the tests: ${text}`);
  const isWrite = does === 'w';
  return {
    process,
    function: isWrite ? 'write' : 'read',
    key,
    argument: isWrite ? Number(value) : null,
    result: isWrite ? null : Number(value),
    status: completed === '-' ? 'info' : 'ok',
    invoked: Number(invoked),
    completed: completed === '-' ? Number.POSITIVE_INFINITY : Number(completed),
  };
};

/** Registers that hold 0 at first. */
export const registers = (...lines: readonly string[]): History =>
  makeHistory(lines.map(fromNotation), { initial: 0 });

type Fields = Partial<HistoryOperation> & Pick<HistoryOperation, 'process' | 'function' | 'invoked'>;

/** An answered operation unless `completed` is missing. */
export const operation = (fields: Fields): HistoryOperation => ({
  key: null,
  argument: null,
  result: null,
  status: fields.completed === undefined ? 'info' : 'ok',
  completed: Number.POSITIVE_INFINITY,
  ...fields,
});

/** Transactions that all begin before any ends: `['r', 'x', 1]` or `['append', 'x', 1]` steps, answers filled in. */
export const concurrent = (...transactions: readonly (readonly Value[])[]): History =>
  makeHistory(
    transactions.map((steps, index) =>
      operation({
        process: `p${index}`,
        function: 'txn',
        argument: steps,
        result: steps,
        invoked: 0,
        completed: 1,
      }),
    ),
  );

/** The same, one after the other. */
export const successive = (...transactions: readonly (readonly Value[])[]): History =>
  makeHistory(
    transactions.map((steps, index) =>
      operation({
        process: `p${index}`,
        function: 'txn',
        argument: steps,
        result: steps,
        invoked: index * 2,
        completed: index * 2 + 1,
      }),
    ),
  );
