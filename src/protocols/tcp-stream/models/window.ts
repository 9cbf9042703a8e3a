/**
 * A sliding window over channels that lose: go-back-N and selective repeat, with sequence numbers modulo M. Bartlett,
 * Scantlebury & Wilkinson (1969); Stenning, A data transfer protocol (1976). Channels hold a bounded number of packets;
 * an item knows its true number only for the question whether the right one was taken.
 */
import { type Cell, cell, type Model, type ModelAction, type ModelStep } from '#kernel';

export interface WindowOptions {
  readonly repeat: 'go-back' | 'selective';
  readonly window: number;
  readonly modulus: number;
  readonly items: number;
  readonly capacity: number;
  /** Packets of a channel arrive in any order. */
  readonly bag?: boolean;
}

interface Sender {
  /** The first item that is not acknowledged, and the first that was never sent. */
  readonly base: number;
  readonly next: number;
  /** Beyond `base`, of selective repeat. */
  readonly acked: readonly number[];
}

interface Receiver {
  /** The item that is expected next, and what came early. */
  readonly expected: number;
  readonly early: readonly (number | null)[];
  readonly wrong: boolean;
}

type Channel = readonly number[];

const cellsFor = ({ window }: WindowOptions) => ({
  sender: cell<Sender>('sender', { base: 0, next: 0, acked: [] }),
  receiver: cell<Receiver>('receiver', {
    expected: 0,
    early: Array.from({ length: window }, () => null),
    wrong: false,
  }),
  data: cell<Channel>('data on its way', []),
  acks: cell<Channel>('acks on their way', []),
});

type Cells = ReturnType<typeof cellsFor>;

const put = (channel: Channel, packet: number, { bag }: WindowOptions): Channel => {
  const next = [...channel, packet];
  return bag ? next.sort((a, b) => a - b) : next;
};

const without = (channel: Channel, place: number): Channel => channel.filter((_, other) => other !== place);

/** Places whose packets differ, or whose absence would. */
const places = (channel: Channel): number[] =>
  channel.flatMap((packet, place) => (channel[place - 1] === packet ? [] : [place]));

/** One packet arrives: the first, or any. */
const take = (step: ModelStep, channel: Cell<Channel>, { bag }: WindowOptions): number => {
  const packets = step.get(channel);
  const place = step.choose(bag ? places(packets) : packets.length > 0 ? [0] : []);
  step.set(channel, without(packets, place));
  return packets[place] as number;
};

/** After a wrong item nothing more is looked at. */
const isOver = (step: ModelStep, { receiver }: Cells): boolean => step.get(receiver).wrong;

const sends = (cells: Cells, options: WindowOptions): ModelAction => ({
  name: 'sends',
  nameOf: ([item]) => `sends item ${item}`,
  run(step) {
    const { base, next, acked } = step.get(cells.sender);
    const data = step.get(cells.data);
    if (isOver(step, cells) || data.length === options.capacity) return false;
    const last = Math.min(base + options.window - 1, options.items - 1, next);
    const open = Array.from({ length: Math.max(0, last - base + 1) }, (_, k) => base + k);
    const item = step.choose(open.filter((one) => !acked.includes(one)));
    step.set(cells.sender, { base, next: Math.max(next, item + 1), acked });
    step.set(cells.data, put(data, item, options));
    return true;
  },
});

const receivedInOrder = (before: Receiver, item: number, { modulus }: WindowOptions): Receiver => {
  if (item % modulus !== before.expected % modulus) return before;
  return { ...before, expected: before.expected + 1, wrong: item !== before.expected };
};

const receivedEarly = (before: Receiver, item: number, { modulus }: WindowOptions): Receiver => {
  const { expected, early } = before;
  const place = early.findIndex((_, j) => (expected + j) % modulus === item % modulus);
  if (place < 0 || early[place] !== null) return before;
  const filled = early.map((one, j) => (j === place ? item : one));
  const gap = filled.indexOf(null);
  const delivered = gap < 0 ? filled.length : gap;
  return {
    expected: expected + delivered,
    early: [...filled.slice(delivered), ...filled.slice(0, delivered).map(() => null)],
    wrong: item !== expected + place,
  };
};

