/**
 * The consumer: subscribes, works on what it is handed, and acknowledges. Work is the outside effect (a mail sent, a
 * card charged): once done it stays done, whatever becomes of the acknowledgement.
 */
import { type Io, type Operation, role } from '#kernel';
import { bodies } from './facts.ts';
import type { ConsumerState, DeliverMessage, Held, Message, Params, Subscription } from './messages.ts';

type AmqpIo = Io<Message, Params>;

const subscribeAll = (state: ConsumerState, io: AmqpIo): ConsumerState => {
  for (const subscription of state.subscriptions) {
    io.note('subscribes', { queue: subscription.queue });
    io.send(io.params.broker, { type: 'consume', ...subscription });
  }
  return state;
};

/** A new connection: the broker learns from it that the old one is dead. */
const reconnect = (state: ConsumerState, io: AmqpIo): ConsumerState => {
  io.send(io.params.broker, { type: 'open' });
  return subscribeAll({ ...state, held: [] }, io);
};

const without = (state: ConsumerState, held: Held, io: AmqpIo): ConsumerState => {
  const left = state.held.filter((other) => other !== held);
  if (left.length === 0) io.cancel('work');
  else if (io.params.work > 0) io.timer('work', io.params.work);
  return { ...state, held: left };
};

const isPoison = (body: string, io: AmqpIo): boolean =>
  io.params.poison !== '' && body.startsWith(io.params.poison);

/** The work on one message is done, or cannot be done. */
const finish = (state: ConsumerState, held: Held, io: AmqpIo): ConsumerState => {
  const { body, tag, queue } = held.delivery;
  if (isPoison(body, io)) {
    io.note('cannot-process', { body });
    if (!held.settled)
      io.send(io.params.broker, { type: 'nack', tag, multiple: false, requeue: io.params.requeuePoison });
    return without(state, held, io);
  }
  io.note(held.settled ? 'processes-silently' : 'processes', { body });
  if (!held.settled) io.send(io.params.broker, { type: 'ack', tag, multiple: false });
  return { ...without(state, held, io), processed: [...state.processed, { body, queue }] };
};

const sayReceived = ({ body, redelivered, autoAck }: DeliverMessage, io: AmqpIo): void =>
  io.note(autoAck ? 'takes-auto' : redelivered ? 'receives-again' : 'receives', { body });

/** Without the rule a message is acknowledged before anything was done with it. */
const receive = (state: ConsumerState, delivery: DeliverMessage, io: AmqpIo): ConsumerState => {
  sayReceived(delivery, io);
  const early = !delivery.autoAck && !io.rule('ack-after-work');
  if (early) io.send(io.params.broker, { type: 'ack', tag: delivery.tag, multiple: false });
  if (state.held.length === 0 && io.params.work > 0) io.timer('work', io.params.work);
  return { ...state, held: [...state.held, { delivery, settled: delivery.autoAck || early }] };
};

/** The one that an operator named by its body, else the oldest. */
const chosen = ({ held }: ConsumerState, { body }: Operation): Held | undefined =>
  body === undefined ? held[0] : held.find(({ delivery }) => delivery.body === body);

const upTo = (state: ConsumerState, held: Held, multiple: boolean): readonly Held[] =>
  multiple ? state.held.slice(0, state.held.indexOf(held) + 1) : [held];

const acknowledge = (state: ConsumerState, operation: Operation, io: AmqpIo): ConsumerState => {
  const held = chosen(state, operation);
  if (held === undefined) return io.ignore(state, 'nothing-held');
  if (operation.multiple !== true) return finish(state, held, io);
  const done = upTo(state, held, true).map(({ delivery: { body, queue } }) => ({ body, queue }));
  io.note('processes', { body: done.map(({ body }) => body) });
  io.send(io.params.broker, { type: 'ack', tag: held.delivery.tag, multiple: true });
  const left = state.held.slice(done.length);
  return { ...state, held: left, processed: [...state.processed, ...done] };
};

