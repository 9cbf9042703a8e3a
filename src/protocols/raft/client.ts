/** A client with a session (§8): it numbers its requests, looks for the leader, and sends again what was not answered. */
import { type Io, ms, type NodeId, type RequestId, role } from '#kernel';
import { type Answer, labelOf, type Message, type Params, type Question } from './messages.ts';

type ClientIo = Io<Message, Params>;

interface Open {
  readonly request: RequestId;
  readonly question: Question;
  /** How often it was sent on in this attempt: two servers may each take the other for the leader. */
  readonly hops: number;
}

export interface Client {
  readonly seq: number;
  /** The server that it asks first. */
  readonly target: NodeId | null;
  readonly heard: string;
  readonly open: Open | null;
}

const HOPS_MAX = 2;

const targetOf = (state: Client, io: ClientIo): NodeId => state.target ?? (io.params.members[0] as NodeId);

const send = (state: Client, open: Open, target: NodeId, io: ClientIo): Client => {
  io.send(target, open.question);
  if (io.params.retryMs > 0) io.timer('retry', ms(io.params.retryMs));
  return { ...state, open, target };
};

type Asking = { readonly request: RequestId; readonly at?: unknown };

/** `at`: the server to ask first; otherwise whoever answered last. */
const ask = (state: Client, { request, at }: Asking, question: Question, io: ClientIo): Client => {
  const target = typeof at === 'string' ? at : targetOf(state, io);
  io.note('asks', { question: labelOf(question), server: target });
  const next: Client = { ...state, seq: question.seq, heard: '—' };
  return send(next, { request, question, hops: 0 }, target, io);
};

const hear = (state: Client, answer: Answer, ok: boolean, value: unknown, io: ClientIo): Client => {
  const { open } = state;
  if (open === null || open.question.seq !== answer.seq) return io.ignore(state, 'too-late');
  io.note(ok ? 'is-told' : 'is-refused', { answer: labelOf(answer), asked: labelOf(open.question) });
  io.complete(open.request, value === undefined ? { ok } : { ok, value });
  io.cancel('retry');
  return { ...state, heard: labelOf(answer), open: null };
};

const nextServer = (state: Client, io: ClientIo): NodeId => {
  const servers = io.peers('server');
  return servers[(servers.indexOf(targetOf(state, io)) + 1) % servers.length] as NodeId;
};

export const client = role<Client, Message, Params>({
  title: 'client',
  shape: 'person',
  client: true,
  init: () => ({ seq: 0, target: null, heard: '—', open: null }),
  facts: ({ target, open, heard }) => [
    { label: 'asks', value: open ? `${labelOf(open.question)} ${target}` : '—', where: 'memory' },
    { label: 'heard', value: open ? '…' : heard, where: 'memory' },
  ],

  operations: {
    write: (state, asked, io) =>
      ask(state, asked, { type: 'write', seq: state.seq + 1, value: asked.value as number | string }, io),
    read: (state, asked, io) => ask(state, asked, { type: 'read', seq: state.seq + 1 }, io),
    add: (state, asked, io) =>
      ask(state, asked, { type: 'add', seq: state.seq + 1, server: String(asked.server) }, io),
    remove: (state, asked, io) =>
      ask(state, asked, { type: 'remove', seq: state.seq + 1, server: String(asked.server) }, io),
  },

  on: {
    done: (state, answer, io) => hear(state, answer, true, undefined, io),
    value: (state, answer, io) => hear(state, answer, true, answer.value, io),
    refused: (state, answer, io) => hear(state, answer, false, answer.reason, io),

    redirect(state, { seq, leader }, io) {
      const { open } = state;
      if (open === null || open.question.seq !== seq) return io.ignore(state, 'too-late');
      const tries = open.hops + 1;
      if (leader === null || leader === io.from || tries > HOPS_MAX)
        return io.ignore(state, 'waits-for-leader');
      io.note('is-sent-on', { leader });
      return send(state, { ...open, hops: tries }, leader, io);
    },
  },

  timers: {
    retry(state, io) {
      if (state.open === null) return io.ignore(state, 'not-waiting');
      const server = nextServer(state, io);
      io.note('asks-again', { question: labelOf(state.open.question), server });
      return send(state, { ...state.open, hops: 0 }, server, io);
    },
  },
});
