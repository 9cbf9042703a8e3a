/** What the goals and predictions of this lesson ask of a run. */
import type { NodeId, World } from '#kernel';
import type { RunView } from '#lesson-kit';
import {
  ancestors,
  type Clone,
  clonesOf,
  type FullNode,
  fullNodesOf,
  hubsOf,
  levelsOf,
  logsOf,
  minersOf,
  neverBackwards,
  type Objects,
  type Reader,
  readersOf,
  rootOf,
  storesOf,
} from '#protocols/merkle';

export const rootsAgree = ({ world }: RunView): boolean => {
  const [a, b] = storesOf(world);
  return a !== undefined && b !== undefined && rootOf(a.leaves) === rootOf(b.leaves);
};

/** Stores of which a leaf went back to an older version. */
export const wentBack = ({ world }: RunView): readonly NodeId[] => neverBackwards.blames?.(world) ?? [];

/** The highest version that a leaf has in a store. */
export const newestIn = (world: World, id: NodeId): number =>
  Math.max(...(storesOf(world).find((store) => store.id === id)?.leaves ?? []).map(({ version }) => version));

/** Hashes that both stores compared since a synchronization began. */
export const comparedIn = ({ world }: RunView): number =>
  storesOf(world).reduce((sum, { compared }) => sum + compared.length, 0);

export const foundDifference = ({ world }: RunView): boolean =>
  storesOf(world).some(({ compared }) => compared.some(({ level, differs }) => level > 0 && differs));

/** How many hashes of a store are others than when the run began. */
export const changedHashes = (run: RunView, id: NodeId): number => {
  const levels = (world: World) => levelsOf(storesOf(world).find((store) => store.id === id)?.leaves ?? []);
  const [before, after] = [levels(run.history.worldAt(0)), levels(run.world)];
  return after.flatMap((level, at) => level.filter((hash, place) => hash !== before[at]?.[place])).length;
};

const READER: Reader = { root: '', separate: true, believed: [], refused: [], latest: null };
export const readerIn = ({ world }: RunView): Reader => readersOf(world)[0] ?? READER;

export const believesFalsehood = (run: RunView): boolean => {
  const entries = new Set(logsOf(run.world).flatMap((log) => log.entries));
  return readerIn(run).believed.some(({ data }) => !entries.has(data));
};

/** What the reader made of the last proof that it was sent. */
export const readerSays = (run: RunView): 'believes' | 'refuses' | 'nothing' => {
  const { believed, refused } = readerIn(run);
  if (believed.length + refused.length === 0) return 'nothing';
  return refused.length > 0 && believed.length === 0 ? 'refuses' : 'believes';
};

const FULL: FullNode = { header: '', ids: [], condemned: false };
export const fullNodeIn = ({ world }: RunView): FullNode => fullNodesOf(world)[0] ?? FULL;

/** The full node holds another list under the miner's root. */
export const otherListSameRoot = (run: RunView): boolean => {
  const { ids } = fullNodeIn(run);
  return ids.length > 0 && String(ids) !== String(minersOf(run.world)[0]?.ids);
};

const cloneIn = ({ world }: RunView, id: NodeId): Clone | undefined =>
  clonesOf(world).find((clone) => clone.id === id);

export const objectsOf = (run: RunView, id: NodeId): Objects => cloneIn(run, id)?.objects ?? {};

/** Objects of a clone that the hub does not have, all or those of one type. */
export const unpublished = (run: RunView, id: NodeId, type?: string): number => {
  const known = hubsOf(run.world)[0]?.objects ?? {};
  return Object.entries(objectsOf(run, id)).filter(
    ([name, object]) => !Object.hasOwn(known, name) && (type === undefined || object.type === type),
  ).length;
};

/** Who wrote the commits that the hub's branch leads to, the first one left out. */
export const authorsOnMain = ({ world }: RunView): readonly NodeId[] => {
  const [hub] = hubsOf(world);
  if (!hub) return [];
  const names = ancestors(hub.objects, hub.main).flatMap((id) => {
    const object = hub.objects[id];
    return object?.type === 'commit' ? [object.author.name] : [];
  });
  return ['C1', 'C2'].filter((name) => names.includes(name));
};

/** A clone has commits of its own. */
export const hasCommitted = (run: RunView, id: NodeId): boolean => unpublished(run, id, 'commit') > 0;

/** The hub said yes to this clone once. */
export const hasPushed = (run: RunView, id: NodeId): boolean => (cloneIn(run, id)?.pushed.length ?? 0) > 0;
