/**
 * What the modes promise, as predicates over one world. Linearizability speaks of the order of requests, not of one
 * world; lessons judge it from the client history.
 */
import type { NodeId, Property, World } from '#kernel';
import type { Replica } from './protocol.ts';

interface Disk {
  readonly node: NodeId;
  readonly kept: Pick<Replica, 'x' | 'stamp' | 'clock'>;
}

const disksOf = (world: World): Disk[] =>
  world.nodes
    .filter((node) => node.role === 'replica')
    .map((node) => ({ node: node.id, kept: node.disk as Disk['kept'] }));

const unanswered = (world: World) => world.requests.filter((request) => !request.outcome?.ok);

/** Availability as Gilbert & Lynch define it (§2): every request gets a response; an error is none. */
export const everyRequestAnswered: Property = {
  id: 'every-request-answered',
  kind: 'eventually',
  says: 'Every request gets an answer that is no error.',
  holds: (world) => unanswered(world).length === 0,
  blames: (world) => [...new Set(unanswered(world).map((request) => request.client))],
};

/** Convergence: once everything was delivered, nobody can tell the copies apart. */
export const replicasAgree: Property = {
  id: 'replicas-agree',
  kind: 'eventually',
  says: 'All replicas hold the same number.',
  holds: (world) => new Set(disksOf(world).map(({ kept }) => kept.x)).size <= 1,
  blames: (world) => disksOf(world).map(({ node }) => node),
};

/** Why the primary waits: what it shows survives the loss of any minority of disks. */
export const majorityHasIt = (primary: NodeId): Property => {
  const lacking = (world: World): NodeId[] => {
    const disks = disksOf(world);
    const shown = disks.find(({ node }) => node === primary)?.kept.stamp.time ?? 0;
    const without = disks.filter(({ kept }) => kept.stamp.time < shown);
    return 2 * without.length >= disks.length ? without.map(({ node }) => node) : [];
  };
  return {
    id: 'majority-has-it',
    kind: 'always',
    says: 'What the primary shows is on the disks of a majority.',
    holds: (world) => lacking(world).length === 0,
    blames: lacking,
  };
};

/** Keeps the promises above from holding for nothing. */
export const writeIsSeen: Property = {
  id: 'write-is-seen',
  kind: 'sometimes',
  says: 'Somebody reads a number that somebody wrote.',
  holds: (world) =>
    world.requests.some(
      ({ operation, outcome }) => operation.name === 'read' && outcome?.ok === true && outcome.value !== 0,
    ),
};
