/**
 * The server: an account that is debited once a request, and a variable that is set. What a request needs is a list of
 * instructions; a crash may come before each of them. Helland, "Idempotence is not a medical condition", ACM Queue 10(4),
 * 2012; the low-water mark is that of Birrell & Nelson 1984, §3.1 (the callee keeps the last call identifier).
 */
import { type Io, type NodeId, role } from '#kernel';
import type { Params } from './client.ts';
import type { Message, Order } from './messages.ts';

export type Instruction = 'take' | 'note' | 'take-and-note' | 'set' | 'answer';

interface Job {
  readonly order: Order;
  readonly from: NodeId;
}

export interface Server {
  readonly balance: number;
  readonly x: number;
  /** Of the request that set x last. */
  readonly version: number;
  /** Ids that were taken, oldest first. */
  readonly table: readonly number[];
  /** The largest id that was forgotten. */
  readonly mark: number;
  /** The request at hand, what is left to do for it, and what waits behind it. In memory. */
  readonly job: Job | null;
  readonly todo: readonly Instruction[];
  readonly waiting: readonly Job[];
  /** How often each order was taken, by its number less one. For promises alone; nothing is decided by it. */
  readonly taken: readonly number[];
}

export const FULL = 100;
export const PRICE = 10;

type ServerIo = Io<Message, Params>;

/** What must be done for a request that is new. */
const planOf = ({ type }: Order, io: ServerIo): readonly Instruction[] => {
  if (type === 'set') return ['set', 'answer'];
  const effect: readonly Instruction[] = io.rule('one-step') ? ['take-and-note'] : ['take', 'note'];
  return io.rule('effect-before-answer') ? [...effect, 'answer'] : ['answer', ...effect];
};

const counted = (taken: readonly number[], order: number): readonly number[] =>
  Array.from(
    { length: Math.max(taken.length, order) },
    (_, at) => (taken[at] ?? 0) + (at === order - 1 ? 1 : 0),
  );

const take = (state: Server, { order }: Order): Server => ({
  ...state,
  balance: state.balance - PRICE,
  taken: counted(state.taken, order),
});

const note = (state: Server, { id }: Order, io: ServerIo): Server => {
  if (io.params.ttl > 0 && state.table.length === 0) io.timer('forget', io.params.ttl);
  return { ...state, table: [...state.table, id] };
};

/** Without its rule the table stays in memory: the disk never hears of it. */
const write = (state: Server, io: ServerIo): Server => {
  io.persist(io.rule('table-on-disk') ? state : { ...state, table: [], mark: 0 });
  return state;
};

const setX = (state: Server, order: Order, io: ServerIo): Server => {
  if (order.type !== 'set') return state;
  const { id, value } = order;
  if (id <= state.version && io.rule('newer-only')) {
    io.note('older', { id, version: state.version });
    return state;
  }
  io.note('sets', { value });
  return write({ ...state, x: value, version: Math.max(id, state.version) }, io);
};

const carryOut = (state: Server, instruction: Instruction, { order, from }: Job, io: ServerIo): Server => {
  const { id } = order;
  switch (instruction) {
    case 'set':
      return setX(state, order, io);
    case 'take': {
      const next = take(state, order);
      io.note('takes', { balance: next.balance });
      return write(next, io);
    }
    case 'note':
      io.note('notes', { id });
      return write(note(state, order, io), io);
    case 'take-and-note': {
      const next = note(take(state, order), order, io);
      io.note('takes-and-notes', { balance: next.balance, id });
      return write(next, io);
    }
    case 'answer':
      io.note('answers', { id });
      io.send(from, { type: 'ack', id, order: order.order });
      return state;
  }
};

/** Why a request need not be done: `null` for a new one. */
const known = (
  { table, mark }: Server,
  { type, id }: Order,
  io: ServerIo,
): 'recognises' | 'too-old' | null => {
  if (type === 'set' || !io.rule('recognise-repetitions')) return null;
  if (table.includes(id)) return 'recognises';
  return id <= mark ? 'too-old' : null;
};

const answerAgain = (state: Server, { order, from }: Job, why: string, io: ServerIo): Server => {
  const { id } = order;
  if (!io.rule('answer-repetitions')) return io.ignore(state, 'silent', { id });
  io.note(why, { id, mark: state.mark });
  io.send(from, { type: 'ack', id, order: order.order });
  return state;
};

/** Does the next instruction; a job that is finished gives way to one that waits. */
const goOn = (state: Server, io: ServerIo): Server => {
  const { job, todo } = state;
  const [instruction, ...rest] = todo;
  if (job === null || instruction === undefined) return state;
  const next = { ...carryOut(state, instruction, job, io), todo: rest };
  if (rest.length > 0 || next.waiting.length > 0) io.timer('step', io.params.step);
  return rest.length > 0 ? next : { ...next, job: null };
};

const begin = (state: Server, job: Job, io: ServerIo): Server => {
  const why = known(state, job.order, io);
  if (why !== null) return answerAgain(state, job, why, io);
  return goOn({ ...state, job, todo: planOf(job.order, io) }, io);
};

const receive = (state: Server, order: Order, io: ServerIo): Server => {
  const job = { order, from: io.from };
  if (state.job === null && state.waiting.length === 0) return begin(state, job, io);
  io.note('puts-aside', { id: order.id });
  return { ...state, waiting: [...state.waiting, job] };
};

const forget = (state: Server, io: ServerIo): Server => {
  const [id, ...table] = state.table;
  if (id === undefined) return state;
  if (table.length > 0 && io.params.ttl > 0) io.timer('forget', io.params.ttl);
  io.note('forgets', { id });
  return write(
    { ...state, table, mark: io.rule('low-water-mark') ? Math.max(id, state.mark) : state.mark },
    io,
  );
};

export const server = role<Server, Message, Params>({
  title: 'server',
  shape: 'square',
  durable: ['balance', 'x', 'version', 'table', 'mark', 'taken'],
  persists: 'explicitly',
  init: () => ({
    balance: FULL,
    x: 0,
    version: 0,
    table: [],
    mark: 0,
    job: null,
    todo: [],
    waiting: [],
    taken: [],
  }),

  restart(state, io) {
    if (state.table.length > 0 && io.params.ttl > 0) io.timer('forget', io.params.ttl);
    return state;
  },

  timers: {
    step(state, io) {
      if (state.job !== null) return goOn(state, io);
      const [first, ...waiting] = state.waiting;
      if (first === undefined) return state;
      if (waiting.length > 0) io.timer('step', io.params.step);
      return begin({ ...state, waiting }, first, io);
    },
    forget,
  },

  on: { debit: receive, set: receive },

  facts: ({ balance, x, version, table, mark, todo }) => [
    { label: 'money', value: String(balance), where: 'disk' },
    ...(version > 0 ? [{ label: 'x', value: String(x), where: 'disk' } as const] : []),
    { label: 'table', value: `{${table.join(' ')}}${mark > 0 ? ` above ${mark}` : ''}`, where: 'disk' },
    { label: 'to do', value: todo.join(', ') || '—', where: 'memory' },
  ],
});
