/** What the trees promise in each picture, as predicates over one world. Nodes of other pictures are simply not there. */
import type { Property, World } from '#kernel';
import type { FullNode, Miner } from './block.ts';
import { ancestors, idOf, isComplete } from './git/repository.ts';
import type { LogServer, Reader } from './log.ts';
import type { Clone, Hub } from './repositories.ts';
import type { Store } from './store.ts';
import { blockRoot } from './trees/bitcoin.ts';
import { rootOf } from './trees/paired-tree.ts';

type Named<State> = State & { readonly id: string };

/** Of a node that is down: what its disk holds, and `memory` for what is gone. */
const nodesOf =
  <State extends object>(role: string, memory: Partial<State> = {}) =>
  (world: World): readonly Named<State>[] =>
    world.nodes
      .filter((node) => node.role === role)
      .map(({ id, state, disk }) => ({ ...memory, ...((state ?? disk) as State), id }));

export const storesOf = nodesOf<Store>('store', { compared: [] });
export const logsOf = nodesOf<LogServer>('log');
export const readersOf = nodesOf<Reader>('reader');
export const minersOf = nodesOf<Miner>('miner');
export const fullNodesOf = nodesOf<FullNode>('full');
export const hubsOf = nodesOf<Hub>('hub');
export const clonesOf = nodesOf<Clone>('clone');

const always = (
  id: string,
  says: string,
  culprits: (world: World) => readonly { readonly id: string }[],
): Property => ({
  id,
  kind: 'always',
  says,
  holds: (world) => culprits(world).length === 0,
  blames: (world) => culprits(world).map((node) => node.id),
});

export const neverBackwards = always('never-backwards', 'No leaf goes back to an older version.', (world) =>
  storesOf(world).filter(({ leaves, newest }) =>
    leaves.some(({ version }, place) => version < (newest[place] ?? 0)),
  ),
);

export const provedIsThere = always(
  'proved-is-there',
  'Whatever a reader believes is an entry of the log.',
  (world) => {
    const entries = new Set(logsOf(world).flatMap((log) => log.entries));
    return readersOf(world).filter(({ believed }) => believed.some(({ data }) => !entries.has(data)));
  },
);

/** "Equal roots, equal data", for lists of transactions. */
export const oneRootOneList = always(
  'one-root-one-list',
  'Whoever holds a list under the same root holds the same list.',
  (world) =>
    fullNodesOf(world).filter(
      ({ ids, header }) =>
        ids.length > 0 &&
        minersOf(world).some((miner) => blockRoot(miner.ids) === header && String(miner.ids) !== String(ids)),
    ),
);

export const nameIsHash = always(
  'name-is-hash',
  'Every object lies under the hash of its content.',
  (world) =>
    [...hubsOf(world), ...clonesOf(world)].filter(({ objects }) =>
      Object.entries(objects).some(([id, object]) => idOf(object) !== id),
    ),
);

export const branchLeadsSomewhere = always(
  'branch-leads-somewhere',
  'No branch leads to a missing object.',
  (world) => [...hubsOf(world), ...clonesOf(world)].filter(({ objects, main }) => !isComplete(objects, main)),
);

export const pushedStays = always(
  'pushed-stays',
  'What was pushed and confirmed is part of the branch.',
  (world) =>
    hubsOf(world).filter(({ objects, main }) => {
      const past = ancestors(objects, main);
      return clonesOf(world).some(({ pushed }) => pushed.some((id) => !past.includes(id)));
    }),
);

const sometimes = (id: string, says: string, holds: (world: World) => boolean): Property => ({
  id,
  kind: 'sometimes',
  says,
  holds,
});

/** Keeps `never-backwards` from holding for nothing. */
export const differenceRepaired = sometimes(
  'difference-repaired',
  'Two stores differed, and are equal again.',
  (world) => {
    const [a, b] = storesOf(world);
    return (
      a !== undefined &&
      b !== undefined &&
      [...a.compared, ...b.compared].some(({ differs }) => differs) &&
      rootOf(a.leaves) === rootOf(b.leaves)
    );
  },
);

export const proofAccepted = sometimes('proof-accepted', 'A reader believes a proof.', (world) =>
  readersOf(world).some(({ believed }) => believed.length > 0),
);

export const blockTaken = sometimes('block-taken', 'A full node keeps a list under the root.', (world) =>
  fullNodesOf(world).some(({ ids }) => ids.length > 0),
);

export const pushArrives = sometimes('push-arrives', 'A push is confirmed.', (world) =>
  clonesOf(world).some(({ pushed }) => pushed.length > 0),
);
