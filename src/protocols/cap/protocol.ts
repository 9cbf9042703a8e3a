/**
 * One number, `x`, kept on several replicas. Clients write and read it. While the replicas cannot talk, each has to
 * decide: answer (and perhaps be wrong), or be right (and perhaps not answer). The modes are four such decisions.
 *
 *   AP        whoever is asked answers at once; copies travel behind
 *   CP        one primary; a write is acknowledged when a majority has it; only the primary answers reads
 *   CP-local  as CP, but every replica answers reads from its own copy
 *   neither   one primary, which acknowledges at once; every replica answers reads from its own copy
 *
 * Gilbert & Lynch, "Brewer's conjecture and the feasibility of consistent, available, partition-tolerant web
 * services", SIGACT News 33(2), 2002. Timestamps: Lamport 1978.
 */
import { defineProtocol, type Io, type Micros, type NodeId, type RequestId, role } from '#kernel';
import {
  type Answer,
  labelOf,
  type Message,
  partyOf,
  type Question,
  type Stamp,
  type Write,
} from './messages.ts';
import { RULES, WORDS } from './words.ts';

export type Mode = 'AP' | 'CP' | 'CP-local' | 'neither';

export interface Params {
  readonly mode: Mode;
  /** The replica that takes all writes (every mode but AP). */
  readonly primary: NodeId;
  /** The replica that each client talks to. */
  readonly home: Readonly<Record<NodeId, NodeId>>;
  /** A copy that nobody confirmed is sent again after this long; 0: never. */
  readonly retry: Micros;
  /** A client gives up after this long; 0: it waits for ever. */
  readonly timeout: Micros;
}

type ReplicaIo = Io<Message, Params>;

/** A write that not every other replica has confirmed. */
export interface Copy {
  readonly write: Write;
  readonly missing: readonly NodeId[];
  /** Who waits for the answer to this write; `null` when it was answered. */
  readonly owed: Owed | null;
}

/** A client's request, and the replica through which it came (the client itself when it came directly). */
export interface Owed {
  readonly client: NodeId;
  readonly via: NodeId;
  readonly request: RequestId;
}

export interface Replica {
  readonly x: number;
  readonly stamp: Stamp;
  /** Lamport time: the largest that this replica has seen. */
  readonly clock: number;
  readonly unconfirmed: readonly Copy[];
}

const replica = role<Replica, Message, Params>({
  title: 'replica',
  shape: 'square',
  durable: ['x', 'stamp', 'clock'],
  init: () => ({ x: 0, stamp: { time: 0, by: '' }, clock: 0, unconfirmed: [] }),

  on: {
    write: (state, question, io) => serve(state, question, direct(io, question), io),
    read: (state, question, io) => serve(state, question, direct(io, question), io),

    forward(state, { client, question }, io) {
      return serve(state, question, { client, via: io.from, request: question.request }, io);
    },
    forwarded(state, { client, answer }, io) {
      io.note('relays', { answer: labelOf(answer), client });
      io.send(client, answer);
      return state;
    },

    replicate(state, write, io) {
      if (confirms(io)) io.reply({ type: 'replicated', stamp: write.stamp });
      return keep(state, write, io);
    },
    replicated(state, { stamp }, io) {
      const copy = state.unconfirmed.find((open) => sameStamp(open.write.stamp, stamp));
      if (!copy?.missing.includes(io.from)) return io.ignore(state, 'knew-that');
      return confirmed(state, { ...copy, missing: copy.missing.filter((node) => node !== io.from) }, io);
    },
  },

  timers: {
    retry(state, io) {
      io.note('sends-again');
      for (const { write, missing } of state.unconfirmed)
        io.broadcast({ type: 'replicate', ...write }, missing);
      io.timer('retry', io.params.retry);
      return state;
    },
  },

  /** What was on its way is forgotten with the memory; what is on disk is offered to the others once more. */
  restart(state, io) {
    if (state.stamp.time === 0 || !takesWrites(io)) return state;
    return copyToOthers(state, { value: state.x, stamp: state.stamp }, null, io);
  },

  facts: (state) => [
    { label: 'x', value: String(state.x), where: 'disk' },
    { label: 'stamp', value: sayStamp(state.stamp), where: 'disk' },
    { label: 'needs', value: sayMissing(state), where: 'memory' },
  ],
});

