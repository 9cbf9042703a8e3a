/** What a placement promises, as predicates over one world. Each `always` can be broken by switching off a rule. */
import type { NodeId, Property, World } from '#kernel';
import type { Client } from './client.ts';
import type { Server } from './server.ts';
import { allHolders, holdersOf, movesBetween, type View } from './view.ts';

type Named<State> = State & { readonly id: NodeId };

const nodesOf =
  <State extends object>(role: string) =>
  (world: World): readonly Named<State>[] =>
    world.nodes
      .filter((node) => node.role === role)
      .map(({ id, state, disk }) => ({ ...((state ?? disk) as State), id }));

/** Of a server that is down: what its disk holds. */
export const serversOf = nodesOf<Server>('server');
export const clientsOf = nodesOf<Client>('client');

/** The newest view that a server follows. */
export const newestView = (world: World): View =>
  serversOf(world)
    .map(({ view }) => view)
    .reduce((newest, view) => (view.version > newest.version ? view : newest));

/** The view before it, or `null`. */
export const viewBefore = (world: World): View | null => {
  const { version } = newestView(world);
  return (
    serversOf(world).find(({ view, previous }) => view.version === version && previous)?.previous ?? null
  );
};

/** Keys of which a newest confirmed write is with nobody whom any server would name as a holder. */
export const lostKeys = (world: World): readonly string[] => {
  const servers = serversOf(world);
  const views = servers.map(({ view }) => view);
  const confirmed = clientsOf(world).flatMap((client) => Object.entries(client.confirmed ?? {}));
  return confirmed
    .filter(([key, version]) => {
      const holders = new Set(views.flatMap((view) => holdersOf(view, key)));
      return !servers.some(({ id, store }) => holders.has(id) && (store[key]?.version ?? 0) >= version);
    })
    .map(([key]) => key);
};

export const ownerHasLatest: Property = {
  id: 'owner-has-latest',
  kind: 'always',
  says: 'Whoever is asked for a key has its newest confirmed value.',
  holds: (world) => lostKeys(world).length === 0,
  blames: (world) => lostKeys(world).flatMap((key) => holdersOf(newestView(world), key)),
};

/** Keys with fewer different machines than there could be. */
export const crowdedKeys = (view: View): number => {
  const wanted = Math.min(view.copies, view.members.length);
  return allHolders(view).filter((holders) => new Set(holders).size < wanted).length;
};

export const copiesApart: Property = {
  id: 'copies-apart',
  kind: 'always',
  says: 'The copies of every key lie on different machines.',
  holds: (world) => crowdedKeys(newestView(world)) === 0,
};

/** Moves between two old members, when members were only added, or to and from one who stayed, when one only left. */
const needlessMoves = (world: World): number => {
  const before = viewBefore(world);
  const after = newestView(world);
  if (!before || before.tokens !== after.tokens) return 0;
  const stays = (node: NodeId): boolean => before.members.includes(node) && after.members.includes(node);
  return movesBetween(before, after).filter(({ from, to }) => stays(from) && stays(to)).length;
};

/** Minimal disruption (Karger et al. 1997: monotonicity). */
export const onlyNewcomerGains: Property = {
  id: 'only-newcomer-gains',
  kind: 'always',
  says: 'When members come or go, no key moves between two that stay.',
  holds: (world) => needlessMoves(world) === 0,
};

export const keysMove: Property = {
  id: 'keys-move',
  kind: 'sometimes',
  says: 'Keys move to another owner.',
  holds: (world) => {
    const before = viewBefore(world);
    return before !== null && movesBetween(before, newestView(world)).length > 0;
  },
};

export const aWriteIsConfirmed: Property = {
  id: 'a-write-is-confirmed',
  kind: 'sometimes',
  says: 'A write is confirmed.',
  holds: (world) => clientsOf(world).some(({ confirmed }) => Object.keys(confirmed ?? {}).length > 0),
};
