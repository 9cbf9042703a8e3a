/** What the goals and predictions of this lesson ask of a run. The judge is the kernel's own stamps, not the protocol's. */
import type { NodeId, World } from '#kernel';
import { type RunView, relationOf, type Witnessed, witnessedAt } from '#lesson-kit';
import {
  compare,
  type EventName,
  type Judgement,
  type Line,
  type Member,
  type Observer,
  type Process,
  type Relation,
  type Server,
  type Stamped,
  type Verdict,
  type Version,
} from '#protocols/vector-clocks';
import { MEMBERS, OBSERVER, PROCESSES, SERVERS } from './world.ts';

const stateOf = <State>(world: World, node: NodeId): State | null =>
  (world.nodes.find(({ id }) => id === node)?.state as State | undefined) ?? null;

/** The stamps that a process itself gave its events. */
export const ownEvents = (run: RunView, node: NodeId): readonly Stamped[] =>
  stateOf<Process>(run.world, node)?.events ?? [];

const ownEvent = (run: RunView, name: EventName): Stamped | undefined =>
  PROCESSES.flatMap((node) => ownEvents(run, node)).find((event) => event.name === name);

/** The vector that an event was given, as an id: `v120`. */
export const vectorId = (run: RunView, name: EventName): string =>
  `v${ownEvent(run, name)?.vector.join('') ?? ''}`;

/** Every event of the processes with the kernel's stamps, in the order in which they happened. */
export const witnessed = (run: RunView): readonly Witnessed[] => witnessedAt(run, PROCESSES);

/** How two events really stand; `null` while one of them has not happened. */
export const relation = (run: RunView, first: EventName, second: EventName): Verdict | null => {
  const events = witnessed(run);
  const a = events.find(({ name }) => name === first);
  const b = events.find(({ name }) => name === second);
  return a && b ? relationOf(a, b) : null;
};

/** How the processes' own vectors say that two events stand. */
export const relationByVectors = (run: RunView, first: EventName, second: EventName): Relation | null => {
  const a = ownEvent(run, first);
  const b = ownEvent(run, second);
  return a && b ? compare(a.vector, b.vector) : null;
};

export interface Pair {
  readonly a: Witnessed;
  readonly b: Witnessed;
}

export const concurrentPairs = (run: RunView): readonly Pair[] => {
  const events = witnessed(run);
  return events.flatMap((a, place) =>
    events
      .slice(place + 1)
      .filter((b) => relationOf(a, b) === 'concurrent')
      .map((b) => ({ a, b })),
  );
};

/** Their own Lamport numbers differ. */
export const differsByNumber = (run: RunView, first: EventName, second: EventName): boolean =>
  ownEvent(run, first)?.lamport !== ownEvent(run, second)?.lamport;

export const judgements = (run: RunView): readonly Judgement[] =>
  stateOf<Observer>(run.world, OBSERVER)?.judged ?? [];

export const isRight = (run: RunView, { first, second, as }: Judgement): boolean =>
  first !== second && relation(run, first, second) === as;

export const acrossLines = ({ first, second }: Judgement): boolean => first[0] !== second[0];

/** The figure has been played to its end. */
export const figureIsOver = (run: RunView): boolean =>
  ownEvents(run, 'P').length >= 4 && ownEvents(run, 'Q').length >= 7 && ownEvents(run, 'R').length >= 4;

export const memberOf = (run: RunView, node: NodeId): Member =>
  stateOf<Member>(run.world, node) ?? { vector: [], shown: [], waiting: [] };

export const shownBy = (run: RunView, node: NodeId): readonly string[] =>
  memberOf(run, node).shown.map(({ text }) => text);

/** A line that stands before something that its writer had read. */
const comesTooEarly = (lines: readonly Line[], place: number): boolean => {
  const read = lines.slice(0, place).map(({ id }) => id);
  return lines[place]?.after.some((id) => !read.includes(id)) ?? false;
};

/** Somebody reads a line of somebody else's before what its writer had read. */
export const readsTooEarly = (run: RunView, byItsWriterOnly = false): boolean =>
  MEMBERS.some((node) => {
    const { shown } = memberOf(run, node);
    return shown.some((line, place) => {
      const sameWriter = line.after.every((id) => id[0] === line.id[0]);
      return comesTooEarly(shown, place) && sameWriter === byItsWriterOnly;
    });
  });

export const versionsAt = (run: RunView, server: NodeId): readonly Version[] =>
  stateOf<Server>(run.world, server)?.versions ?? [];

/** All versions that some server has, each once. */
export const versionsOf = (run: RunView): readonly Version[] => {
  const all = SERVERS.flatMap((server) => versionsAt(run, server));
  return all.filter(({ write }, place) => all.findIndex((other) => other.write === write) === place);
};

/** Acknowledged writes that are nowhere, and that nobody had read who wrote later. */
export const vanished = (run: RunView): readonly string[] => {
  const traced = new Set(versionsOf(run).flatMap(({ write, covers }) => [write, ...covers]));
  return run.world.requests
    .filter(({ operation, outcome }) => operation.name === 'add' && outcome?.ok)
    .map(({ id }) => id)
    .filter((id) => !traced.has(id));
};
