/** A client that writes and reads, and remembers for the judge what it was promised. */
import { type Io, ms, type RequestId, role } from '#kernel';
import type { Message, Params } from './messages.ts';

type ClientIo = Io<Message, Params>;

export interface Promised {
  /** The newest confirmed value; `null`: deleted. */
  readonly value: number | null;
  /** Writes after it of which nobody knows whether they happened. */
  readonly maybe: readonly (number | null)[];
}

interface Waiting {
  readonly request: RequestId;
  readonly kind: 'write' | 'read' | 'snapshot';
  readonly key: string;
  readonly value: number | null;
  /** Further writes of the same request. */
  readonly rest: readonly string[];
}

export type Values = Readonly<Record<string, Promised>>;

export interface Client {
  readonly waiting: Waiting | null;
  readonly values: Values;
  /** What was promised when the snapshot was taken. */
  readonly atSnapshot: Values | null;
  readonly puts: number;
  /** How often it has filled. */
  readonly fills: number;
}

const NONE: Promised = { value: null, maybe: [] };

const ask = (client: Client, waiting: Waiting, message: Message, what: string, io: ClientIo): Client => {
  io.note('asks', { what });
  io.broadcast(message, io.peers('store'));
  io.timer('patience', ms(io.params.patienceMs));
  return { ...client, waiting };
};

const write = (client: Client, waiting: Waiting, io: ClientIo): Client => {
  const { key, value, request } = waiting;
  const before = client.values[key] ?? NONE;
  const values = { ...client.values, [key]: { ...before, maybe: [...before.maybe, value] } };
  const what = value === null ? `delete ${key}` : `put ${key} = ${value}`;
  return ask({ ...client, values }, waiting, { type: 'write', request, key, value }, what, io);
};

const read = (client: Client, request: RequestId, key: string, old: boolean, io: ClientIo): Client => {
  const waiting: Waiting = { request, kind: 'read', key, value: null, rest: [] };
  return ask(client, waiting, { type: 'read', request, key, old }, `get ${key}`, io);
};

const finish = (client: Client, ok: boolean, value: unknown, io: ClientIo): Client => {
  io.cancel('patience');
  if (client.waiting) io.complete(client.waiting.request, { ok, value });
  return { ...client, waiting: null };
};

const put = (
  client: Client,
  request: RequestId,
  [key = '', ...rest]: readonly string[],
  io: ClientIo,
): Client => {
  const value = client.puts + 1;
  return write({ ...client, puts: value }, { request, kind: 'write', key, value, rest }, io);
};

/** So many keys are filled in turn. */
const FILLED = 'bcdefghijklm';
const AT_ONCE = 4;

/** The keys that the next fill writes, after so many. */
export const filledKeys = (fills: number): readonly string[] => {
  const from = (fills * AT_ONCE) % FILLED.length;
  return [...FILLED.slice(from, from + AT_ONCE)];
};

export const client = role<Client, Message, Params>({
  title: 'client',
  shape: 'person',
  client: true,
  durable: ['values', 'atSnapshot', 'puts', 'fills'],
  init: () => ({ waiting: null, values: {}, atSnapshot: null, puts: 0, fills: 0 }),
  restart: (client) => client,
  facts: ({ puts }) => [{ label: 'puts', value: String(puts), where: 'memory' }],

  operations: {
    put: (client, { key, request }, io) => put(client, request, [String(key)], io),
    /** The next four keys of b … m, one after the other. */
    fill(client, { request }, io) {
      const keys = filledKeys(client.fills);
      return put({ ...client, fills: client.fills + 1 }, request, keys, io);
    },
    delete(client, { key, request }, io) {
      return write(client, { request, kind: 'write', key: String(key), value: null, rest: [] }, io);
    },
    get: (client, { key, request }, io) => read(client, request, String(key), false, io),
    /** Reads as it was when the oldest snapshot was taken. */
    recall: (client, { key, request }, io) => read(client, request, String(key), true, io),
    snapshot(client, { request }, io) {
      const waiting: Waiting = { request, kind: 'snapshot', key: '', value: null, rest: [] };
      return ask(client, waiting, { type: 'snapshot', request }, 'a snapshot', io);
    },
  },

  on: {
    done(client, { request }, io) {
      const { waiting } = client;
      if (waiting?.request !== request) return io.ignore(client, 'old-answer');
      if (waiting.kind === 'snapshot')
        return finish({ ...client, atSnapshot: client.values }, true, 'held', io);
      const values = { ...client.values, [waiting.key]: { value: waiting.value, maybe: [] } };
      io.note('told');
      const told = { ...client, values };
      return waiting.rest.length > 0
        ? put(told, request, waiting.rest, io)
        : finish(told, true, undefined, io);
    },
    found(client, { request, value }, io) {
      if (client.waiting?.request !== request) return io.ignore(client, 'old-answer');
      io.note('told');
      return finish(client, true, value, io);
    },
  },
  timers: {
    patience(client, io) {
      if (!client.waiting) return io.ignore(client, 'old-answer');
      io.note('gives-up');
      return finish(client, false, undefined, io);
    },
  },
});
