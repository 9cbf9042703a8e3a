/** What a failure detector promises (Chandra & Toueg 1996, §2): completeness and accuracy, and the clauses they rest on. */
import type { Property, World } from '#kernel';
import type { Monitor } from './protocol.ts';

interface Seen {
  readonly monitor: Monitor;
  /** The one target runs (a paused node is slow, not dead). */
  readonly alive: boolean;
}

/** `null` while the monitor itself is down: it then promises nothing. */
const seenIn = ({ nodes }: World): Seen | null => {
  const monitor = nodes.find(({ role }) => role === 'monitor')?.state;
  const target = nodes.find(({ role }) => role === 'target');
  return monitor ? { monitor: monitor as Monitor, alive: target?.status !== 'down' } : null;
};

const promise = (
  id: string,
  kind: Property['kind'],
  says: string,
  holds: (seen: Seen) => boolean,
): Property => ({
  id,
  kind,
  says,
  holds: (world) => {
    const seen = seenIn(world);
    return seen ? holds(seen) : kind !== 'sometimes';
  },
  blames: ({ nodes }) => nodes.filter(({ role }) => role === 'monitor').map(({ id: node }) => node),
});

export const strongAccuracy = promise(
  'strong-accuracy',
  'always',
  'Nobody is suspected who runs.',
  ({ monitor, alive }) => !monitor.suspected || !alive,
);

export const completeness = promise(
  'completeness',
  'eventually',
  'Who is dead is suspected in the end.',
  ({ monitor, alive }) => alive || monitor.suspected,
);

export const innocentCleared = promise(
  'innocent-cleared',
  'eventually',
  'Who runs is trusted in the end.',
  ({ monitor, alive }) => !alive || !monitor.suspected,
);

/** Pings answered in time, one after the other, that count as peace. */
const PEACE = 3;

export const comesToRest = promise(
  'comes-to-rest',
  'eventually',
  'False alarms come to an end: pings are answered in time, one after the other.',
  ({ monitor, alive }) => !alive || monitor.record.calm >= PEACE,
);

export const alarmNeedsMisses = promise(
  'alarm-needs-misses',
  'always',
  'A suspicion rests on misses in a row, with no pong between them.',
  ({ monitor: { suspected, record } }) => !suspected || record.missedInARow >= record.needed,
);

export const answersTheQuestion = promise(
  'answers-the-question',
  'always',
  'A ping counts as answered by its own pong alone.',
  ({ monitor }) =>
    monitor.record.answered === null || monitor.record.answered.ping === monitor.record.answered.pong,
);

export const pingIsAnswered = promise(
  'ping-is-answered',
  'sometimes',
  'Some ping is answered in time.',
  ({ monitor }) => monitor.record.answered !== null,
);

export const somebodyIsSuspected = promise(
  'somebody-is-suspected',
  'sometimes',
  'The monitor suspects its target.',
  ({ monitor }) => monitor.suspected,
);
