/**
 * What the clocks promise, judged without them: happened-before comes from `lines.ts`. Each promise is about all pairs of
 * events; the pasts of a line only grow along it, so one pair a line tells for all of them.
 */
import type { NodeId, Property, World } from '#kernel';
import { happenedBefore, type Judged, type Lines, lastOf, linesOf } from './lines.ts';
import type { Member } from './member.ts';
import type { Server } from './server.ts';
import { compare } from './vectors.ts';

const statesOf = <State>(world: World, role: string): { readonly node: NodeId; readonly state: State }[] =>
  world.nodes.flatMap((node) =>
    node.role === role && node.state ? [{ node: node.id, state: node.state as State }] : [],
  );

const blamedBy = (pairs: Iterable<readonly [Judged, Judged]>): NodeId[] => [
  ...new Set([...pairs].flatMap(([a, b]) => [a.node, b.node])),
];

const isAny = (pairs: Iterable<readonly [Judged, Judged]>): boolean => {
  for (const _ of pairs) return true;
  return false;
};

type Pairs = (lines: Lines) => Iterable<readonly [Judged, Judged]>;

/** `surely`: what the last event of each line knows when no pair can be wrong. */
const never = (id: string, says: string, surely: (last: Judged) => boolean, wrong: Pairs): Property => ({
  id,
  kind: 'always',
  says,
  holds: (world) => lastOf(world).every(surely) || !isAny(wrong(linesOf(world))),
  blames: (world) => (lastOf(world).every(surely) ? [] : blamedBy(wrong(linesOf(world)))),
});

const once = (id: string, says: string, shown: Pairs): Property => ({
  id,
  kind: 'sometimes',
  says,
  holds: (world) => isAny(shown(linesOf(world))),
});

/** For each event and each line, the event of that line's past with the largest Lamport number, if it is too large. */
function* outnumbered(lines: Lines): Iterable<readonly [Judged, Judged]> {
  const largest = lines.map((line) => runningBest(line, (a, b) => a.lamport >= b.lamport));
  for (const b of lines.flat())
    for (const [line, count] of b.past.entries()) {
      const a = largest[line]?.[count - 1];
      if (a && a.lamport >= b.lamport) yield [a, b];
    }
}

/** The best event of the line up to each place. */
const runningBest = (line: readonly Judged[], isBetter: (a: Judged, b: Judged) => boolean): Judged[] => {
  const bests: Judged[] = [];
  for (const event of line) {
    const best = bests.at(-1);
    bests.push(best && isBetter(best, event) ? best : event);
  }
  return bests;
};

/** Lamport 1978, the Clock Condition. */
export const clockCondition = never(
  'clock-condition',
  'What happened before has the smaller Lamport number.',
  ({ ordered }) => ordered,
  outnumbered,
);

/** For each event and each line, the event outside its past with the smallest Lamport number, if it is smaller. */
function* misleading(lines: Lines): Iterable<readonly [Judged, Judged]> {
  const smallest = lines.map((line) =>
    runningBest(line.toReversed(), (a, b) => a.lamport <= b.lamport).reverse(),
  );
  for (const b of lines.flat())
    for (const [line, count] of b.past.entries()) {
      const a = smallest[line]?.[count];
      if (a && a.lamport < b.lamport) yield [a, b];
    }
}

/** Why its converse is no promise: the smaller number, and no way that leads from it. */
export const numbersMislead = once(
  'numbers-mislead',
  'An event has the smaller Lamport number, and did not happen before the other.',
  misleading,
);

/** All pairs: asked only where a vector is not the true past, by which vectors compare as pasts do (Mattern 1989, §5). */
function* mistold(lines: Lines): Iterable<readonly [Judged, Judged]> {
  const events = lines.flat();
  for (const a of events)
    for (const b of events)
      if (a !== b && happenedBefore(a, b) !== (compare(a.vector, b.vector) === 'before')) yield [a, b];
}

/** Mattern 1989, Theorem 10: a happened before b exactly when V(a) < V(b). */
export const strongClockCondition = never(
  'strong-clock-condition',
  'One event happened before another exactly when its vector is smaller.',
  ({ exact }) => exact,
  mistold,
);

/** On a line, the first event outside the past of `b` knows least: if any is concurrent with `b`, it is. */
function* unrelated(lines: Lines): Iterable<readonly [Judged, Judged]> {
  for (const b of lines.flat())
    for (const [line, count] of b.past.entries()) {
      const a = lines[line]?.[count];
      if (a && a !== b && !happenedBefore(b, a)) yield [a, b];
    }
}

/** Keeps the promises above from holding for nothing. */
export const concurrentEvents = once('concurrent-events', 'Two events are concurrent.', unrelated);

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
