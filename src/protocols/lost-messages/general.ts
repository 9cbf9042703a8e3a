/** A general: it sends its words, counts what it hears, and decides at dawn by its table. */
import { type Io, type Micros, type NodeId, role } from '#kernel';
import type { Message } from './messages.ts';
import { heardByFirst, heardBySecond, type Table } from './worlds.ts';

/** When to attack. `lot`: each line of the table is drawn in the evening (the checker: all of them). */
export type Policy = 'always' | 'one' | 'all' | 'never' | 'lot';

export interface Params {
  /** Who begins. */
  readonly begins: NodeId;
  /** Length of the chain. */
  readonly messages: number;
  readonly policies: Readonly<Record<NodeId, Policy>>;
  readonly evening: Micros;
  readonly dawn: Micros;
}

export interface General {
  /** Attack or not, by how many words were heard. */
  readonly table: Table;
  /** The words that were heard, and how many of them count. */
  readonly heard: readonly number[];
  readonly count: number;
  readonly messengers: number;
  /** `null` until it has decided. */
  readonly attacks: boolean | null;
  /** For promises and tasks alone; it decides nothing by these. */
  readonly record: {
    /** The words that it has sent. */
    readonly said: readonly number[];
    readonly isDawn: boolean;
    /** What it decided first. */
    readonly first: boolean | null;
    /** Words of which somebody said that this general cannot tell whether they arrived. */
    readonly cannotTell: readonly number[];
  };
}

type GeneralIo = Io<Message, Params>;

/** The most that this general can ever hear. */
const mostHeard = (self: NodeId, { begins, messages }: Params): number =>
  self === begins ? heardByFirst(messages) : heardBySecond(messages);

const BY_POLICY: Readonly<Record<Policy, (heard: number, most: number) => boolean>> = {
  always: () => true,
  one: (heard) => heard > 0,
  all: (heard, most) => heard === most,
  never: () => false,
  lot: () => false,
};

const tableOf = (policy: Policy, most: number): Table =>
  Array.from({ length: most + 1 }, (_, heard) => BY_POLICY[policy](heard, most));

const other = (io: GeneralIo): NodeId => io.peers()[0] ?? io.self;

/** Sends word `n` by every messenger there is, if the chain is that long. */
const say = (state: General, n: number, io: GeneralIo): General => {
  if (n > io.params.messages || state.record.said.includes(n)) return state;
  for (let messenger = 0; messenger < state.messengers; messenger++) io.send(other(io), { type: 'word', n });
  return { ...state, record: { ...state.record, said: [...state.record.said, n] } };
};

const decide = (state: General, io: GeneralIo): General => {
  const attacks = state.table[Math.min(state.count, state.table.length - 1)] === true;
  const again = state.attacks !== null;
  const key = attacks ? 'attacks' : 'stays';
  io.note(again ? `${key}-after-all` : key, { count: state.count });
  return { ...state, attacks, record: { ...state.record, first: state.record.first ?? attacks } };
};

/** Whoever does not wait decides by what it knows when it has spoken or heard. */
const mayDecide = (state: General, io: GeneralIo): General =>
  state.attacks === null && !io.rule('wait-for-dawn') ? decide(state, io) : state;

const drawn = (state: General, io: GeneralIo): General =>
  io.params.policies[io.self] === 'lot' && state.attacks === null
    ? { ...state, table: state.table.map((_, heard) => io.choose(`line ${heard}`, [false, true])) }
    : state;

const ownWords = ({ self, params }: GeneralIo): number[] =>
  Array.from({ length: params.messages }, (_, at) => at + 1).filter(
    (n) => (n % 2 === 1) === (self === params.begins),
  );

const speakFirst = (state: General, io: GeneralIo): General => {
  if (!io.rule('answer-what-was-heard')) {
    const words = ownWords(io);
    io.note('sends-all', { words: words.join(', ') });
    return words.reduce((next, n) => say(next, n, io), state);
  }
  if (io.self !== io.params.begins) return io.ignore(state, 'waits');
  io.note('begins');
  return say(state, 1, io);
};

const hear = (state: General, n: number, io: GeneralIo): General => {
  const isNew = !state.heard.includes(n);
  if (!isNew && io.rule('count-once')) return io.ignore(state, 'heard-before', { n });
  const count = state.count + 1;
  const next = { ...state, heard: isNew ? [...state.heard, n] : state.heard, count };
  const answered = say(next, n + 1, io);
  io.note(answered === next ? 'hears' : 'hears-and-answers', { n, count, next: n + 1 });
  return answered;
};

const hearLate = (state: General, n: number, io: GeneralIo): General => {
  if (io.rule('decide-once')) return io.ignore(state, 'too-late', { n });
  const next = hear(state, n, io);
  return next === state ? state : decide(next, io);
};

const change = (state: General, table: Table, io: GeneralIo): General =>
  state.attacks === null ? { ...state, table } : io.ignore(state, 'too-late-to-change');

const toggled = (words: readonly number[], n: number): readonly number[] =>
  words.includes(n) ? words.filter((one) => one !== n) : [...words, n].sort((a, b) => a - b);

export const general = role<General, Message, Params>({
  title: 'general',
  shape: 'triangle',
  init: ({ self, params }) => ({
    table: tableOf(params.policies[self] ?? 'never', mostHeard(self, params)),
    heard: [],
    count: 0,
    messengers: 1,
    attacks: null,
    record: { said: [], isDawn: false, first: null, cannotTell: [] },
  }),

  start(state, io) {
    io.timer('evening', io.params.evening);
    io.timer('dawn', io.params.dawn);
    return state;
  },

  timers: {
    evening(state, io) {
      const ready = drawn(state, io);
      const next = speakFirst(ready, io);
      return next === ready ? ready : mayDecide(next, io);
    },
    dawn: (state, io) => {
      const next = { ...state, record: { ...state.record, isDawn: true } };
      return state.attacks === null ? decide(next, io) : next;
    },
  },

  on: {
    word: (state, { n }, io) =>
      state.attacks === null ? mayDecide(hear(state, n, io), io) : hearLate(state, n, io),
  },

  operations: {
    /** Turns one line of the table round. */
    toggle(state, { heard }, io) {
      const line = Number(heard);
      io.note(state.table[line] ? 'will-stay' : 'will-attack', { heard: line });
      return change(
        state,
        state.table.map((attacks, at) => (at === line ? !attacks : attacks)),
        io,
      );
    },
    /** The whole table, as letters: `sa` stays having heard nothing, and attacks having heard one. */
    follow(state, { table }, io) {
      io.note('learns');
      return change(
        state,
        state.table.map((_, at) => String(table)[at] === 'a'),
        io,
      );
    },
    hire(state, { messengers }, io) {
      io.note('hires', { messengers });
      return { ...state, messengers: Number(messengers) };
    },
    'cannot-tell'(state, { word }, io) {
      const n = Number(word);
      const cannotTell = toggled(state.record.cannotTell, n);
      io.note(cannotTell.includes(n) ? 'cannot-tell' : 'can-tell', { n });
      return { ...state, record: { ...state.record, cannotTell } };
    },
  },

  facts: ({ table, count, attacks, messengers }) => [
    { label: 'heard', value: String(count), where: 'memory' },
    {
      label: 'go at',
      value: table.flatMap((yes, heard) => (yes ? [heard] : [])).join(' ') || '—',
      where: 'memory',
    },
    ...(messengers > 1 ? [{ label: 'men', value: String(messengers), where: 'memory' } as const] : []),
    { label: 'does', value: attacks === null ? '—' : attacks ? 'attack' : 'stay', where: 'memory' },
  ],
});
