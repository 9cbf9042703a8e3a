/**
 * The sending end: a window of segments, a retransmission timer, and a congestion window. Bartlett, Scantlebury & Wilkinson
 * 1969; RFC 9293 §3.8; RFC 6298 (timer); RFC 5681 (congestion); Karn & Partridge 1987.
 */
import { type Io, type Micros, role } from '#kernel';
import type { Message } from './messages.ts';
import { type Estimate, MSS, measured, modulusOf, type Params, stepTo, timeoutOf } from './numbers.ts';

export interface Sender {
  /** Sizes of all segments that it was given. */
  readonly queue: readonly number[];
  /** The first that is not acknowledged, and the first that was never sent. */
  readonly base: number;
  readonly next: number;
  /** Acknowledgements in a row that say the same. */
  readonly same: number;
  /** Bytes. */
  readonly cwnd: number;
  readonly ssthresh: number;
  /** A loss was repaired by fast retransmit; over when all that was under way then is acknowledged. */
  readonly recover: number | null;
  readonly estimate: Estimate;
  readonly rto: Micros;
  /** The segment whose round trip is being measured. */
  readonly timing: { readonly item: number; readonly at: Micros } | null;
  /** For promises, tasks and plots alone. */
  readonly record: {
    readonly writes: readonly number[];
    readonly resent: readonly number[];
    readonly sampled: readonly number[];
    readonly timeouts: number;
    readonly fast: number;
    /** Third duplicates on which nothing was sent; new segments beyond the congestion window. */
    readonly ignored: number;
    readonly excess: number;
  };
}

type SenderIo = Io<Message, Params>;

const congested = ({ cwnd }: Sender): number => Math.max(1, Math.floor(cwnd / MSS));

/** How many segments may be under way. */
const open = (state: Sender, io: SenderIo): number =>
  io.params.congestion && io.rule('congestion-window')
    ? Math.min(io.params.window, congested(state))
    : io.params.window;

const transmit = (state: Sender, item: number, io: SenderIo): void => {
  io.send(io.params.peer, {
    type: 'data',
    seq: item % modulusOf(io),
    item,
    bytes: state.queue[item] ?? MSS,
  });
};

const sendNew = (state: Sender, io: SenderIo): Sender => {
  let next = state.next;
  let { timing, record } = state;
  while (next < Math.min(state.base + open(state, io), state.queue.length)) {
    transmit(state, next, io);
    if (io.params.congestion && timing === null) timing = { item: next, at: io.now() };
    if (io.params.congestion && next - state.base >= congested(state))
      record = { ...record, excess: record.excess + 1 };
    next++;
  }
  if (next === state.next) return state;
  if (state.next === state.base) io.timer('rto', state.rto);
  return { ...state, next, timing, record };
};

const sendAgain = (state: Sender, items: readonly number[], io: SenderIo): Sender => {
  for (const item of items) transmit(state, item, io);
  const { record, timing } = state;
  const spoilt = timing !== null && items.includes(timing.item) && io.rule('karn');
  return {
    ...state,
    timing: spoilt ? null : timing,
    record: { ...record, resent: [...new Set([...record.resent, ...items])] },
  };
};

const halved = ({ next, base }: Sender): number => Math.max(Math.floor(((next - base) * MSS) / 2), 2 * MSS);

/** What is sent again when time runs out: the first under congestion control, else all that is under way. */
const overdue = ({ base, next }: Sender, { params }: SenderIo): number[] =>
  Array.from({ length: params.congestion ? 1 : next - base }, (_, at) => base + at);

const timeOut = (state: Sender, io: SenderIo): Sender => {
  if (state.next === state.base) return io.ignore(state, 'nothing');
  if (!io.rule('retransmit')) return io.ignore(state, 'gives-up', { item: state.base });
  const rto = io.params.congestion ? 2 * state.rto : state.rto;
  const { record } = state;
  io.timer('rto', rto);
  io.note('times-out', { item: state.base, rto: rto / 1000 });
  return sendAgain(
    {
      ...state,
      rto,
      same: 0,
      cwnd: io.params.congestion ? MSS : state.cwnd,
      ssthresh: io.params.congestion ? halved(state) : state.ssthresh,
      recover: null,
      record: { ...record, timeouts: record.timeouts + 1 },
    },
    overdue(state, io),
    io,
  );
};

