/**
 * A process with both logical clocks.
 *
 *   Lamport 1978, IR1 and IR2: count one more at every event; a message carries the number of its sending; who receives
 *   goes on from the larger of the two.
 *   Fidge 1988, Mattern 1989 §5: the same with one count a process; who receives takes the larger in every entry.
 */
import { type Io, type NodeId, role } from '#kernel';
import { type EventName, type Message, sayVector, type Vector } from './messages.ts';
import { countOne, forget, merge } from './vectors.ts';

/** One event with the stamps that its process gave it. */
export interface Stamped {
  readonly name: EventName;
  readonly lamport: number;
  readonly vector: Vector;
  /** For the judge alone: the event that sent the message received here, `null` for any other event. */
  readonly heard: EventName | null;
}

export interface Process {
  readonly lamport: number;
  readonly vector: Vector;
  readonly events: readonly Stamped[];
}

export interface ProcessParams {
  /** Who has an entry in the vectors, in this order. */
  readonly members: readonly NodeId[];
  /** How many entries a process has room for while the rule `keep-every-entry` is off. */
  readonly room: number;
}

type ProcessIo = Io<Message, ProcessParams>;

/** The next event of this process: counted, named, and kept with its stamps. */
const happens = (state: Process, heard: EventName | null, io: ProcessIo): Process => {
  const place = io.params.members.indexOf(io.self);
  const counts = io.rule('count-every-event');
  const lamport = state.lamport + (counts ? 1 : 0);
  const counted = counts ? countOne(state.vector, place) : state.vector;
  const vector = io.rule('keep-every-entry') ? counted : forget(counted, place, io.params.room);
  const event: Stamped = { name: `${io.self}${state.events.length + 1}`, lamport, vector, heard };
  return { lamport, vector, events: [...state.events, event] };
};

const sayLast = ({ events, lamport, vector }: Process) => ({
  event: events.at(-1)?.name ?? '',
  lamport,
  vector: sayVector(vector),
});

export const process = role<Process, Message, ProcessParams>({
  title: 'process',
  shape: 'square',
  init: ({ params }) => ({ lamport: 0, vector: params.members.map(() => 0), events: [] }),

  operations: {
    event(state, _, io) {
      const next = happens(state, null, io);
      io.note('own-event', sayLast(next));
      return next;
    },
    send(state, { to }, io) {
      const next = happens(state, null, io);
      const { event, lamport } = sayLast(next);
      io.note('sends', { ...sayLast(next), to });
      io.send(String(to), { type: 'note', event, lamport, vector: next.vector });
      return next;
    },
  },

  on: {
    note(state, message, io) {
      const lamport = io.rule('take-the-larger-number')
        ? Math.max(state.lamport, message.lamport)
        : state.lamport;
      const vector = io.rule('merge-entry-by-entry') ? merge(state.vector, message.vector) : state.vector;
      const next = happens({ ...state, lamport, vector }, message.event, io);
      io.note('receives', { ...sayLast(next), sent: message.event });
      return next;
    },
  },

  facts: ({ lamport, vector, events }) => [
    { label: 'last', value: events.at(-1)?.name ?? '—', where: 'memory' },
    { label: 'L', value: String(lamport), where: 'memory' },
    { label: 'V', value: sayVector(vector), where: 'memory' },
  ],
});
