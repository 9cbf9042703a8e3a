/** The definitions themselves, by trying every order: only for a handful of operations. */
import type { DataType } from '../datatypes/datatype.ts';
import type { History, HistoryOperation } from '../history.ts';
import { encode, sameValue, type Value } from '../value.ts';

/** True when `visit` accepts some order of the items in which everything in `before(item)` stands earlier. */
export const someOrder = <Item>(
  items: readonly Item[],
  mustPrecede: (earlier: Item, later: Item) => boolean,
  accepts: (order: readonly Item[]) => boolean,
): boolean => {
  const extend = (order: readonly Item[], rest: readonly Item[]): boolean => {
    if (rest.length === 0) return accepts(order);
    return rest.some(
      (item) =>
        !rest.some((other) => other !== item && mustPrecede(other, item)) &&
        extend(
          [...order, item],
          rest.filter((other) => other !== item),
        ),
    );
  };
  return extend([], items);
};

const subsets = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: 2 ** items.length }, (_, code) => items.filter((_, bit) => ((code >> bit) & 1) === 1));

const isLegal = (type: DataType, initial: Value | undefined, order: readonly HistoryOperation[]): boolean => {
  const states = new Map<string, Value>();
  return order.every((operation) => {
    const key = encode(operation.key);
    const after = type.apply(states.get(key) ?? type.initial(initial), operation);
    if (after !== undefined) states.set(key, after);
    return after !== undefined;
  });
};

type Precedes = (earlier: HistoryOperation, later: HistoryOperation) => boolean;

/** Some choice of the unanswered operations, and some order of all, is legal. */
const explained = (history: History, type: DataType, precedes: Precedes): boolean => {
  const answered = history.operations.filter(({ status }) => status === 'ok');
  const open = history.operations.filter(({ status }) => status === 'info');
  return subsets(open).some((chosen) =>
    someOrder([...answered, ...chosen], precedes, (order) => isLegal(type, history.initial, order)),
  );
};

export const isLinearizable = (history: History, type: DataType): boolean =>
  explained(history, type, (earlier, later) => earlier.completed < later.invoked);

const inProgramOrder: Precedes = (earlier, later) =>
  earlier !== later && earlier.process === later.process && earlier.completed <= later.invoked;

export const isSequential = (history: History, type: DataType): boolean =>
  explained(history, type, inProgramOrder);

/** Register histories in which every operation is answered and every value written once. */
const isWrite = (operation: HistoryOperation): boolean => operation.function === 'write';

const sees = (write: HistoryOperation, read: HistoryOperation): boolean =>
  isWrite(write) &&
  !isWrite(read) &&
  sameValue(write.key, read.key) &&
  sameValue(write.argument, read.result);

const readsAreLegal = (initial: Value, order: readonly HistoryOperation[]): boolean => {
  const cells = new Map<string, Value>();
  return order.every((operation) => {
    const key = encode(operation.key);
    if (isWrite(operation)) cells.set(key, operation.argument);
    return isWrite(operation) || sameValue(cells.get(key) ?? initial, operation.result);
  });
};

/** Is there, for this choice of reads, an order with all writes that keeps `precedes`? */
const hasView = (history: History, reads: readonly HistoryOperation[], precedes: Precedes): boolean =>
  someOrder([...history.operations.filter(isWrite), ...reads], precedes, (order) =>
    readsAreLegal(history.initial ?? null, order),
  );

const processes = (history: History): string[] => [
  ...new Set(history.operations.map(({ process }) => process)),
];

const readsOf = (history: History, process: string): HistoryOperation[] =>
  history.operations.filter((operation) => operation.process === process && !isWrite(operation));

const everyView = (history: History, precedes: Precedes): boolean =>
  processes(history).every((process) => hasView(history, readsOf(history, process), precedes));

/** Transitive closure by repetition. */
const closure = (history: History, base: Precedes): Precedes => {
  const { operations } = history;
  const pairs = new Set<string>();
  const text = (a: HistoryOperation, b: HistoryOperation) =>
    `${operations.indexOf(a)} ${operations.indexOf(b)}`;
  for (const a of operations) for (const b of operations) if (base(a, b)) pairs.add(text(a, b));
  for (const b of operations)
    for (const a of operations)
      for (const c of operations) if (pairs.has(text(a, b)) && pairs.has(text(b, c))) pairs.add(text(a, c));
  return (a, b) => pairs.has(text(a, b));
};

export const isCausal = (history: History): boolean => {
  const order = closure(history, (a, b) => inProgramOrder(a, b) || sees(a, b));
  return history.operations.every((operation) => !order(operation, operation)) && everyView(history, order);
};

export const isPram = (history: History): boolean => everyView(history, inProgramOrder);

const readOrder: Precedes = (a, b) => !isWrite(a) && !isWrite(b) && inProgramOrder(a, b);
const writeOrder: Precedes = (a, b) => isWrite(a) && isWrite(b) && inProgramOrder(a, b);

export const hasMonotonicReads = (history: History): boolean => everyView(history, readOrder);

export const readsItsWrites = (history: History): boolean =>
  history.operations
    .filter((operation) => !isWrite(operation))
    .every((read) =>
      hasView(history, [read], (a, b) => {
        const own = isWrite(a) && a.process === read.process && inProgramOrder(a, read);
        return own && inProgramOrder(a, b) && (b === read || inProgramOrder(b, read));
      }),
    );

const isFromNowhere = (history: History): boolean =>
  history.operations.some(
    (read) =>
      !isWrite(read) &&
      !sameValue(read.result, history.initial ?? null) &&
      !history.operations.some((write) => sees(write, read)),
  );

/** Views of the processes whose reads do not go backwards by themselves. */
const everyWitness = (history: History, precedes: Precedes): boolean =>
  !isFromNowhere(history) &&
  processes(history).every(
    (process) =>
      !hasView(history, readsOf(history, process), readOrder) ||
      hasView(history, readsOf(history, process), precedes),
  );

export const hasMonotonicWrites = (history: History): boolean =>
  everyWitness(history, (a, b) => readOrder(a, b) || writeOrder(a, b));

export const writesFollowReads = (history: History): boolean => {
  const follows: Precedes = (a, b) => !isWrite(a) && isWrite(b) && inProgramOrder(a, b);
  const order = closure(history, (a, b) => readOrder(a, b) || follows(a, b) || sees(a, b));
  const isCircular = history.operations.some((operation) => order(operation, operation));
  return everyWitness(history, (a, b) => isCircular || order(a, b));
};
