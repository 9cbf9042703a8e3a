/**
 * How long it takes to have two futures beside each other: a session over a copy of the other run opens,
 * moves to the moment shown, and the place where the two part is found. Without drawing.
 */
import { ms } from '#kernel';
import { createSession, type LabSession } from '#lab';
import { firstDivergence, openBeside } from '#lab/compare';
import { hands } from '#lab/hands';
import { type Benches, secondsOf } from './bench.ts';
import { chatterLesson } from './testing/frames/lesson.ts';

const NODES = 5;
const EVENTS = 2_000;
const FORK_AT = 1_000;
const REPETITIONS = 9;

/** Two runs of as many events that share the first half. */
const forked = (): LabSession => {
  const session = createSession({ lesson: chatterLesson(NODES, ['drop', 'cut']) });
  session.seekIndex(EVENTS);
  session.seekIndex(FORK_AT);
  const granted = session.with(hands).act({ do: 'cut', from: 'N0', to: 'N1' });
  if (!granted.ok) throw new Error(granted.why);
  session.seekIndex(EVENTS);
  return session;
};

const compare = (session: LabSession): void => {
  const { branches, branch, cursor, history } = session.store.getState();
  const other = branches.find(({ id }) => id !== branch);
  if (!other) throw new Error('there is no other run to compare with');
  const twin = openBeside(session, other.id);
  twin.seekTime(Math.max(cursor.time, ms(1)));
  const parting = firstDivergence(history, twin.store.getState().history);
  if (parting?.shared !== FORK_AT) throw new Error(`the runs part after ${parting?.shared} events`);
};

export const benches: Benches = {
  'fork.compare': {
    unit: 'ms',
    run: () => {
      const session = forked();
      compare(session);
      return Array.from({ length: REPETITIONS }, () => 1_000 * secondsOf(() => compare(session)));
    },
  },
};
