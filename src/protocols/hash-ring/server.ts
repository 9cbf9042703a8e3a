/**
 * A server: answers for its keys, keeps copies, and hands keys over when the view changes (Dynamo, §4.2, §4.9). The old
 * owner answers until every new one has confirmed; who is given keys answers for them only when it has them all.
 */
import { type Io, type NodeId, type RequestId, role } from '#kernel';
import { type Entries, type Entry, firstView, type Message, type Params } from './messages.ts';
import { slotOf } from './placement/slots.ts';
import { handoversBetween, holdersOf, loadsOf, ownerOf, type View } from './view.ts';

type ServerIo = Io<Message, Params>;

/** A write that some copies are still missing for. */
interface Pending {
  readonly key: string;
  readonly version: number;
  readonly client: NodeId;
  readonly request: RequestId;
  readonly missing: readonly NodeId[];
}

export interface Server {
  readonly self: NodeId;
  /** The view that it follows. */
  readonly view: View;
  /** The view before, whose owners hand keys to it. */
  readonly previous: View | null;
  /** The view that it will follow when everything is handed over. */
  readonly next: View | null;
  readonly unconfirmed: readonly NodeId[];
  readonly awaits: readonly NodeId[];
  readonly store: Entries;
  readonly pending: readonly Pending[];
}

const newest = ({ view, next }: Server): View => next ?? view;

const merged = (store: Entries, entries: Entries): Entries => {
  const fresh = Object.entries(entries).filter(([key, { version }]) => version > (store[key]?.version ?? 0));
  return fresh.length === 0 ? store : { ...store, ...Object.fromEntries(fresh) };
};

const filtered = (store: Entries, wanted: (key: string) => boolean): Entries =>
  Object.fromEntries(Object.entries(store).filter(([key]) => wanted(key)));

/** Entries that `taker` holds under `after` and did not hold under `before`. */
const entriesFor = (store: Entries, taker: NodeId, before: View, after: View): Entries =>
  filtered(store, (key) => holdersOf(after, key).includes(taker) && !holdersOf(before, key).includes(taker));

const adopt = (server: Server, view: View, io: ServerIo): Server => ({
  ...server,
  view,
  previous: server.view,
  next: null,
  unconfirmed: [],
  store: filtered(server.store, (key) => holdersOf(view, key).includes(io.self)),
});

/** A view that is newer than all it knew: hand over what others own now, wait for what it owns now. */
const meet = (server: Server, view: View, io: ServerIo): Server => {
  const before = server.view;
  const handovers = handoversBetween(before, view);
  const given = handovers.get(io.self) ?? new Map<NodeId, number>();
  const takers = [...given.keys()];
  const givers = [...handovers].flatMap(([giver, takes]) => (takes.has(io.self) ? [giver] : []));
  for (const [taker, count] of given)
    io.send(taker, { type: 'transfer', view, entries: entriesFor(server.store, taker, before, view), count });
  const waits = io.rule('hand-over-first');
  const count = [...given.values()].reduce((sum, one) => sum + one, 0);
  if (takers.length > 0) io.note(waits ? 'hands' : 'hands-at-once', { count, takers });
  const met = { ...server, next: view, unconfirmed: takers, awaits: waits ? givers : [] };
  if (takers.length > 0 && waits) return met;
  if (takers.length === 0)
    io.note(givers.length > 0 ? 'awaits' : 'nothing-to-hand', { version: view.version, givers });
  return adopt(met, view, io);
};

const meetIfNew = (server: Server, view: View, io: ServerIo): Server =>
  view.version > newest(server).version ? meet(server, view, io) : server;

/** Why this server does not answer for a key, or `null`. */
const refusal = (server: Server, key: string, version: number, io: ServerIo): 'wrong' | 'later' | null => {
  const { view, previous, awaits } = server;
  if (!holdersOf(view, key).includes(io.self)) {
    if (!io.rule('own-keys-only')) return null;
    return version > view.version ? 'later' : 'wrong';
  }
  const giver = previous && ownerOf(previous, key);
  return giver && giver !== io.self && awaits.includes(giver) ? 'later' : null;
};

const refuse = (
  server: Server,
  why: 'wrong' | 'later',
  request: RequestId,
  key: string,
  io: ServerIo,
): Server => {
  const { view } = server;
  io.reply(why === 'wrong' ? { type: 'wrong-owner', request, view } : { type: 'later', request });
  return io.ignore(server, why === 'wrong' ? 'not-mine' : 'not-yet', { key, version: view.version });
};

