/** Armed faults: "when the next heartbeat arrives, cut S1–S3". Watched by the presenter's lab alone; the class sees what they do. */
import type { Act, History } from '#kernel';
import type { LabSession, LabState } from '#lab';
import { hands } from '#lab/hands';

export interface Armed {
  readonly act: Act;
  /** What it does, in words. */
  readonly says: string;
  /** Type of message whose next arrival it waits for. */
  readonly type: string;
}

/** After how many events it is due, looking from `from` to `to`; `null` when nothing of that type arrived. */
export const dueAfter = (history: History, from: number, to: number, type: string): number | null => {
  for (let index = from; index < to; index++) {
    const event = history.explain(index);
    if (event.row.kind === 'deliver' && event.message?.body.type === type) return index + 1;
  }
  return null;
};

/** Types of messages that are on their way or were, in order of their names: what can be waited for. */
export const typesSeen = ({ world }: LabState): readonly string[] =>
  [...new Set(world.flights.map(({ message }) => message.type))].sort();

/** Does what is due as soon as its moment is passed. Returns the way to stop. */
export const watchArmed = (session: LabSession, armed: Armed, done: () => void): (() => void) =>
  session.store.subscribe((after, before) => {
    const isOnward = after.branch === before.branch && after.cursor.index > before.cursor.index;
    const due = isOnward
      ? dueAfter(after.history, before.cursor.index, after.cursor.index, armed.type)
      : null;
    if (due === null) return;
    done();
    session.seekIndex(due);
    session.with(hands).act(armed.act);
  });
