/**
 * What the clocks promise, judged without them: happened-before is read off the lines and messages alone (which event
 * comes next on its process, which event sent what was received there), as Lamport 1978 defines it.
 */
import type { NodeId, Property, World } from '#kernel';
import type { Member } from './member.ts';
import type { EventName } from './messages.ts';
import type { Process, Stamped } from './process.ts';
import type { Server } from './server.ts';
import { compare } from './vectors.ts';

const statesOf = <State>(world: World, role: string): { readonly node: NodeId; readonly state: State }[] =>
  world.nodes.flatMap((node) =>
    node.role === role && node.state ? [{ node: node.id, state: node.state as State }] : [],
  );

export interface Judged extends Stamped {
  readonly node: NodeId;
  /** All events from which lines and messages lead here. */
  readonly past: ReadonlySet<EventName>;
}

/** Every event of the processes with its stamps and its true causal past. Causes stand before effects. */
export const judgedEvents = (world: World): readonly Judged[] => {
  const lines = statesOf<Process>(world, 'process').map(({ node, state }) => ({
    node,
    events: state.events,
  }));
  const done = new Map<EventName, Judged>();
  const todo = lines.map(({ node, events }) => ({ node, events, next: 0 }));
  for (let moved = true; moved; ) {
    moved = false;
    for (const line of todo) {
      const event = line.events[line.next];
      if (!event || (event.heard !== null && !done.has(event.heard))) continue;
      done.set(event.name, {
        ...event,
        node: line.node,
        past: pastOf(event, line.events[line.next - 1], done),
      });
      line.next++;
      moved = true;
    }
  }
  return [...done.values()];
};

const pastOf = (
  { heard }: Stamped,
  previous: Stamped | undefined,
  done: ReadonlyMap<EventName, Judged>,
): ReadonlySet<EventName> => {
  const causes = [previous?.name, heard ?? undefined].filter((name) => name !== undefined);
  return new Set(causes.flatMap((name) => [...(done.get(name)?.past ?? []), name]));
};

/** Runs through all ordered pairs of different events. */
const pairsWhere = (world: World, holds: (a: Judged, b: Judged) => boolean): NodeId[] => {
  const events = judgedEvents(world);
  const blamed = events.flatMap((a) =>
    events.filter((b) => a !== b && holds(a, b)).flatMap((b) => [a.node, b.node]),
  );
  return [...new Set(blamed)];
};

const never = (id: string, says: string, wrong: (a: Judged, b: Judged) => boolean): Property => ({
  id,
  kind: 'always',
  says,
  holds: (world) => pairsWhere(world, wrong).length === 0,
  blames: (world) => pairsWhere(world, wrong),
});

const happenedBefore = (a: Judged, b: Judged): boolean => b.past.has(a.name);

/** Lamport 1978, the Clock Condition. */
export const clockCondition = never(
  'clock-condition',
  'What happened before has the smaller Lamport number.',
  (a, b) => happenedBefore(a, b) && a.lamport >= b.lamport,
);

/** Why its converse is no promise: the smaller number, and no way that leads from it. */
export const numbersMislead: Property = {
  id: 'numbers-mislead',
  kind: 'sometimes',
  says: 'An event has the smaller Lamport number, and did not happen before the other.',
  holds: (world) => pairsWhere(world, (a, b) => a.lamport < b.lamport && !happenedBefore(a, b)).length > 0,
};

/** Mattern 1989, Theorem 10: a happened before b exactly when V(a) < V(b). */
export const strongClockCondition = never(
  'strong-clock-condition',
  'One event happened before another exactly when its vector is smaller.',
  (a, b) => happenedBefore(a, b) !== (compare(a.vector, b.vector) === 'before'),
);

/** Keeps the promises above from holding for nothing. */
export const concurrentEvents: Property = {
  id: 'concurrent-events',
  kind: 'sometimes',
  says: 'Two events are concurrent.',
  holds: (world) => pairsWhere(world, (a, b) => !happenedBefore(a, b) && !happenedBefore(b, a)).length > 0,
};

const outOfOrder = (world: World): NodeId[] =>
  statesOf<Member>(world, 'member')
    .filter(({ state }) =>
      state.shown.some(({ after }, at) => {
        const read = new Set(state.shown.slice(0, at).map(({ id }) => id));
        return after.some((id) => !read.has(id));
      }),
    )
    .map(({ node }) => node);

/** Causal delivery, Birman, Schiper & Stephenson 1991 §3. */
export const causalDelivery: Property = {
  id: 'causal-delivery',
  kind: 'always',
  says: 'Nobody reads a line before what its writer had read.',
  holds: (world) => outOfOrder(world).length === 0,
  blames: outOfOrder,
};

/** Nothing waits for ever. Needs a network that loses nothing. */
export const everyLineIsShown: Property = {
  id: 'every-line-is-shown',
  kind: 'eventually',
  says: 'Everybody reads every line.',
  holds(world) {
    const shown = statesOf<Member>(world, 'member').map(({ state }) => state.shown.length);
    return Math.max(0, ...shown) === Math.min(...shown, Math.max(0, ...shown));
  },
};

const traceless = (world: World): NodeId[] => {
  const versions = statesOf<Server>(world, 'server').flatMap(({ state }) => state.versions);
  const traced = new Set(versions.flatMap(({ write, covers }) => [write, ...covers]));
  return world.requests
    .filter(({ id, operation, outcome }) => operation.name === 'add' && outcome?.ok && !traced.has(id))
    .map(({ client }) => client);
};

/** DeCandia et al. 2007 §4.4: an "add to cart" can never be forgotten. */
export const noWriteVanishes: Property = {
  id: 'no-write-vanishes',
  kind: 'always',
  says: 'A write that was acknowledged is there, or somebody who had read it has replaced it.',
  holds: (world) => traceless(world).length === 0,
  blames: traceless,
};