/** Answers a client's question, or passes it on to the replica that may. */
const serve = (state: Replica, question: Question, owed: Owed, io: ReplicaIo): Replica => {
  if (question.type === 'read') {
    if (!answersReads(io)) return passOn(state, question, owed, io);
    io.note('answers', { value: state.x, client: owed.client });
    tell(owed, { type: 'value', request: owed.request, value: state.x }, io);
    return state;
  }
  if (takesWrites(io)) return accept(state, question.value, owed, io);
  return io.params.mode === 'neither' ? refuse(state, owed, io) : passOn(state, question, owed, io);
};

/** A write begins: stamp it, send copies, and answer now or when a majority has it. */
const accept = (state: Replica, value: number, owed: Owed, io: ReplicaIo): Replica => {
  const write = { value, stamp: { time: state.clock + 1, by: io.self } };
  const stamped = { ...state, clock: write.stamp.time };
  if (waitsForMajority(io)) {
    io.note('waits', { value, client: owed.client });
    return copyToOthers(stamped, write, owed, io);
  }
  io.note('acknowledges', { value, client: owed.client });
  tell(owed, { type: 'ok', request: owed.request }, io);
  return copyToOthers(keep(stamped, write, io), write, null, io);
};

const copyToOthers = (state: Replica, write: Write, owed: Owed | null, io: ReplicaIo): Replica => {
  const missing = io.peers('replica');
  io.broadcast({ type: 'replicate', ...write }, missing);
  if (io.params.retry > 0 && io.rule('retransmit')) io.timer('retry', io.params.retry);
  return { ...state, unconfirmed: [...state.unconfirmed, { write, missing, owed }] };
};

/** One replica more has `copy`. With a majority the waiting client gets its answer; with all there is nothing left to send. */
const confirmed = (state: Replica, copy: Copy, io: ReplicaIo): Replica => {
  const others = state.unconfirmed.filter((open) => !sameStamp(open.write.stamp, copy.write.stamp));
  const ready = copy.owed !== null && isMajority(copy, io);
  if (ready) {
    io.note('acknowledges', { value: copy.write.value, client: copy.owed.client });
    tell(copy.owed, { type: 'ok', request: copy.owed.request }, io);
  } else io.note('hears', { value: copy.write.value });
  const left = copy.missing.length === 0 ? others : [...others, ready ? { ...copy, owed: null } : copy];
  if (left.length === 0) io.cancel('retry');
  return { ...(ready ? keep(state, copy.write, io) : state), unconfirmed: left };
};

/** A replica keeps the later of two writes, so that all end with the same one, in whatever order the copies come. */
const keep = (state: Replica, { value, stamp }: Write, io: ReplicaIo): Replica => {
  if (io.rule('last-writer-wins') && !isLater(stamp, state.stamp))
    return io.ignore(state, 'keeps-later', { value, x: state.x });
  io.note('keeps', { value });
  return { ...state, x: value, stamp, clock: Math.max(state.clock, stamp.time) };
};

const passOn = (state: Replica, question: Question, { client }: Owed, io: ReplicaIo): Replica => {
  io.note('passes-on', { question: labelOf(question), client, primary: io.params.primary });
  io.send(io.params.primary, { type: 'forward', client, question });
  return state;
};

const refuse = (state: Replica, owed: Owed, io: ReplicaIo): Replica => {
  const reason = `only ${io.params.primary} takes writes`;
  io.note('refuses', { client: owed.client, primary: io.params.primary });
  tell(owed, { type: 'error', request: owed.request, reason }, io);
  return state;
};

const tell = ({ client, via }: Owed, answer: Answer, io: ReplicaIo): void =>
  client === via ? io.send(client, answer) : io.send(via, { type: 'forwarded', client, answer });

const direct = (io: ReplicaIo, { request }: Question): Owed => ({ client: io.from, via: io.from, request });

// Who may do what: the modes, clause by clause.

