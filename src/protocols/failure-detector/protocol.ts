/**
 * A failure detector by ping and deadline. The monitor asks its target every period whether it is there; a deadline that
 * passes without a pong is a miss, and so many misses in a row are a suspicion. A pong ends it, and the deadline learns.
 *
 * Chandra & Toueg, "Unreliable failure detectors for reliable distributed systems", JACM 43(2), 1996: complete, and with
 * a growing deadline eventually accurate where delays have a bound that nobody knows (§8, class ◇P).
 */
import { defineProtocol, type Io, type Micros, type NodeId, role } from '#kernel';
import type { Message } from './messages.ts';
import { RULES, WORDS } from './words.ts';

export interface Params {
  readonly target: NodeId;
  /** Δ: from one ping to the next. */
  readonly period: Micros;
  /** T: how long a pong may take, at first. */
  readonly deadline: Micros;
  /** k: misses in a row that make a suspicion. */
  readonly misses: number;
  /** δ: by how much the deadline grows with each suspicion that was wrong. */
  readonly growth: Micros;
}

export interface Monitor {
  /** Number of the last ping, and the one whose pong is waited for. */
  readonly sent: number;
  readonly out: number | null;
  readonly deadline: Micros;
  readonly misses: number;
  readonly suspected: boolean;
  /** For goals and promises alone; the monitor decides nothing by these. */
  readonly record: Record;
}

export interface Record {
  /** Suspicions begun, and changes of mind in either direction. */
  readonly alarms: number;
  readonly changes: number;
  /** The k of the set-up. */
  readonly needed: number;
  /** Deadlines missed since the last pong of any number. */
  readonly missedInARow: number;
  /** Pings answered in time since the last miss. */
  readonly calm: number;
  /** Number of the last pong. */
  readonly heard: number;
  /** The ping that was last taken for answered, and the number on the pong. */
  readonly answered: { readonly ping: number; readonly pong: number } | null;
}

const NOTHING = { alarms: 0, changes: 0, missedInARow: 0, calm: 0, heard: 0, answered: null };

type MonitorIo = Io<Message, Params>;

const inMs = (time: Micros): number => time / 1000;

const begin = (state: Monitor, io: MonitorIo): Monitor => {
  io.timer('period', io.params.period);
  return state;
};

/** The pong of the ping that is out stops the deadline; any other is a sign of life and no answer. */
const takeAnswer = (state: Monitor, n: number, io: MonitorIo): Monitor => {
  const { out, record } = state;
  const isAnswer = out !== null && (n === out || !io.rule('answer-of-this-ping'));
  const kept = { ...record, heard: n, missedInARow: 0 };
  if (!isAnswer) return { ...state, record: kept };
  io.cancel('deadline');
  return {
    ...state,
    out: null,
    record: { ...kept, calm: record.calm + 1, answered: { ping: out, pong: n } },
  };
};

const trustAgain = (state: Monitor, n: number, io: MonitorIo): Monitor => {
  const { target, growth } = io.params;
  if (!io.rule('pong-clears')) {
    io.note('goes-on', { n, target });
    return state;
  }
  const deadline = state.deadline + (io.rule('learn-from-mistakes') ? growth : 0);
  io.note('trusts-again', { n, target, deadline: inMs(deadline) });
  const record = { ...state.record, changes: state.record.changes + 1 };
  return { ...state, suspected: false, deadline, record };
};

const monitor = role<Monitor, Message, Params>({
  title: 'monitor',
  shape: 'hexagon',
  init: ({ params }) => ({
    sent: 0,
    out: null,
    deadline: params.deadline,
    misses: 0,
    suspected: false,
    record: { ...NOTHING, needed: params.misses },
  }),
  start: begin,
  restart: begin,

  timers: {
    period(state, io) {
      io.timer('period', io.params.period);
      if (state.out !== null && io.rule('one-ping-at-a-time'))
        return io.ignore(state, 'one-is-out', { n: state.out });
      const n = state.sent + 1;
      io.send(io.params.target, { type: 'ping', n });
      io.timer('deadline', state.deadline);
      io.note('pings', { n, deadline: inMs(state.deadline) });
      return { ...state, sent: n, out: n };
    },

    deadline(state, io) {
      const { target, misses: needed } = io.params;
      const { record, suspected, out: n } = state;
      const misses = state.misses + 1;
      const missed = { ...record, missedInARow: record.missedInARow + 1, calm: 0 };
      const next = { ...state, out: null, misses, record: missed };
      if (suspected || misses < needed) {
        io.note(suspected ? 'misses-again' : 'misses', { n, misses, needed, target });
        return next;
      }
      io.note('suspects', { n, target });
      const told = { ...missed, alarms: record.alarms + 1, changes: record.changes + 1 };
      return { ...next, suspected: true, record: told };
    },
  },

  on: {
    pong(state, { n }, io) {
      const answered = takeAnswer(state, n, io);
      const heard = io.rule('misses-in-a-row') ? { ...answered, misses: 0 } : answered;
      if (state.suspected) return trustAgain(heard, n, io);
      io.note(answered.out === null && state.out !== null ? 'hears' : 'hears-late', { n });
      return heard;
    },
  },

  facts: ({ suspected, out, deadline, misses }) => [
    { label: 'misses', value: String(misses), where: 'memory' },
    { label: 'waits for', value: out === null ? '—' : `pong ${out}`, where: 'memory' },
    { label: 'deadline', value: `${inMs(deadline)} ms`, where: 'memory' },
    { label: 'target', value: suspected ? 'suspected' : 'trusted', where: 'memory' },
  ],
});

const target = role<object, Message, Params>({
  title: 'target',
  shape: 'circle',
  init: () => ({}),
  on: {
    ping(state, { n }, io) {
      io.note('answers', { n });
      io.reply({ type: 'pong', n });
      return state;
    },
  },
  facts: () => [],
});

export const failureDetector = defineProtocol({
  id: 'failure-detector',
  title: 'A failure detector by ping and deadline',
  source: 'Chandra & Toueg 1996, JACM 43(2); Fischer, Lynch & Paterson 1985 for why it matters',
  roles: { monitor, target },
  rules: RULES,
  words: WORDS,
  label: (message) => `${message.type} ${(message as Message).n}`,
});
