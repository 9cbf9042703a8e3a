/** What is true in a world, whoever knows it: who has ended how, who is in doubt. Pure. */
import type { NodeId, NodeStatus, World } from '#kernel';
import type { Leader } from './leader.ts';
import type { Manager } from './manager.ts';
import { isInDoubt, type Resource } from './resource.ts';

export interface ResourceFacts extends Resource {
  readonly id: NodeId;
  readonly status: NodeStatus;
}

/** Of a resource that is down: what its disk says. */
export const resourcesOf = (world: World): readonly ResourceFacts[] =>
  world.nodes
    .filter(({ role }) => role === 'resource')
    .map(({ id, status, state, disk }) => {
      const kept = (state ?? disk) as Resource;
      return { id, status, state: kept.state, waiting: state ? kept.waiting : 0 };
    });

export const managerOf = (world: World): Manager | null =>
  (world.nodes.find(({ role }) => role === 'manager')?.state as Manager | null | undefined) ?? null;

/** Those that decide and are up: the manager, or the leaders. */
export const decidersOf = (world: World): readonly { readonly id: NodeId; readonly state: string }[] =>
  world.nodes
    .filter(({ role }) => role === 'manager' || role === 'leader')
    .flatMap(({ id, state }) => (state ? [{ id, state: (state as Manager | Leader).state }] : []));

const ids = (parties: readonly { readonly id: NodeId; readonly state: string }[], state: string): NodeId[] =>
  parties.filter((party) => party.state === state).map(({ id }) => id);

export const committedIn = (world: World): readonly NodeId[] => ids(resourcesOf(world), 'committed');
export const abortedIn = (world: World): readonly NodeId[] => ids(resourcesOf(world), 'aborted');

export const everybodyIs = (world: World, state: Resource['state']): boolean =>
  resourcesOf(world).every((resource) => resource.state === state);

/** One resource has committed and another has aborted. */
export const isTorn = (world: World): boolean => committedIn(world).length > 0 && abortedIn(world).length > 0;

/** Up, voted yes, and not told. */
export const inDoubtIn = (world: World): readonly NodeId[] =>
  resourcesOf(world)
    .filter((resource) => resource.status === 'up' && isInDoubt(resource))
    .map(({ id }) => id);

/** Whoever decides and is up has not decided, and no decision is on its way. */
export const nobodyKnows = (world: World): boolean =>
  !decidersOf(world).some(({ state }) => state === 'committed' || state === 'aborted') &&
  committedIn(world).length + abortedIn(world).length === 0 &&
  !world.flights.some(({ message }) => message.type === 'commit' || message.type === 'abort');
