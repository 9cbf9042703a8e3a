/**
 * What the clock and the lock promise. Happened-before is read off lines and messages alone (Lamport 1978, definition):
 * the properties never ask the numbers what came first.
 */
import type { NodeId, Property, World } from '#kernel';
import type { Locker } from './locker.ts';
import type { EventName } from './messages.ts';
import type { Numbered, Process } from './process.ts';

const statesOf = <State>(world: World, role: string): { readonly node: NodeId; readonly state: State }[] =>
  world.nodes.flatMap((node) =>
    node.role === role && node.state ? [{ node: node.id, state: node.state as State }] : [],
  );

interface Judged extends Numbered {
  readonly node: NodeId;
  readonly past: ReadonlySet<EventName>;
}

/** Every event with its true past. An event whose cause is gone (its process crashed) has what is left of it. */
const judgedEvents = (world: World): Judged[] => {
  const causes = new Map<EventName, readonly EventName[]>();
  const events = statesOf<Process>(world, 'process').flatMap(({ node, state }) =>
    state.events.map((event, place) => {
      const before = state.events[place - 1]?.name;
      causes.set(
        event.name,
        [before, event.heard ?? undefined].filter((name) => name !== undefined),
      );
      return { ...event, node };
    }),
  );
  const pastOf = (name: EventName): ReadonlySet<EventName> => {
    const past = new Set<EventName>();
    const open = [...(causes.get(name) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (past.has(next)) continue;
      past.add(next);
      open.push(...(causes.get(next) ?? []));
    }
    return past;
  };
  return events.map((event) => ({ ...event, past: pastOf(event.name) }));
};

const wrongPairs = (world: World, wrong: (a: Judged, b: Judged) => boolean): NodeId[] => {
  const events = judgedEvents(world);
  return events.flatMap((a) => events.filter((b) => a !== b && wrong(a, b)).flatMap((b) => [a.node, b.node]));
};

const olderThanItsCause = (world: World): NodeId[] =>
  wrongPairs(world, (a, b) => b.past.has(a.name) && a.number >= b.number);

/** Lamport 1978, the Clock Condition. */
export const clockCondition: Property = {
  id: 'clock-condition',
  kind: 'always',
  says: 'What happened before has the smaller number.',
  holds: (world) => olderThanItsCause(world).length === 0,
  blames: olderThanItsCause,
};

/** Its converse is no promise. */
export const numbersMislead: Property = {
  id: 'numbers-mislead',
  kind: 'sometimes',
  says: 'An event has the smaller number, and did not happen before the other.',
  holds: (world) => wrongPairs(world, (a, b) => a.number < b.number && !b.past.has(a.name)).length > 0,
};

const insiders = (world: World): NodeId[] =>
  statesOf<Locker>(world, 'locker').flatMap(({ node, state }) => (state.inside ? [node] : []));

/** Lamport 1978, condition I. */
export const mutex: Property = {
  id: 'mutex',
  kind: 'always',
  says: 'At most one is inside.',
  holds: (world) => insiders(world).length <= 1,
  blames: insiders,
};

export const somebodyEnters: Property = {
  id: 'somebody-enters',
  kind: 'sometimes',
  says: 'Somebody is inside.',
  holds: (world) => insiders(world).length > 0,
};

/** Lamport 1978, condition III. Needs a network that loses nothing and nobody who crashes. */
export const everybodyGetsIn: Property = {
  id: 'everybody-gets-in',
  kind: 'eventually',
  says: 'Nobody waits for ever.',
  holds: (world) =>
    statesOf<Locker>(world, 'locker').every(({ node, state }) => !state.queue.some(({ by }) => by === node)),
};
