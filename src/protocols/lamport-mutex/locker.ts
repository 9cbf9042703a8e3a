/**
 * Mutual exclusion without anybody in charge. Lamport 1978, rules 1 to 5 of the section "Ordering the Events Totally", in
 * the form of the TLA+ examples (lamport_mutex): the clock moves on requests alone and begins at 1. Everybody keeps the
 * same queue of requests; who stands first in it, and has heard from everybody since, enters.
 */
import { type Io, type Micros, type NodeId, role } from '#kernel';
import type { LockMessage, Message } from './messages.ts';
import { EMPTY, keptForLater, nextEarly, nextPlace, type Rows, taken, turnOf } from './row.ts';

export interface Wish {
  readonly by: NodeId;
  readonly number: number;
}

export interface Locker {
  readonly clock: number;
  /** Requests that this one knows of, the first to enter first. */
  readonly queue: readonly Wish[];
  /** Who has acknowledged its request. */
  readonly acks: readonly NodeId[];
  readonly inside: boolean;
  /** How often it has been inside. */
  readonly entries: number;
  readonly rows: Rows;
}

export interface LockParams {
  /** All lockers; of equal numbers the earlier name in this list goes first. */
  readonly members: readonly NodeId[];
  /** How long everybody stays inside. */
  readonly stay: Micros;
}

type LockIo = Io<Message, LockParams>;
type Body = { readonly type: 'request'; readonly number: number } | { readonly type: 'ack' | 'release' };

const wishOf = ({ queue }: Locker, node: NodeId): Wish | undefined => queue.find(({ by }) => by === node);

const goesBefore = (one: Wish, other: Wish, members: readonly NodeId[]): boolean =>
  one.number < other.number ||
  (one.number === other.number && members.indexOf(one.by) < members.indexOf(other.by));

const withWish = (state: Locker, wish: Wish, { members }: LockParams): Locker => ({
  ...state,
  queue: [...state.queue.filter(({ by }) => by !== wish.by), wish].sort((a, b) =>
    goesBefore(a, b, members) ? -1 : 1,
  ),
});

const withoutWish = (state: Locker, node: NodeId): Locker => ({
  ...state,
  queue: state.queue.filter(({ by }) => by !== node),
});

const sendTo = (state: Locker, to: NodeId, body: Body, io: LockIo): Locker => {
  const [place, rows] = nextPlace(state.rows, to);
  io.send(to, { ...body, place } as LockMessage);
  return { ...state, rows };
};

const sendToAll = (state: Locker, body: Body, io: LockIo): Locker =>
  io.peers('locker').reduce((before, to) => sendTo(before, to, body, io), state);

/** Nobody else's request that it knows of goes before its own. */
const isFirst = (state: Locker, own: Wish, io: LockIo): boolean =>
  state.queue.every(
    (other) =>
      other.by === own.by ||
      goesBefore(own, other, io.params.members) ||
      (other.number === own.number && !io.rule('name-breaks-ties')),
  );

const tryToEnter = (state: Locker, io: LockIo): Locker => {
  const own = wishOf(state, io.self);
  if (!own || state.inside) return state;
  const missing = io.peers('locker').filter((peer) => !state.acks.includes(peer));
  if (missing.length > 0 && io.rule('wait-for-everyone')) return state;
  if (!isFirst(state, own, io) && io.rule('oldest-first')) return state;
  io.note('enters', { number: own.number });
  io.timer('leave', io.params.stay);
  return { ...state, inside: true, entries: state.entries + 1 };
};

const handle = (state: Locker, message: LockMessage, io: LockIo): Locker => {
  if (message.type === 'ack') {
    io.note('is-acknowledged', { by: io.from });
    return { ...state, acks: [...state.acks, io.from] };
  }
  if (message.type === 'release') {
    io.note('takes-out', { by: io.from });
    return withoutWish(state, io.from);
  }
  const larger = io.rule('take-the-larger-number') ? Math.max(state.clock, message.number) : state.clock;
  io.note('queues', { by: io.from, number: message.number, clock: larger + 1 });
  const queued = withWish(
    { ...state, clock: larger + 1 },
    { by: io.from, number: message.number },
    io.params,
  );
  return sendTo(queued, io.from, { type: 'ack' }, io);
};

/** Takes the message, and all that had come before it and waited for it. */
const takeInOrder = (state: Locker, message: LockMessage, io: LockIo): Locker => {
  let next = handle({ ...state, rows: taken(state.rows, io.from) }, message, io);
  for (let early = nextEarly(next.rows, io.from); early; early = nextEarly(next.rows, io.from)) {
    const [waiting, rows] = early;
    next = handle({ ...next, rows: taken(rows, io.from) }, waiting, io);
  }
  return next;
};

const receive = (state: Locker, message: LockMessage, io: LockIo): Locker => {
  if (!io.rule('in-order')) return tryToEnter(handle(state, message, io), io);
  const turn = turnOf(state.rows, io.from, message);
  if (turn === 'old') return io.ignore(state, 'has-it', { what: message.type });
  if (turn === 'now') return tryToEnter(takeInOrder(state, message, io), io);
  io.note('waits-for-earlier', { what: message.type, by: io.from });
  return { ...state, rows: keptForLater(state.rows, { from: io.from, message }) };
};

export const locker = role<Locker, Message, LockParams>({
  title: 'locker',
  shape: 'circle',
  init: () => ({ clock: 1, queue: [], acks: [], inside: false, entries: 0, rows: EMPTY }),

  operations: {
    request(state, _, io) {
      if (wishOf(state, io.self)) return io.ignore(state, 'wants-already');
      io.note('requests', { number: state.clock });
      const wished = withWish(state, { by: io.self, number: state.clock }, io.params);
      const asked = sendToAll({ ...wished, acks: [] }, { type: 'request', number: state.clock }, io);
      return tryToEnter(asked, io);
    },
  },

  timers: {
    leave(state, io) {
      io.note('leaves');
      const left = { ...withoutWish(state, io.self), inside: false, acks: [] };
      return io.rule('tell-when-leaving') ? sendToAll(left, { type: 'release' }, io) : left;
    },
  },

  on: { request: receive, ack: receive, release: receive },

  facts: ({ clock, queue, acks, inside }) => [
    { label: 'C', value: String(clock), where: 'memory' },
    {
      label: 'queue',
      value: queue.map(({ by, number }) => `${by}${number}`).join(' ') || '—',
      where: 'memory',
    },
    { label: 'acks', value: acks.join(' ') || '—', where: 'memory' },
    { label: 'is', value: inside ? 'inside' : 'outside', where: 'memory' },
  ],
});