const isPrimary = (io: ReplicaIo): boolean => io.self === io.params.primary;

const takesWrites = (io: ReplicaIo): boolean =>
  io.params.mode === 'AP' || isPrimary(io) || !io.rule('one-primary');

const answersReads = (io: ReplicaIo): boolean =>
  io.params.mode !== 'CP' || isPrimary(io) || !io.rule('forward-reads');

const waitsForMajority = (io: ReplicaIo): boolean =>
  (io.params.mode === 'CP' || io.params.mode === 'CP-local') && io.rule('wait-for-majority-before-ok');

/** Nobody listens for confirmations when nothing waits for them and nothing is sent again. */
const confirms = (io: ReplicaIo): boolean =>
  io.params.retry > 0 || io.params.mode === 'CP' || io.params.mode === 'CP-local';

/** Of all replicas that there are, not of those that can be reached. With two: both. */
const isMajority = ({ missing }: Copy, io: ReplicaIo): boolean => {
  const others = io.peers('replica').length;
  return 2 * (1 + others - missing.length) > 1 + others;
};

const isLater = (a: Stamp, b: Stamp): boolean => a.time > b.time || (a.time === b.time && a.by > b.by);

const sameStamp = (a: Stamp, b: Stamp): boolean => a.time === b.time && a.by === b.by;

const sayStamp = ({ time, by }: Stamp): string => (time === 0 ? '—' : `${time}@${by}`);

const sayMissing = ({ unconfirmed }: Replica): string =>
  [...new Set(unconfirmed.flatMap((copy) => copy.missing))].join(' ') || '—';

export interface Client {
  readonly asked: string;
  readonly heard: string;
  /** The request that waits for its answer. */
  readonly open: RequestId | null;
}

const client = role<Client, Message, Params>({
  title: 'client',
  shape: 'person',
  client: true,
  init: () => ({ asked: '—', heard: '—', open: null }),

  operations: {
    write: (_state, { request, value }, io) => ask({ type: 'write', request, value: Number(value) }, io),
    read: (_state, { request }, io) => ask({ type: 'read', request }, io),
  },

  on: {
    ok: (state, answer, io) => hear(state, answer, true, undefined, io),
    value: (state, answer, io) => hear(state, answer, true, answer.value, io),
    error: (state, answer, io) => hear(state, answer, false, answer.reason, io),
  },

  timers: {
    'give-up'(state, io) {
      if (state.open === null) return io.ignore(state, 'not-waiting');
      io.note('gives-up', { asked: state.asked });
      io.complete(state.open, { ok: false, value: 'no answer' });
      return { ...state, heard: 'no answer', open: null };
    },
  },

  facts: ({ asked, heard, open }) => [
    { label: 'asked', value: asked, where: 'memory' },
    { label: 'heard', value: open === null ? heard : '…', where: 'memory' },
  ],
});

const ask = (question: Question, io: Io<Message, Params>): Client => {
  const replicaOfMine = io.params.home[io.self] ?? io.params.primary;
  io.note('asks', { question: labelOf(question), replica: replicaOfMine });
  io.send(replicaOfMine, question);
  if (io.params.timeout > 0) io.timer('give-up', io.params.timeout);
  return { asked: labelOf(question), heard: '—', open: question.request };
};

const hear = (
  state: Client,
  answer: Answer,
  ok: boolean,
  value: unknown,
  io: Io<Message, Params>,
): Client => {
  if (state.open !== answer.request) return io.ignore(state, 'too-late', { answer: labelOf(answer) });
  io.note(ok ? 'is-told' : 'is-refused', { answer: labelOf(answer), asked: state.asked, reason: value });
  io.complete(answer.request, value === undefined ? { ok } : { ok, value });
  io.cancel('give-up');
  return { ...state, heard: labelOf(answer), open: null };
};

export const cap = defineProtocol({
  id: 'cap',
  title: 'One number on several replicas',
  source: 'Gilbert & Lynch 2002, SIGACT News 33(2)',
  roles: { replica, client },
  rules: RULES,
  words: WORDS,
  label: (message) => labelOf(message as Message),
  party: (message) => partyOf(message as Message),
});
