/**
 * A sequentially consistent memory: processors put requests into registers and are answered with any value at all; each has a
 * queue of its operations, and an operation leaves it only when memory explains its answer. Leslie Lamport, *Specifying
 * Systems*, 2002, §11.2, module InnerSequential.
 */
import { type Cell, cell, cellsOf, type Model, type ModelAction, type ModelView } from '#kernel';

export interface MemoryOptions {
  readonly processors: number;
  readonly registers: number;
  readonly addresses: number;
  readonly values: number;
  /** Longest queue of operations that memory has not explained yet. */
  readonly longest: number;
}

interface Register {
  readonly address: number;
  readonly value: number;
  readonly does: 'free' | 'read' | 'write';
}

interface Operation {
  readonly address: number;
  readonly value: number;
  readonly does: 'read' | 'write';
  /** Where its answer is owed; `null`: answered. */
  readonly register: number | null;
}

interface Processor {
  readonly registers: readonly Register[];
  readonly queue: readonly Operation[];
}

interface Cells {
  readonly processors: readonly Cell<Processor>[];
  readonly memory: Cell<readonly number[]>;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, place) => place);

/** Every list with one of `options` at each of `length` places. */
const listsOf = <Item>(options: readonly Item[], length: number): Item[][] =>
  length === 0
    ? [[]]
    : listsOf(options, length - 1).flatMap((list) => options.map((item) => [...list, item]));

const pairsOf = ({ addresses, values }: MemoryOptions) =>
  upTo(addresses).flatMap((address) => upTo(values).map((value) => ({ address, value })));

const cellsFor = (options: MemoryOptions): Cells => {
  const free = pairsOf(options).map((pair): Register => ({ ...pair, does: 'free' }));
  const [first, ...others] = listsOf(free, options.registers).map(
    (registers): Processor => ({ registers, queue: [] }),
  );
  const [empty, ...fuller] = listsOf(upTo(options.values), options.addresses);
  const names = upTo(options.processors).map((place) => `p${place + 1}`);
  return {
    processors: cellsOf<string, Processor>('processor', names, first as Processor, ...others),
    memory: cell<readonly number[]>('memory', empty as number[], ...fuller),
  };
};

const withRegister = (registers: readonly Register[], at: number, register: Register): Register[] =>
  registers.map((other, place) => (place === at ? register : other));

const asks = (processor: Cell<Processor>, name: string, at: number, options: MemoryOptions): ModelAction => ({
  name: `${name} asks in register ${at + 1}`,
  touches: [name],
  run(step) {
    const { registers, queue } = step.get(processor);
    if (registers[at]?.does !== 'free') return false;
    const pair = step.choose(pairsOf(options));
    const does = step.choose(['read', 'write'] as const);
    step.set(processor, {
      registers: withRegister(registers, at, { ...pair, does }),
      queue: [...queue, { ...pair, does, register: at }],
    });
    return true;
  },
});

/** A read is answered with any value; whether that can be is found out when it leaves the queue. */
const isAnswered = (
  processor: Cell<Processor>,
  name: string,
  at: number,
  { values }: MemoryOptions,
): ModelAction => ({
  name: `register ${at + 1} of ${name} is answered`,
  touches: [name],
  run(step) {
    const { registers, queue } = step.get(processor);
    const asked = registers[at];
    if (!asked || asked.does === 'free') return false;
    const value = asked.does === 'read' ? step.choose(upTo(values)) : asked.value;
    step.set(processor, {
      registers: withRegister(registers, at, { ...asked, value, does: 'free' }),
      queue: queue.map((one) => (one.register === at ? { ...one, value, register: null } : one)),
    });
    return true;
  },
});

const takesEffect = (processor: Cell<Processor>, name: string, { memory }: Cells): ModelAction => ({
  name: `the oldest operation of ${name} takes effect`,
  touches: [name],
  run(step) {
    const { registers, queue } = step.get(processor);
    const [oldest, ...rest] = queue;
    if (!oldest || oldest.register !== null) return false;
    const now = step.get(memory);
    if (oldest.does === 'read' && now[oldest.address] !== oldest.value) return false;
    if (oldest.does === 'write')
      step.set(
        memory,
        now.map((value, address) => (address === oldest.address ? oldest.value : value)),
      );
    step.set(processor, { registers, queue: rest });
    return true;
  },
});

/** A register that waits is owed one answer, a free one none. */
const isOwedRightly = ({ registers, queue }: Processor): boolean =>
  registers.every(
    ({ does }, at) => queue.filter(({ register }) => register === at).length === (does === 'free' ? 0 : 1),
  );

const propertiesOf = ({ processors }: Cells): Model['properties'] => {
  const all = (view: ModelView): Processor[] => processors.map((processor) => view.get(processor));
  return [
    {
      id: 'one-answer-owed',
      kind: 'always',
      says: 'A register that waits is owed one answer, a free register none.',
      holds: (view) => all(view).every(isOwedRightly),
    },
    {
      id: 'answered-before-it-happened',
      kind: 'sometimes',
      says: 'An operation is answered and has not taken effect yet.',
      holds: (view) => all(view).some(({ queue }) => queue.some(({ register }) => register === null)),
    },
  ];
};

export const sequentialMemory = (options: MemoryOptions): Model => {
  const cells = cellsFor(options);
  const { processors, registers, addresses, values, longest } = options;
  return {
    id: `sequential-memory-${processors}-${registers}-${addresses}-${values}-${longest}`,
    title: `Sequential memory: ${processors} processors, ${registers} register each, ${addresses} address, ${values} values, queues of ${longest}`,
    source: 'Lamport, Specifying Systems, 2002, §11.2, InnerSequential',
    cells: [...cells.processors, cells.memory] as Cell[],
    actions: cells.processors.flatMap((processor, place) => {
      const name = `p${place + 1}`;
      return [
        ...upTo(registers).flatMap((at) => [
          asks(processor, name, at, options),
          isAnswered(processor, name, at, options),
        ]),
        takesEffect(processor, name, cells),
      ];
    }),
    properties: propertiesOf(cells),
    constraint: (view) => cells.processors.every((one) => view.get(one).queue.length <= longest),
  };
};
