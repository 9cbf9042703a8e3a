/** The client: it asks, and asks again until it is answered. Birrell & Nelson, ACM TOCS 2(1), 1984, §3. */
import { type Io, type Micros, type RequestId, role } from '#kernel';
import type { Message, Order } from './messages.ts';

export interface Params {
  readonly server: string;
  /** How long the client waits before it asks again. */
  readonly retry: Micros;
  /** From one instruction of the server to the next. */
  readonly step: Micros;
  /** How long an entry stays in the table; 0: for ever. */
  readonly ttl: Micros;
}

export interface Client {
  /** The largest id that it ever used, and how many orders it has placed. */
  readonly lastId: number;
  readonly orders: number;
  /** What it waits for. */
  readonly open: { readonly order: Order; readonly request: RequestId } | null;
  /** The orders that were answered. For promises alone. */
  readonly answered: readonly Order[];
}

type ClientIo = Io<Message, Params>;

/** How an order is spoken of. */
export const say = (order: Order): string => (order.type === 'debit' ? 'debit' : `set ${order.value}`);

const send = (order: Order, io: ClientIo): void => {
  io.send(io.params.server, order);
  io.timer('retry', io.params.retry);
};

const ask = (state: Client, order: Order, request: RequestId, io: ClientIo): Client => {
  send(order, io);
  io.note('asks', { what: say(order), id: order.id });
  return { ...state, lastId: order.id, orders: order.order, open: { order, request } };
};

const nextOf = ({ lastId, orders }: Client) => ({ id: lastId + 1, order: orders + 1 });

export const client = role<Client, Message, Params>({
  title: 'client',
  shape: 'person',
  client: true,
  durable: ['lastId', 'orders', 'open', 'answered'],
  init: () => ({ lastId: 0, orders: 0, open: null, answered: [] }),

  restart(state, io) {
    if (state.open !== null) io.timer('retry', io.params.retry);
    return state;
  },

  operations: {
    pay: (state, { request }, io) => ask(state, { type: 'debit', ...nextOf(state) }, request, io),
    set: (state, { request, value }, io) =>
      ask(state, { type: 'set', ...nextOf(state), value: Number(value) }, request, io),
  },

  timers: {
    retry(state, io) {
      const { open } = state;
      if (open === null) return state;
      if (!io.rule('retransmit')) return io.ignore(state, 'waits-on', { id: open.order.id });
      const id = io.rule('same-id') ? open.order.id : state.lastId + 1;
      const order = { ...open.order, id };
      send(order, io);
      io.note('asks-again', { what: say(order), id });
      return { ...state, lastId: id, open: { ...open, order } };
    },
  },

  on: {
    ack(state, { order: number }, io) {
      const { open, answered } = state;
      if (open?.order.order !== number) return io.ignore(state, 'answered-before');
      io.cancel('retry');
      io.note('has-answer', { what: say(open.order) });
      io.complete(open.request, { ok: true });
      return { ...state, open: null, answered: [...answered, open.order] };
    },
  },

  facts: ({ open, answered }) => [
    {
      label: 'waits for',
      value: open === null ? '—' : `${say(open.order)}, id ${open.order.id}`,
      where: 'disk',
    },
    { label: 'answered', value: answered.map(say).join(', ') || '—', where: 'disk' },
  ],
});
