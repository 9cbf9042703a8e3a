/**
 * A process with a logical clock. Lamport 1978, IR1: count one more at every event; IR2: a message carries the number of
 * its sending, and who receives it goes on from the larger of the two.
 */
import { type Io, role } from '#kernel';
import type { EventName, Message } from './messages.ts';

export interface Numbered {
  readonly name: EventName;
  readonly number: number;
  /** For the judge alone: the event that sent the message received here, `null` for any other event. */
  readonly heard: EventName | null;
}

export interface Process {
  readonly clock: number;
  readonly events: readonly Numbered[];
}

const happens = ({ clock, events }: Process, heard: EventName | null, io: Io<Message>): Process => {
  const number = clock + (io.rule('count-every-event') ? 1 : 0);
  return { clock: number, events: [...events, { name: `${io.self}${events.length + 1}`, number, heard }] };
};

const last = ({ events }: Process): Pick<Numbered, 'name' | 'number'> =>
  events.at(-1) ?? { name: '—', number: 0 };

export const process = role<Process, Message>({
  title: 'process',
  shape: 'square',
  init: () => ({ clock: 0, events: [] }),

  operations: {
    event(state, _, io) {
      const next = happens(state, null, io);
      io.note('own-event', { ...last(next) });
      return next;
    },
    send(state, { to }, io) {
      const next = happens(state, null, io);
      const { name, number } = last(next);
      io.note('sends', { name, number, to });
      io.send(String(to), { type: 'note', event: name, number });
      return next;
    },
  },

  on: {
    note(state, { event, number }, io) {
      const clock = io.rule('take-the-larger-number') ? Math.max(state.clock, number) : state.clock;
      const next = happens({ ...state, clock }, event, io);
      io.note('receives', { ...last(next), sent: event });
      return next;
    },
  },

  facts: (state) => [
    { label: 'last', value: last(state).name, where: 'memory' },
    { label: 'L', value: String(state.clock), where: 'memory' },
  ],
});