/** Who must have this write before it is confirmed. Who takes what is not its own takes it alone. */
const othersFor = (server: Server, key: string, io: ServerIo): NodeId[] => {
  const copies = holdersOf(server.view, key);
  if (!copies.includes(io.self)) return [];
  const coming = server.next && io.rule('forward-while-handing') ? holdersOf(server.next, key) : [];
  return [...new Set([...copies, ...coming])].filter((node) => node !== io.self);
};

const isDone = ({ missing }: Pending): boolean => missing.length === 0;

const confirm = ({ client, request, key, version }: Pending, io: ServerIo): void => {
  io.note('answers', { client });
  io.send(client, { type: 'stored', request, key, version });
};

export const server = role<Server, Message, Params>({
  title: 'server',
  shape: 'square',
  durable: ['self', 'view', 'previous', 'next', 'unconfirmed', 'awaits', 'store'],
  init: ({ self, params }) => ({
    self,
    view: firstView(params),
    previous: null,
    next: null,
    unconfirmed: [],
    awaits: [],
    store: {},
    pending: [],
  }),
  start: (server, io) => ({ ...server, view: { ...server.view, distinct: io.rule('distinct-machines') } }),
  restart: (server) => server,
  facts: ({ self, view, store, next }) => [
    {
      label: 'view',
      value: next ? `${view.version} → ${next.version}` : String(view.version),
      where: 'disk',
    },
    { label: 'keys', value: String(loadsOf(view).get(self) ?? 0), where: 'disk' },
    { label: 'put', value: String(Object.keys(store).length), where: 'disk' },
  ],

  on: {
    put(server, { key, value, request, version: followed }, io) {
      const why = refusal(server, key, followed, io);
      if (why) return refuse(server, why, request, key, io);
      const entry: Entry = { value, version: (server.store[key]?.version ?? 0) + 1 };
      const missing = othersFor(server, key, io);
      const pending: Pending = { key, version: entry.version, client: io.from, request, missing };
      io.note(missing.length > 0 ? 'stores-and-copies' : 'stores', { key, value, others: missing });
      io.broadcast({ type: 'copy', key, entry }, missing);
      if (isDone(pending)) confirm(pending, io);
      return {
        ...server,
        store: { ...server.store, [key]: entry },
        pending: isDone(pending) ? server.pending : [...server.pending, pending],
      };
    },
    get(server, { key, request, version }, io) {
      const why = refusal(server, key, version, io);
      if (why) return refuse(server, why, request, key, io);
      io.note('tells', { key });
      io.reply({ type: 'value', request, values: [server.store[key]?.value ?? null] });
      return server;
    },
    /** Several keys in one request: only where one slot holds them all (Redis Cluster). */
    mget(server, { keys, request, version }, io) {
      if (new Set(keys.map(slotOf)).size > 1) {
        io.reply({ type: 'cross-slot', request });
        return io.ignore(server, 'cross-slot');
      }
      const [first = ''] = keys;
      const why = refusal(server, first, version, io);
      if (why) return refuse(server, why, request, first, io);
      io.note('tells', { key: keys });
      io.reply({ type: 'value', request, values: keys.map((key) => server.store[key]?.value ?? null) });
      return server;
    },
    copy(server, { key, entry }, io) {
      io.note('copies', { key });
      io.reply({ type: 'copied', key, version: entry.version });
      const store = merged(server.store, { [key]: entry });
      return store === server.store ? server : { ...server, store };
    },
    copied(server, { key, version }, io) {
      io.note('copy-done', { key });
      const pending = server.pending.map((write) =>
        write.key === key && write.version === version
          ? { ...write, missing: write.missing.filter((node) => node !== io.from) }
          : write,
      );
      for (const write of pending.filter(isDone)) confirm(write, io);
      return { ...server, pending: pending.filter((write) => !isDone(write)) };
    },

    view(server, { view }, io) {
      return view.version > newest(server).version ? meet(server, view, io) : io.ignore(server, 'old-view');
    },
    transfer(server, { view, entries, count }, io) {
      const met = meetIfNew(server, view, io);
      io.note('takes', { count });
      io.reply({ type: 'received', version: view.version });
      return {
        ...met,
        store: merged(met.store, entries),
        awaits: met.awaits.filter((giver) => giver !== io.from),
      };
    },
    received(server, { version }, io) {
      if (server.next?.version !== version) return io.ignore(server, 'old-view');
      const unconfirmed = server.unconfirmed.filter((taker) => taker !== io.from);
      io.note('hands-done');
      if (unconfirmed.length > 0) return { ...server, unconfirmed };
      io.note('adopts', { version });
      return adopt(server, server.next, io);
    },
    'which-view'(server, _, io) {
      io.note('says-view');
      io.reply({ type: 'view', view: server.view });
      return server;
    },
  },
});
