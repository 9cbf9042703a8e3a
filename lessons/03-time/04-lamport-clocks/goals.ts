/** What goals and predictions ask of a run. What happened before what is read off the kernel's own stamps. */
import type { NodeId, World } from '#kernel';
import { type RunView, relationOf, witnessedAt } from '#lesson-kit';
import type {
  EventName,
  Judgement,
  Locker,
  Numbered,
  Observer,
  Process,
  Verdict,
} from '#protocols/lamport-mutex';
import { LOCKERS, OBSERVER, PROCESSES } from './world.ts';

const stateOf = <State>(world: World, node: NodeId): State | null =>
  (world.nodes.find(({ id }) => id === node)?.state as State | undefined) ?? null;

export const eventsOf = (run: RunView, node: NodeId): readonly Numbered[] =>
  stateOf<Process>(run.world, node)?.events ?? [];

export const allEvents = (run: RunView): readonly Numbered[] =>
  PROCESSES.flatMap((node) => eventsOf(run, node));

export const numberOf = (run: RunView, name: EventName): number =>
  allEvents(run).find((event) => event.name === name)?.number ?? 0;

export const receipts = (run: RunView): readonly Numbered[] =>
  allEvents(run).filter(({ heard }) => heard !== null);

/** By how much each event raised the number of its process. */
export const jumps = (run: RunView): readonly number[] =>
  PROCESSES.flatMap((node) => {
    const events = eventsOf(run, node);
    return events.map(({ number }, place) => number - (events[place - 1]?.number ?? 0));
  });

/** Lamport's total order: by number, then by name of the process. */
export const totalOrder = (run: RunView): readonly EventName[] =>
  allEvents(run)
    .map((event, place) => ({ ...event, place }))
    .sort((a, b) => a.number - b.number || a.place - b.place)
    .map(({ name }) => name);

/** How two events really stand; `null` while one of them has not happened. */
export const relation = (run: RunView, first: EventName, second: EventName): Verdict | null => {
  const events = witnessedAt(run, PROCESSES);
  const a = events.find(({ name }) => name === first);
  const b = events.find(({ name }) => name === second);
  return a && b ? relationOf(a, b) : null;
};

/** Pairs of different processes that stand so, each once. */
export const pairsThat = (run: RunView, stand: Verdict): readonly (readonly [Numbered, Numbered])[] => {
  const events = allEvents(run);
  return events.flatMap((a) =>
    events
      .filter((b) => a.name[0] !== b.name[0] && relation(run, a.name, b.name) === stand)
      .map((b) => [a, b] as const),
  );
};

export const judgements = (run: RunView): readonly Judgement[] =>
  stateOf<Observer>(run.world, OBSERVER)?.judged ?? [];

export const isRight = (run: RunView, { first, second, as }: Judgement): boolean =>
  relation(run, first, second) === as;

export const figureIsOver = (run: RunView): boolean => allEvents(run).length >= 15;

const NOBODY: Locker = {
  clock: 1,
  queue: [],
  acks: [],
  inside: false,
  entries: 0,
  rows: { sent: {}, taken: {}, early: [] },
};

export const lockerOf = (run: RunView, node: NodeId): Locker => stateOf<Locker>(run.world, node) ?? NOBODY;

export const insiders = (run: RunView): readonly NodeId[] =>
  LOCKERS.filter((node) => lockerOf(run, node).inside);

export const twoInside = (run: RunView): boolean => insiders(run).length >= 2;

export const hasBeenInside = (run: RunView, node: NodeId): boolean => lockerOf(run, node).entries > 0;

/** Has a request in its own queue and is not inside. */
export const waits = (run: RunView, node: NodeId): boolean => {
  const { queue, inside } = lockerOf(run, node);
  return !inside && queue.some(({ by }) => by === node);
};

export const isDown = (run: RunView, node: NodeId): boolean =>
  run.world.nodes.some(({ id, status }) => id === node && status === 'down');
