/** Which data type a history speaks of: named, or guessed from its functions. */
import { type History, HistoryError } from '../history.ts';
import { STRINGS } from '../strings.ts';
import { counter } from './counter.ts';
import type { DataType } from './datatype.ts';
import { keyValue } from './key-value.ts';
import { queue } from './queue.ts';
import { casRegister, register } from './register.ts';
import { set } from './set.ts';

/** In the order in which they are tried. */
const ALL: readonly DataType[] = [register, casRegister, keyValue, queue, counter, set];

export const dataTypeNames: readonly string[] = ALL.map((type) => type.name);

const named = (name: string): DataType => {
  const found = ALL.find((type) => type.name === name);
  if (found !== undefined) return found;
  throw new HistoryError(STRINGS.types.unknown(name, dataTypeNames.join(', ')));
};

/** A counter and a set share `add` and `read`: what a read answered tells them apart. */
const readsLists = (history: History): boolean =>
  history.operations.some((operation) => operation.function === 'read' && Array.isArray(operation.result));

const guess = (history: History): DataType | undefined => {
  const used = new Set(history.operations.map((operation) => operation.function));
  const fitting = ALL.filter((type) => [...used].every((name) => type.functions.includes(name)));
  return used.has('add') && fitting.includes(set) && readsLists(history) ? set : fitting[0];
};

const refuse = (history: History, type: DataType | undefined): never => {
  const known = new Set(type?.functions ?? ALL.flatMap((each) => each.functions));
  const strange = history.operations.find((operation) => !known.has(operation.function));
  if (strange === undefined) throw new HistoryError(STRINGS.types.none(dataTypeNames.join(', ')));
  const { function: name, line } = strange;
  const all = [...known].join(', ');
  const says = type ? STRINGS.types.operationOf(name, type.name, all) : STRINGS.types.operation(name, all);
  throw new HistoryError(says, line);
};

const checkArguments = (history: History): void => {
  for (const { function: name, argument, line } of history.operations)
    if (name === 'cas' && !(Array.isArray(argument) && argument.length === 2))
      throw new HistoryError(STRINGS.types.cas, line);
};

/** @throws HistoryError naming the first operation that the type does not have. */
export const findDataType = (history: History, name = history.dataType): DataType => {
  const type = name === undefined ? guess(history) : named(name);
  const fits =
    type !== undefined && history.operations.every(({ function: used }) => type.functions.includes(used));
  if (!fits || type === undefined) return refuse(history, type);
  checkArguments(history);
  return type;
};