const giveBack = (state: ConsumerState, operation: Operation, io: AmqpIo): ConsumerState => {
  const held = chosen(state, operation);
  if (held === undefined || held.settled) return io.ignore(state, 'nothing-held');
  const multiple = operation.multiple === true;
  const { tag } = held.delivery;
  const back = upTo(state, held, multiple);
  io.note('gives-back', { body: back.map(({ delivery }) => delivery.body) });
  io.send(io.params.broker, { type: 'nack', tag, multiple, requeue: operation.requeue !== false });
  return { ...state, held: state.held.filter((other) => !back.includes(other)) };
};

const subscriptionOf = (operation: Operation, self: string): Subscription => ({
  queue: String(operation.queue),
  tag: String(operation.tag ?? self),
  prefetch: Number(operation.prefetch ?? 0),
  autoAck: operation.autoAck === true,
  priority: Number(operation.priority ?? 0),
  exclusive: operation.exclusive === true,
});

const ask = (state: ConsumerState, what: string, message: Message, io: AmqpIo): ConsumerState => {
  io.note('asks', { what });
  io.send(io.params.broker, message);
  return state;
};

/** The broker restarted, lost patience, or knows nothing of what was acknowledged. Other mistakes are not repeated. */
const RECONNECTS: readonly number[] = [320, 504, 406];

/** What it holds is no longer its own: whatever it does with it may be done twice. */
const abandon = (state: ConsumerState, io: AmqpIo): ConsumerState => {
  io.cancel('work');
  return { ...state, held: [] };
};

export const consumer = role<ConsumerState, Message, Params>({
  title: 'consumer',
  shape: 'circle',
  durable: ['subscriptions', 'processed'],
  init: ({ self, params }) => ({
    subscriptions: params.subscriptions[self] ?? [],
    held: [],
    processed: [],
    told: '—',
  }),
  facts: ({ held, processed, told }) => [
    { label: 'holds', value: bodies(held.map(({ delivery }) => delivery.body)), where: 'memory' },
    { label: 'done', value: bodies(processed.map(({ body }) => body)), where: 'disk' },
    { label: 'told', value: told, where: 'memory' },
  ],
  start: subscribeAll,
  restart: reconnect,

  on: {
    deliver: receive,
    empty(state, { queue }, io) {
      io.note('sees-empty', { queue });
      return { ...state, told: `${queue} is empty` };
    },
    cancelled(state, { consumer: tag }, io) {
      io.note('sees-cancelled', { consumer: tag });
      const subscriptions = state.subscriptions.filter((subscription) => subscription.tag !== tag);
      return { ...state, subscriptions, told: `${tag} cancelled` };
    },
    closed(state, { code, text }, io) {
      io.note('closed', { text });
      const next = { ...abandon(state, io), told: text };
      return RECONNECTS.includes(code) ? reconnect(next, io) : { ...next, subscriptions: [] };
    },
  },

  timers: {
    work(state, io) {
      const [oldest] = state.held;
      return oldest === undefined ? io.ignore(state, 'nothing-held') : finish(state, oldest, io);
    },
  },

  operations: {
    consume(state, operation, io) {
      const subscription = subscriptionOf(operation, io.self);
      io.note('subscribes', { queue: subscription.queue });
      io.send(io.params.broker, { type: 'consume', ...subscription });
      return { ...state, subscriptions: [...state.subscriptions, subscription] };
    },
    cancel(state, operation, io) {
      const tag = String(operation.tag ?? io.self);
      const subscriptions = state.subscriptions.filter((subscription) => subscription.tag !== tag);
      return ask({ ...state, subscriptions }, `cancel ${tag}`, { type: 'cancel', tag }, io);
    },
    get: (state, operation, io) => {
      const queue = String(operation.queue);
      return ask(state, `get ${queue}`, { type: 'get', queue, autoAck: operation.autoAck === true }, io);
    },
    ack: acknowledge,
    nack: giveBack,
    recover: (state, _operation, io) => ask(abandon(state, io), 'recover', { type: 'recover' }, io),
    close: (state, _operation, io) =>
      ask({ ...abandon(state, io), subscriptions: [] }, 'close', { type: 'close' }, io),
  },
});