const receives = (cells: Cells, options: WindowOptions): ModelAction => ({
  name: 'receives',
  nameOf: () => 'receives an item',
  run(step) {
    if (isOver(step, cells)) return false;
    const item = take(step, cells.data, options);
    const isSelective = options.repeat === 'selective';
    const before = step.get(cells.receiver);
    const after = (isSelective ? receivedEarly : receivedInOrder)(before, item, options);
    if (after !== before) step.set(cells.receiver, after);
    const acks = step.get(cells.acks);
    const ack = (isSelective ? item : after.expected) % options.modulus;
    if (acks.length < options.capacity) step.set(cells.acks, put(acks, ack, options));
    return true;
  },
});

const goBackAcked = (before: Sender, ack: number, { window, modulus }: WindowOptions): Sender => {
  const { base, next } = before;
  const steps = Array.from({ length: window }, (_, k) => k + 1);
  const by = steps.find((k) => (base + k) % modulus === ack && base + k <= next);
  return by === undefined ? before : { ...before, base: base + by };
};

const selectiveAcked = (before: Sender, ack: number, { window, modulus }: WindowOptions): Sender => {
  const { base, next, acked } = before;
  const open = Array.from({ length: Math.max(0, Math.min(window, next - base)) }, (_, k) => base + k);
  const item = open.find((one) => one % modulus === ack);
  if (item === undefined || acked.includes(item)) return before;
  const all = [...acked, item].sort((a, b) => a - b);
  const first = open.find((one) => !all.includes(one)) ?? base + open.length;
  return { base: first, next, acked: all.filter((one) => one > first) };
};

const acknowledged = (cells: Cells, options: WindowOptions): ModelAction => ({
  name: 'receives an ack',
  nameOf: () => 'receives an ack',
  run(step) {
    if (isOver(step, cells)) return false;
    const ack = take(step, cells.acks, options);
    const before = step.get(cells.sender);
    const after = (options.repeat === 'selective' ? selectiveAcked : goBackAcked)(before, ack, options);
    if (after !== before) step.set(cells.sender, after);
    return true;
  },
});

const loses = (cells: Cells, channel: Cell<Channel>): ModelAction => ({
  name: `one of the ${channel.name} is lost`,
  nameOf: () => `one of the ${channel.name} is lost`,
  cost: 1,
  run(step) {
    if (isOver(step, cells)) return false;
    const packets = step.get(channel);
    step.set(channel, without(packets, step.choose(places(packets))));
    return true;
  },
});

const idOf = ({ repeat, window, modulus, items, capacity, bag }: WindowOptions): string =>
  `${repeat}-${window}-${modulus}-${items}-${capacity}-${bag ? 'bag' : 'fifo'}`;

export const slidingWindow = (options: WindowOptions): Model => {
  const cells = cellsFor(options);
  const { repeat, window, modulus, items } = options;
  return {
    id: idOf(options),
    title: `${repeat === 'selective' ? 'Selective repeat' : 'Go-back-N'}: window ${window}, numbers modulo ${modulus}`,
    source: 'Stenning 1976',
    cells: Object.values(cells) as Cell[],
    actions: [
      sends(cells, options),
      receives(cells, options),
      acknowledged(cells, options),
      loses(cells, cells.data),
      loses(cells, cells.acks),
    ],
    properties: [
      {
        id: 'right-items',
        kind: 'always',
        says: 'Only the item that is due, or one of the window, is taken for it.',
        holds: (view) => !view.get(cells.receiver).wrong,
      },
      {
        id: 'all-acked',
        kind: 'sometimes',
        says: 'The sender knows that all has arrived.',
        holds: (view) => view.get(cells.sender).base === items,
      },
    ],
  };
};
