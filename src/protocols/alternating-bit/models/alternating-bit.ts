/**
 * The alternating-bit protocol over queues that lose: whatever is lost, what was sent is received, once, in order.
 * Lamport, Specifying Systems, module AlternatingBit; queues are bounded by a constraint.
 */
import { type Cell, cell, type Model, type ModelAction } from '#kernel';

type Bit = 0 | 1;

interface Packet {
  readonly bit: Bit;
  readonly data: string;
}

/** One initial state for each bit and each pair of data values, as in the specification. */
const cellsFor = (data: readonly string[]) => ({
  messages: cell<readonly Packet[]>('messages', []),
  acks: cell<readonly Bit[]>('acks', []),
  /** The three bits start equal. */
  bits: cell<{ readonly sent: Bit; readonly acked: Bit; readonly received: Bit }>(
    'bits',
    { sent: 0, acked: 0, received: 0 },
    { sent: 1, acked: 1, received: 1 },
  ),
  sent: cell<string>('sent', ...(data as [string, ...string[]])),
  received: cell<string>('received', ...(data as [string, ...string[]])),
});

type Cells = ReturnType<typeof cellsFor>;

const flip = (bit: Bit): Bit => (bit === 0 ? 1 : 0);

const senderActions = ({ messages, acks, bits, sent }: Cells, data: readonly string[]): ModelAction[] => [
  ...data.map(
    (value): ModelAction => ({
      name: `sends ${value}`,
      run(step) {
        const before = step.get(bits);
        if (before.acked !== before.sent) return false;
        const bit = flip(before.sent);
        step.set(sent, value);
        step.set(bits, { ...before, sent: bit });
        step.set(messages, [...step.get(messages), { bit, data: value }]);
        return true;
      },
    }),
  ),
  {
    name: 'sends again',
    run(step) {
      const { acked, sent: bit } = step.get(bits);
      if (acked === bit) return false;
      step.set(messages, [...step.get(messages), { bit, data: step.get(sent) }]);
      return true;
    },
  },
  {
    name: 'receives an ack',
    run(step) {
      const [bit, ...rest] = step.get(acks);
      if (bit === undefined) return false;
      step.set(acks, rest);
      step.set(bits, { ...step.get(bits), acked: bit });
      return true;
    },
  },
];

const receiverActions = ({ messages, acks, bits, received }: Cells): ModelAction[] => [
  {
    name: 'receives a message',
    run(step) {
      const [packet, ...rest] = step.get(messages);
      if (!packet) return false;
      step.set(messages, rest);
      step.set(bits, { ...step.get(bits), received: packet.bit });
      step.set(received, packet.data);
      return true;
    },
  },
  {
    name: 'sends an ack',
    run(step) {
      step.set(acks, [...step.get(acks), step.get(bits).received]);
      return true;
    },
  },
];

/** Any one item of the queue is lost. */
const loses = <Item>(name: string, queue: Cell<readonly Item[]>): ModelAction => ({
  name: `loses ${name}`,
  cost: 1,
  run(step) {
    const items = step.get(queue);
    const lost = step.choose(items.map((_, place) => place));
    step.set(
      queue,
      items.filter((_, place) => place !== lost),
    );
    return true;
  },
});

export interface AlternatingBitOptions {
  readonly data: number;
  /** Longest queue of messages and of acks. */
  readonly queue: number;
}

export const alternatingBit = ({ data, queue }: AlternatingBitOptions): Model => {
  const values = Array.from({ length: data }, (_, i) => `d${i + 1}`);
  const cells = cellsFor(values);
  return {
    id: `alternating-bit-${data}-${queue}`,
    title: `Alternating bit: ${data} data values, queues of ${queue}`,
    source: 'Lamport, Specifying Systems, AlternatingBit and MCAlternatingBit',
    cells: Object.values(cells) as Cell[],
    actions: [
      ...senderActions(cells, values),
      ...receiverActions(cells),
      loses('a message', cells.messages),
      loses('an ack', cells.acks),
    ],
    constraint: (view) => view.get(cells.messages).length <= queue && view.get(cells.acks).length <= queue,
    properties: [
      {
        id: 'received-what-was-sent',
        kind: 'always',
        says: 'While the sender waits, a receiver that shows its bit has its value.',
        holds(view) {
          const { sent, acked, received } = view.get(cells.bits);
          return sent === acked || received !== sent || view.get(cells.received) === view.get(cells.sent);
        },
      },
      {
        id: 'goes-on-when-received',
        kind: 'always',
        says: 'The sender goes on only after the receiver has the message.',
        holds(view) {
          const { sent, acked, received } = view.get(cells.bits);
          return sent !== acked || received === sent;
        },
      },
      {
        id: 'received',
        kind: 'sometimes',
        says: 'The receiver shows the bit of a message whose sender still waits.',
        holds(view) {
          const { sent, acked, received } = view.get(cells.bits);
          return sent !== acked && received === sent;
        },
      },
    ],
  };
};
