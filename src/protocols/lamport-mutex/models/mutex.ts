/**
 * Mutual exclusion with logical clocks and FIFO channels. Lamport, Time, Clocks and the Ordering of Events in a
 * Distributed System (1978); TLA+ examples, lamport_mutex. States beyond the clock bound are not kept.
 */
import {
  type Cell,
  cellsOf,
  type Model,
  type ModelAction,
  type ModelProperty,
  type ModelStep,
} from '#kernel';
import { type Channel, type Message, send, takeOne, textOf } from './channel.ts';

/** Ways to be wrong: each takes away something that the proof needs. */
export interface MutexVariant {
  /** Messages of a channel arrive in any order. */
  readonly bag?: boolean;
  /** A process enters without waiting for acknowledgements. */
  readonly impatient?: boolean;
  /** Of two requests with equal clocks neither waits for the other. */
  readonly ties?: boolean;
}

interface Process {
  readonly clock: number;
  /** Clock of the request received from each process, itself included; 0: none. */
  readonly requests: readonly number[];
  /** Who has acknowledged its request. */
  readonly acks: readonly boolean[];
  readonly critical: boolean;
}

interface Cells {
  readonly processes: readonly Cell<Process>[];
  /** `channels[from][to]` */
  readonly channels: readonly (readonly Channel[])[];
}

const at = <T>(list: readonly T[], index: number): T => list[index] as T;
const put = <T>(list: readonly T[], index: number, value: T): T[] =>
  list.map((old, i) => (i === index ? value : old));

/** Sends to everybody else. */
const broadcast = (step: ModelStep, { channels }: Cells, from: number, message: Message): void => {
  at(channels, from).forEach((channel, to) => {
    if (to !== from) send(step, channel, message);
  });
};

/** Does the request of `p` go before every other that it knows of? Ties go to the lower number. */
const goesFirst = ({ requests }: Process, p: number, ties: boolean): boolean => {
  const own = at(requests, p);
  const beats = (other: number, i: number): boolean => own < other || (own === other && (ties || p < i));
  return requests.every((other, i) => i === p || other === 0 || beats(other, i));
};

const mayEnter = (me: Process, p: number, { impatient, ties }: MutexVariant): boolean =>
  at(me.requests, p) !== 0 &&
  (impatient === true || me.acks.every(Boolean)) &&
  goesFirst(me, p, ties === true);

const ownActions = (cells: Cells, p: number, variant: MutexVariant): ModelAction[] => {
  const process = at(cells.processes, p);
  const name = `p${p + 1}`;
  return [
    {
      name: `${name} requests`,
      touches: [name],
      run(step) {
        const me = step.get(process);
        if (at(me.requests, p) !== 0) return false;
        const acks = me.acks.map((_, i) => i === p);
        step.set(process, { ...me, requests: put(me.requests, p, me.clock), acks });
        broadcast(step, cells, p, { type: 'request', clock: me.clock });
        return true;
      },
    },
    {
      name: `${name} enters`,
      touches: [name],
      run(step) {
        const me = step.get(process);
        if (!mayEnter(me, p, variant)) return false;
        step.set(process, { ...me, critical: true });
        return true;
      },
    },
    {
      name: `${name} leaves`,
      touches: [name],
      run(step) {
        const me = step.get(process);
        if (!me.critical) return false;
        const acks = me.acks.map(() => false);
        step.set(process, { ...me, requests: put(me.requests, p, 0), acks, critical: false });
        broadcast(step, cells, p, { type: 'release' });
        return true;
      },
    },
  ];
};

const received = (me: Process, from: number, message: Message): Process => {
  switch (message.type) {
    case 'request': {
      const clock = Math.max(message.clock, me.clock) + 1;
      return { ...me, requests: put(me.requests, from, message.clock), clock };
    }
    case 'ack':
      return { ...me, acks: put(me.acks, from, true) };
    case 'release':
      return { ...me, requests: put(me.requests, from, 0) };
  }
};

const receives = ({ processes, channels }: Cells, p: number, from: number): ModelAction => {
  const process = at(processes, p);
  const name = `p${p + 1} receives from p${from + 1}`;
  return {
    name,
    nameOf: ([message]) => (message ? `${name}: ${textOf(message as Message)}` : name),
    touches: [`p${p + 1}`],
    run(step) {
      const message = takeOne(step, at(at(channels, from), p));
      if (!message) return false;
      step.set(process, received(step.get(process), from, message));
      if (message.type === 'request') send(step, at(at(channels, p), from), { type: 'ack' });
      return true;
    },
  };
};

const cellsFor = (numbers: readonly number[], bag: boolean): Cells => {
  const idle: Process = {
    clock: 1,
    requests: numbers.map(() => 0),
    acks: numbers.map(() => false),
    critical: false,
  };
  const names = numbers.map((p) => `p${p + 1}`);
  const channelsFrom = (from: string): Channel[] =>
    cellsOf<string, readonly Message[]>(`from ${from} to`, names, []).map((cell) => ({ cell, bag }));
  return {
    processes: cellsOf<string, Process>('process', names, idle),
    channels: names.map(channelsFrom),
  };
};

const boundedChannels = ({ channels }: Cells): ModelProperty => ({
  id: 'bounded-channels',
  kind: 'always',
  says: 'No channel holds more than three messages.',
  holds: (view) => channels.flat().every(({ cell }) => view.get(cell).length <= 3),
});

const propertiesOf = ({ processes }: Cells): ModelProperty[] => [
  {
    id: 'mutex',
    kind: 'always',
    says: 'At most one process is in its critical section.',
    holds: (view) => processes.filter((process) => view.get(process).critical).length <= 1,
  },
  {
    id: 'enters',
    kind: 'sometimes',
    says: 'A process enters its critical section.',
    holds: (view) => processes.some((process) => view.get(process).critical),
  },
];

const suffix = ({ bag, impatient, ties }: MutexVariant): string =>
  `${bag ? '-bag' : ''}${impatient ? '-impatient' : ''}${ties ? '-ties' : ''}`;

export const lamportMutex = (count: number, maxClock: number, variant: MutexVariant = {}): Model => {
  const numbers = Array.from({ length: count }, (_, i) => i);
  const cells = cellsFor(numbers, variant.bag === true);
  const { processes, channels } = cells;
  return {
    id: `lamport-mutex-${count}-${maxClock}${suffix(variant)}`,
    title: `Lamport's mutual exclusion: ${count} processes, clocks up to ${maxClock}`,
    source: 'Lamport 1978; TLA+ examples, lamport_mutex',
    cells: [...processes, ...channels.flat().map(({ cell }) => cell)] as Cell[],
    actions: numbers.flatMap((p) => [
      ...ownActions(cells, p, variant),
      ...numbers.filter((from) => from !== p).map((from) => receives(cells, p, from)),
    ]),
    constraint: (view) => processes.every((process) => view.get(process).clock <= maxClock),
    // What fills the channels of a wrong variant is beside the point.
    properties: [...propertiesOf(cells), ...(suffix(variant) === '' ? [boundedChannels(cells)] : [])],
  };
};