/** RFC 5681 §3.1: one segment for each acknowledgement at first, then one for each window. */
const grown = (state: Sender, by: number): number =>
  state.cwnd < state.ssthresh
    ? state.cwnd + Math.min(by, 1) * MSS
    : state.cwnd + Math.max(1, Math.floor((MSS * MSS) / state.cwnd));

const timed = (state: Sender, base: number, io: SenderIo): Sender => {
  const { timing, record } = state;
  if (timing === null || base <= timing.item) return state;
  const estimate = measured(state.estimate, io.now() - timing.at);
  return {
    ...state,
    timing: null,
    estimate,
    rto: Math.max(io.params.rto, timeoutOf(estimate)),
    record: { ...record, sampled: [...record.sampled, timing.item] },
  };
};

const acknowledge = (state: Sender, by: number, io: SenderIo): Sender => {
  const base = state.base + by;
  io.note('acknowledged', { due: base });
  const measuredState = timed(state, base, io);
  const isOver = state.recover !== null && base >= state.recover;
  const isRecovering = state.recover !== null && !isOver;
  const cwnd = isOver ? state.ssthresh : isRecovering ? state.cwnd : grown(state, by);
  const moved = {
    ...measuredState,
    base,
    same: 0,
    cwnd: io.params.congestion ? cwnd : state.cwnd,
    recover: isOver ? null : state.recover,
  };
  if (base < moved.next) io.timer('rto', moved.rto);
  else io.cancel('rto');
  // RFC 6582: an acknowledgement that ends short of what was lost says that more is missing.
  return sendNew(isRecovering ? sendAgain(moved, [base], io) : moved, io);
};

const THIRD = 3;

const duplicate = (state: Sender, io: SenderIo): Sender => {
  const same = state.same + 1;
  const { record } = state;
  io.note('duplicate', { due: state.base, count: same });
  if (!io.params.congestion || same !== THIRD || state.recover !== null) return { ...state, same };
  if (!io.rule('fast-retransmit'))
    return { ...state, same, record: { ...record, ignored: record.ignored + 1 } };
  io.note('fast-again', { due: state.base });
  const ssthresh = halved(state);
  return sendAgain(
    {
      ...state,
      same,
      ssthresh,
      cwnd: ssthresh + THIRD * MSS,
      recover: state.next,
      record: { ...record, fast: record.fast + 1 },
    },
    [state.base],
    io,
  );
};

export const sender = role<Sender, Message, Params>({
  title: 'sender',
  shape: 'circle',
  init: ({ params }) => ({
    queue: Array.from({ length: params.items }, () => MSS),
    base: 0,
    next: 0,
    same: 0,
    cwnd: params.initialWindow * MSS,
    ssthresh: params.window * MSS,
    recover: null,
    estimate: { srtt: null, rttvar: 0 },
    rto: params.rto,
    timing: null,
    record: { writes: [], resent: [], sampled: [], timeouts: 0, fast: 0, ignored: 0, excess: 0 },
  }),

  start(state, io) {
    if (state.queue.length > 0) io.timer('begin', 10_000);
    return state;
  },

  timers: {
    begin(state, io) {
      io.note('begins');
      return sendNew(state, io);
    },
    rto: timeOut,
  },

  on: {
    ack(state, { seq }, io) {
      const modulus = modulusOf(io);
      const under = state.next - state.base;
      const step = stepTo(seq, state.base + 1, under, modulus);
      if (step !== null) return acknowledge(state, step + 1, io);
      // RFC 5681 §2: a duplicate says the same while something is under way; anything else was overtaken.
      if (under === 0 || seq !== state.base % modulus)
        return io.ignore(state, 'old-news', { due: state.base });
      return duplicate(state, io);
    },
  },

  operations: {
    write(state, { bytes }, io) {
      io.note('writes', { bytes });
      const { record } = state;
      const size = Number(bytes);
      return sendNew(
        { ...state, queue: [...state.queue, size], record: { ...record, writes: [...record.writes, size] } },
        io,
      );
    },
  },

  facts: ({ base, next, cwnd, rto, queue }) => [
    { label: 'acked', value: `${base}/${queue.length}`, where: 'memory' },
    { label: 'in air', value: String(next - base), where: 'memory' },
    { label: 'cwnd', value: String(Math.floor(cwnd / MSS)), where: 'memory' },
    { label: 'rto ms', value: String(Math.round(rto / 1000)), where: 'memory' },
  ],
});
