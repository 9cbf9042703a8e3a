/** What the goals and predictions of this lesson ask of a run. */
import type { NodeId } from '#kernel';
import { answeredOf, type RunView } from '#lesson-kit';
import {
  allHolders,
  clientsOf,
  imbalanceOf,
  loadsOf,
  type Move,
  movesBetween,
  newestView,
  serversOf,
  viewBefore,
} from '#protocols/hash-ring';
import { KEY, SPARE } from './world.ts';

/** Keys that changed their owner with the last view that a server follows. */
export const movesIn = ({ world }: RunView): readonly Move[] => {
  const before = viewBefore(world);
  return before ? movesBetween(before, newestView(world)) : [];
};

export const shareMoved = (run: RunView): number => movesIn(run).length / newestView(run.world).keys;

export const sizeOfMoves = (run: RunView): 'fifth' | 'half' | 'most' => {
  const share = shareMoved(run);
  if (share < 0.35) return 'fifth';
  return share < 0.65 ? 'half' : 'most';
};

export const allToNewcomer = (run: RunView): boolean => movesIn(run).every(({ to }) => to === SPARE);
export const mostToNewcomer = (run: RunView): boolean =>
  movesIn(run).filter(({ to }) => to === SPARE).length * 2 > movesIn(run).length;
export const giversIn = (run: RunView): ReadonlySet<NodeId> => new Set(movesIn(run).map(({ from }) => from));

/** The largest load over the mean, under the newest view. */
export const imbalance = ({ world }: RunView): number => imbalanceOf(newestView(world));

/** The largest share of all keys. */
export const largestShare = ({ world }: RunView): number => {
  const view = newestView(world);
  return Math.max(...loadsOf(view).values()) / view.keys;
};

const upIn = ({ world }: RunView): ReadonlySet<NodeId> =>
  new Set(world.nodes.filter(({ status }) => status === 'up').map(({ id }) => id));

export const serversDown = (run: RunView): number =>
  run.world.nodes.filter(({ role, status }) => role === 'server' && status === 'down').length;

/** Machines alive that hold the key which is worst off. */
export const fewestCopies = (run: RunView): number => {
  const up = upIn(run);
  const alive = allHolders(newestView(run.world)).map(
    (holders) => new Set(holders.filter((node) => up.has(node))).size,
  );
  return Math.min(...alive);
};

/** A key was confirmed, and no server that is up has it. */
export const confirmedIsGone = (run: RunView): boolean => {
  const up = upIn(run);
  const servers = serversOf(run.world).filter(({ id }) => up.has(id));
  return clientsOf(run.world).some(({ confirmed }) =>
    Object.keys(confirmed ?? {}).some((key) => !servers.some(({ store }) => Object.hasOwn(store, key))),
  );
};

/** Who has the key, of those that are up. */
export const holdersAlive = (run: RunView): readonly NodeId[] => {
  const up = upIn(run);
  return serversOf(run.world)
    .filter(({ id, store }) => up.has(id) && Object.hasOwn(store, KEY))
    .map(({ id }) => id);
};

/** The version of the view that the client follows. */
export const clientView = ({ world }: RunView): number => clientsOf(world)[0]?.view?.version ?? 0;

export const confirmedPuts = (run: RunView): number => answeredOf(run, { name: 'put' }).length;

/** A read was answered with less than what had been confirmed before. */
export const readIsOlder = (run: RunView): boolean => {
  let latest = 0;
  for (const { operation, outcome } of run.world.requests) {
    if (!outcome?.ok) continue;
    if (operation.name === 'put') latest++;
    if (operation.name === 'get' && Number(outcome.value ?? 0) < latest) return true;
  }
  return false;
};

/** How the client's last request for several keys ended. */
export const severalKeys = ({ world }: RunView): 'answered' | 'refused' | 'silence' => {
  const outcome = world.requests.findLast(({ operation }) => operation.name === 'mget')?.outcome;
  if (!outcome) return 'silence';
  if (outcome.ok) return 'answered';
  return outcome.value === undefined ? 'silence' : 'refused';
};
