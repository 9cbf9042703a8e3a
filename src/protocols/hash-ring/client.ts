/** A client that knows the view, perhaps an old one, and the operator who changes it. */
import { type Io, ms, type NodeId, type RequestId, role } from '#kernel';
import { firstView, type Message, type Params } from './messages.ts';
import { holdersOf, type View } from './view.ts';

type ClientIo = Io<Message, Params>;

interface Waiting {
  readonly request: RequestId;
  readonly keys: readonly string[];
  /** What to write; `null` to read. */
  readonly value: number | null;
  /** Holders that kept silent. */
  readonly tried: readonly NodeId[];
  /** The one that was asked answered "later": it is asked again. */
  readonly told: boolean;
}

export interface Client {
  readonly view: View;
  readonly waiting: Waiting | null;
  /** Its writes so far: the next value. */
  readonly puts: number;
  /** For the judge alone: the newest version of each key that was confirmed to it. */
  readonly confirmed: Readonly<Record<string, number>>;
}

const messageOf = ({ view }: Client, { request, keys, value }: Waiting): Message => {
  const [key = ''] = keys;
  const asked = { request, version: view.version };
  if (value !== null) return { type: 'put', key, value, ...asked };
  return keys.length > 1 ? { type: 'mget', keys, ...asked } : { type: 'get', key, ...asked };
};

/** Asks the first holder that was not tried; gives up when all were. */
const ask = (client: Client, waiting: Waiting, note: string, io: ClientIo): Client => {
  const [key = ''] = waiting.keys;
  const server = holdersOf(client.view, key).find((node) => !waiting.tried.includes(node));
  if (server === undefined) {
    io.note('gives-up');
    io.cancel('patience');
    io.complete(waiting.request, { ok: false });
    return { ...client, waiting: null };
  }
  io.note(note, { server, key: waiting.keys, version: client.view.version });
  io.send(server, messageOf(client, waiting));
  io.timer('patience', ms(io.params.patienceMs));
  return { ...client, waiting };
};

const finish = (
  client: Client,
  outcome: { readonly ok: boolean; readonly value?: unknown },
  io: ClientIo,
): Client => {
  io.note('has-answer');
  io.cancel('patience');
  if (client.waiting) io.complete(client.waiting.request, outcome);
  return { ...client, waiting: null };
};

const isAwaited = ({ waiting }: Client, request: RequestId): boolean => waiting?.request === request;

/** Not now, or by somebody who is behind: the same server is asked again when patience ends. */
const later = (client: Client, request: RequestId, io: ClientIo): Client => {
  if (!client.waiting || !isAwaited(client, request)) return io.ignore(client, 'old-answer');
  io.note('waits');
  return { ...client, waiting: { ...client.waiting, told: true } };
};

export const client = role<Client, Message, Params>({
  title: 'client',
  shape: 'person',
  client: true,
  init: ({ params }) => ({ view: firstView(params), waiting: null, puts: 0, confirmed: {} }),
  durable: ['confirmed'],
  start: (client, io) => ({ ...client, view: { ...client.view, distinct: io.rule('distinct-machines') } }),
  facts: ({ view }) => [{ label: 'view', value: String(view.version), where: 'memory' }],

  operations: {
    put(client, { key, request }, io) {
      const puts = client.puts + 1;
      const waiting: Waiting = { request, keys: [String(key)], value: puts, tried: [], told: false };
      return ask({ ...client, puts }, waiting, 'asks', io);
    },
    get(client, { key, request }, io) {
      return ask(client, { request, keys: [String(key)], value: null, tried: [], told: false }, 'asks', io);
    },
    mget(client, { keys, request }, io) {
      const wanted = String(keys).split(' ');
      return ask(client, { request, keys: wanted, value: null, tried: [], told: false }, 'asks', io);
    },
    refresh(client, { request }, io) {
      io.note('refreshes');
      io.broadcast({ type: 'which-view' }, io.peers('server'));
      io.complete(request, { ok: true });
      return client;
    },
  },

  on: {
    stored(client, { request, key, version }, io) {
      if (!isAwaited(client, request)) return io.ignore(client, 'old-answer');
      const confirmed = { ...client.confirmed, [key]: Math.max(version, client.confirmed[key] ?? 0) };
      return finish({ ...client, confirmed }, { ok: true }, io);
    },
    value(client, { request, values }, io) {
      if (!isAwaited(client, request)) return io.ignore(client, 'old-answer');
      return finish(client, { ok: true, value: values.length === 1 ? (values[0] ?? null) : values }, io);
    },
    'cross-slot'(client, { request }, io) {
      if (!isAwaited(client, request)) return io.ignore(client, 'old-answer');
      return finish(client, { ok: false, value: 'CROSSSLOT' }, io);
    },
    'wrong-owner'(client, { request, view }, io) {
      const { waiting } = client;
      if (!waiting || waiting.request !== request) return io.ignore(client, 'old-answer');
      if (view.version <= client.view.version) return later(client, request, io);
      return ask({ ...client, view }, { ...waiting, tried: [], told: false }, 'learns', io);
    },
    later: (client, { request }, io) => later(client, request, io),
    view(client, { view }, io) {
      if (view.version <= client.view.version) return io.ignore(client, 'old-view');
      io.note('knows-view', { version: view.version });
      return { ...client, view };
    },
  },

  timers: {
    patience(client, io) {
      const { waiting } = client;
      if (!waiting) return io.ignore(client, 'old-answer');
      const [key = ''] = waiting.keys;
      const asked = holdersOf(client.view, key).find((node) => !waiting.tried.includes(node));
      const tried = asked === undefined || waiting.told ? waiting.tried : [...waiting.tried, asked];
      return ask(client, { ...waiting, tried, told: false }, 'asks-again', io);
    },
  },
});

export interface Operator {
  readonly view: View;
}

const announce = (operator: Operator, change: Partial<View>, io: Io<Message, Params>): Operator => {
  const view = { ...operator.view, ...change, version: operator.view.version + 1 };
  io.note('announces', { version: view.version, members: view.members });
  io.broadcast({ type: 'view', view }, io.peers('server'));
  return { view };
};

export const operator = role<Operator, Message, Params>({
  title: 'operator',
  shape: 'person',
  durable: ['view'],
  init: ({ params }) => ({ view: firstView(params) }),
  start: ({ view }, io) => ({ view: { ...view, distinct: io.rule('distinct-machines') } }),
  restart: (operator) => operator,
  facts: ({ view }) => [
    { label: 'view', value: String(view.version), where: 'disk' },
    { label: 'has', value: view.members.join(' '), where: 'disk' },
  ],
  operations: {
    add(operator, { server }, io) {
      const { members } = operator.view;
      if (members.includes(String(server))) return io.ignore(operator, 'old-view');
      return announce(operator, { members: [...members, String(server)] }, io);
    },
    remove(operator, { server }, io) {
      const members = operator.view.members.filter((member) => member !== server);
      if (members.length === 0 || members.length === operator.view.members.length)
        return io.ignore(operator, 'old-view');
      return announce(operator, { members }, io);
    },
    tokens(operator, { count }, io) {
      if (operator.view.tokens === count) return io.ignore(operator, 'old-view');
      return announce(operator, { tokens: Number(count) }, io);
    },
  },
});
