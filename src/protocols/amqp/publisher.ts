/** The publisher: sends messages to exchanges and, when it asked for confirms, waits until each is in safe hands. */
import { type Io, type Operation, type RequestId, role } from '#kernel';
import type { Field } from './broker/index.ts';
import { bodies } from './facts.ts';
import type { Message, Params, PublisherState, PublishMessage } from './messages.ts';
import { tableOf } from './operator.ts';
import { sayExchange } from './tell.ts';

type AmqpIo = Io<Message, Params>;

const keyList = (name: string, keys: unknown): Record<string, Field> =>
  Array.isArray(keys) ? { [name]: { type: 'list', value: keys } } : {};

const headersOf = ({ headers, cc, bcc }: Operation): PublishMessage['headers'] =>
  headers === undefined && cc === undefined && bcc === undefined
    ? null
    : { ...tableOf(headers), ...keyList('CC', cc), ...keyList('BCC', bcc) };

/**
 * A body is the request's id, after what the operation calls it: no two messages of a run are alike. Flags are words
 * (`mandatory: 'mandatory'`, `delivery: 'transient'`), so that the operation can be read on a button.
 */
const publishOf = (operation: Operation & { readonly request: RequestId }): PublishMessage => {
  const { request, exchange, key, body, priority, expiration } = operation;
  return {
    type: 'publish',
    request,
    exchange: String(exchange ?? ''),
    key: String(key ?? ''),
    body: body === undefined || body === '' ? request : `${body} ${request}`,
    headers: headersOf(operation),
    mandatory: operation.mandatory === 'mandatory',
    persistent: operation.delivery !== 'transient',
    priority: Number(priority ?? 0),
    expiration: expiration === undefined ? null : String(expiration),
  };
};

/** The request that a confirm answers is no longer waited for. */
const answered = (state: PublisherState, request: RequestId, ok: boolean, value: string, io: AmqpIo) => {
  io.complete(request, { ok, value });
  const waiting = state.waiting.filter(({ message }) => message.request !== request);
  if (waiting.length === 0) io.cancel('resend');
  return { waiting, told: value };
};

export const publisher = role<PublisherState, Message, Params>({
  title: 'publisher',
  shape: 'triangle',
  client: true,
  concurrent: true,
  init: () => ({ waiting: [], told: '—' }),
  facts: ({ waiting, told }) => [
    { label: 'unconfirmed', value: bodies(waiting.map(({ message }) => message.body)), where: 'memory' },
    { label: 'told', value: told, where: 'memory' },
  ],

  operations: {
    publish(state, operation, io) {
      const message = publishOf(operation);
      const { body, key, exchange } = message;
      io.note('publishes', { body, key, exchange: sayExchange(exchange) });
      io.send(io.params.broker, message);
      if (!io.params.confirms) {
        io.complete(operation.request, { ok: true, value: 'sent' });
        return state;
      }
      if (io.params.resend > 0) io.timer('resend', io.params.resend);
      return { ...state, waiting: [...state.waiting, { message, returned: false }] };
    },
  },

  on: {
    confirm(state, { request, ok }, io) {
      const known = state.waiting.find(({ message }) => message.request === request);
      if (known === undefined) return io.ignore(state, 'not-waiting');
      io.note(ok ? 'confirmed' : 'refused', { body: known.message.body });
      return answered(state, request, ok, ok ? (known.returned ? 'returned' : 'confirmed') : 'refused', io);
    },
    return(state, { request, body }, io) {
      io.note('returned', { body });
      const waiting = state.waiting.map((one) =>
        one.message.request === request ? { ...one, returned: true } : one,
      );
      return { waiting, told: `${body} returned` };
    },
    /** What was not confirmed is unknown: the next attempt, if any, may make a second copy. */
    closed(state, { text, code }, io) {
      io.note('closed', { text });
      if (code === 320 && io.params.resend > 0) return { ...state, told: text };
      return state.waiting.reduce(
        (current, { message }) => answered(current, message.request, false, text, io),
        { ...state, told: text },
      );
    },
  },

  timers: {
    resend(state, io) {
      if (state.waiting.length === 0) return io.ignore(state, 'not-waiting');
      io.note('sends-again', { count: state.waiting.length });
      for (const { message } of state.waiting) io.send(io.params.broker, message);
      io.timer('resend', io.params.resend);
      return state;
    },
  },
});
