/**
 * A member of a chat whose lines are shown in causal order: Birman, Schiper & Stephenson, "Lightweight causal and atomic
 * group multicast", ACM TOCS 9(3), 1991, §5.1. Vectors count broadcasts only. A line that comes too early waits.
 */
import { type Io, type NodeId, role } from '#kernel';
import { type Broadcast, type LineId, type Message, sayVector, type Vector } from './messages.ts';
import { countOne } from './vectors.ts';

export interface Line {
  readonly id: LineId;
  readonly text: string;
  /** For the judge alone: what its writer had read. */
  readonly after: readonly LineId[];
  /** It came too early and was kept back. */
  readonly waited: boolean;
}

export interface Member {
  /** How many lines of each member were shown here. */
  readonly vector: Vector;
  readonly shown: readonly Line[];
  /** In order of arrival. */
  readonly waiting: readonly Broadcast[];
}

export interface MemberParams {
  readonly members: readonly NodeId[];
}

type MemberIo = Io<Message, MemberParams>;

const placeOf = ({ by }: Broadcast, io: MemberIo): number => io.params.members.indexOf(by);

const countIn = (vector: Vector, place: number): number => vector[place] ?? 0;

/** Its writer counts its own lines, so the line's own entry is its number. */
const idOf = (line: Broadcast, io: MemberIo): LineId =>
  `${line.by}${countIn(line.vector, placeOf(line, io))}`;

/** The delivery condition, first clause: M[j] = V[j] + 1. */
const isNext = ({ vector }: Member, line: Broadcast, io: MemberIo): boolean =>
  !io.rule('next-of-sender') ||
  countIn(line.vector, placeOf(line, io)) === countIn(vector, placeOf(line, io)) + 1;

/** Second clause: M[k] ≤ V[k] for every other k. */
const isAfterWhatItSaw = ({ vector }: Member, line: Broadcast, io: MemberIo): boolean =>
  !io.rule('after-what-the-sender-saw') ||
  line.vector.every((count, at) => at === placeOf(line, io) || count <= countIn(vector, at));

const mayShow = (state: Member, line: Broadcast, io: MemberIo): boolean =>
  isNext(state, line, io) && isAfterWhatItSaw(state, line, io);

const show = (state: Member, line: Broadcast, waited: boolean, io: MemberIo): Member => {
  const { text, by, after } = line;
  const place = placeOf(line, io);
  io.note(waited ? 'shows-at-last' : 'shows', { text, by });
  return {
    vector: state.vector.map((count, at) =>
      at === place ? Math.max(count, countIn(line.vector, at)) : count,
    ),
    shown: [...state.shown, { id: idOf(line, io), text, after, waited }],
    waiting: state.waiting.filter((other) => other !== line),
  };
};

/** What came makes other lines fit, and those again others. */
const showWaiting = (state: Member, io: MemberIo): Member => {
  const ready = state.waiting.find((line) => mayShow(state, line, io));
  return ready ? showWaiting(show(state, ready, true, io), io) : state;
};

const keepBack = (state: Member, line: Broadcast, io: MemberIo): Member => {
  io.note(isNext(state, line, io) ? 'not-after-what-it-saw' : 'not-the-next', {
    text: line.text,
    by: line.by,
  });
  return { ...state, waiting: [...state.waiting, line] };
};

export const member = role<Member, Message, MemberParams>({
  title: 'member',
  shape: 'circle',
  init: ({ params }) => ({ vector: params.members.map(() => 0), shown: [], waiting: [] }),

  operations: {
    /** A member reads its own lines at once; the others have to wait for them. */
    say(state, { text }, io) {
      const line: Broadcast = {
        type: 'broadcast',
        by: io.self,
        vector: countOne(state.vector, io.params.members.indexOf(io.self)),
        text: String(text),
        after: state.shown.map(({ id }) => id),
      };
      io.note('writes', { text, vector: sayVector(line.vector) });
      io.broadcast(line, io.peers('member'));
      return {
        ...state,
        vector: line.vector,
        shown: [...state.shown, { id: idOf(line, io), text: line.text, after: line.after, waited: false }],
      };
    },
  },

  on: {
    broadcast(state, line, io) {
      const id = idOf(line, io);
      const has = [...state.waiting.map((other) => idOf(other, io)), ...state.shown.map((shown) => shown.id)];
      if (has.includes(id)) return io.ignore(state, 'has-it', { text: line.text });
      return mayShow(state, line, io)
        ? showWaiting(show(state, line, false, io), io)
        : keepBack(state, line, io);
    },
  },

  facts: ({ vector, shown, waiting }) => [
    { label: 'wait', value: waiting.map(({ text }) => text).join(' ') || '—', where: 'memory' },
    { label: 'read', value: shown.map(({ text }) => text).join(' ') || '—', where: 'memory' },
    { label: 'V', value: sayVector(vector), where: 'memory' },
  ],
});
