/** The receiving end: delivers in order, keeps or throws away what comes early, and says what is due. RFC 9293 §3.10.7.4. */
import { type Io, role } from '#kernel';
import type { Message } from './messages.ts';
import { modulusOf, type Params, stepTo } from './numbers.ts';

export interface Receiver {
  /** The segment that is due, and the early ones that wait, by how far ahead they are. */
  readonly due: number;
  readonly early: readonly { readonly ahead: number; readonly item: number; readonly bytes: number }[];
  /** Delivered to the program and not read yet. */
  readonly unread: number;
  readonly processed: number;
  /** For promises and tasks alone: the true numbers of what was delivered, and the sizes of reads. */
  readonly record: { readonly delivered: readonly number[]; readonly reads: readonly number[] };
}

type ReceiverIo = Io<Message, Params>;

const deliver = (state: Receiver, item: number, bytes: number, io: ReceiverIo): Receiver => {
  const { record } = state;
  io.note('delivers', { item, due: state.due + 1 });
  io.timer('work', io.params.work);
  return {
    ...state,
    due: state.due + 1,
    unread: state.unread + bytes,
    early: state.early.map((one) => ({ ...one, ahead: one.ahead - 1 })),
    record: { ...record, delivered: [...record.delivered, item] },
  };
};

/** Delivers what waited for the segment that has just come. */
const catchUp = (state: Receiver, io: ReceiverIo): Receiver => {
  const ready = state.early.find(({ ahead }) => ahead === 0);
  if (!ready) return state;
  const rest = state.early.filter((one) => one !== ready);
  return catchUp(deliver({ ...state, early: rest }, ready.item, ready.bytes, io), io);
};

const accept = (state: Receiver, seq: number, item: number, bytes: number, io: ReceiverIo): Receiver => {
  if (!io.rule('due-only')) return deliver(state, item, bytes, io);
  const modulus = modulusOf(io);
  const { window, keepsEarly } = io.params;
  const ahead = stepTo(seq, state.due, keepsEarly ? window : 1, modulus);
  const due = state.due % modulus;
  if (ahead === 0) return catchUp(deliver(state, item, bytes, io), io);
  if (ahead === null || state.early.some((one) => one.ahead === ahead))
    return io.ignore(state, 'refuses', { seq, due });
  io.note('early', { seq, due });
  const early = [...state.early, { ahead, item, bytes }].sort((a, b) => a.ahead - b.ahead);
  return { ...state, early };
};

export const receiver = role<Receiver, Message, Params>({
  title: 'receiver',
  shape: 'square',
  init: () => ({ due: 0, early: [], unread: 0, processed: 0, record: { delivered: [], reads: [] } }),

  timers: {
    work(state, io) {
      io.note('processes', { count: state.due });
      return { ...state, processed: state.due };
    },
  },

  on: {
    data(state, { seq, item, bytes }, io) {
      const next = accept(state, seq, item, bytes, io);
      const modulus = modulusOf(io);
      io.reply({ type: 'ack', seq: (io.rule('ack-what-is-due') ? next.due : seq + 1) % modulus });
      return next;
    },
  },

  operations: {
    read(state, { most }, io) {
      const bytes = Math.min(state.unread, Number(most));
      if (bytes === 0) return io.ignore(state, 'nothing-to-read');
      io.note('reads', { bytes });
      const { record } = state;
      return {
        ...state,
        unread: state.unread - bytes,
        record: { ...record, reads: [...record.reads, bytes] },
      };
    },
  },

  facts: ({ due, early, processed }) => [
    { label: 'due', value: String(due), where: 'memory' },
    { label: 'early', value: String(early.length), where: 'memory' },
    { label: 'done', value: String(processed), where: 'memory' },
  ],
});
