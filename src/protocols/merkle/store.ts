/**
 * Two stores that compare trees instead of data (DeCandia et al., Dynamo, 2007, §4.7): equal roots, and all is equal;
 * else only what is below differing nodes is looked at. Who asks compares; who is asked answers.
 */
import { type Io, role } from '#kernel';
import type { Message, Params, PlacedLeaf } from './messages.ts';
import type { Digest } from './trees/hashing.ts';
import { hashOfLeaf, type Leaf, levelsOf, rootOf, withLeaf } from './trees/paired-tree.ts';

type StoreIo = Io<Message, Params>;

/** A node of the tree that was compared, and what came of it. */
export interface Compared {
  readonly level: number;
  readonly place: number;
  readonly differs: boolean;
}

export interface Store {
  readonly leaves: readonly Leaf[];
  /** For the judge alone: the newest version that each leaf ever had here. */
  readonly newest: readonly number[];
  /** What this store compared since a synchronization began. */
  readonly compared: readonly Compared[];
}

/** Leaves that the first store changed last: far apart, the same in every run. */
export const freshPlaces = ({ depth, behind }: Params): readonly number[] => {
  const count = 2 ** depth;
  const places = new Set<number>();
  for (
    let place = Math.floor((count * 5) / 8);
    places.size < Math.min(behind, count);
    place = (place + 1) % count
  )
    if (!places.has(place)) {
      places.add(place);
      place = (place * 5 + 3) % count;
    }
  return [...places].sort((a, b) => a - b);
};

const beginning = new Map<string, readonly Leaf[]>();

const firstLeaves = (params: Params, isFirst: boolean): readonly Leaf[] => {
  const fresh = new Set(isFirst ? freshPlaces(params) : []);
  const key = `${params.depth} ${[...fresh].join(' ')}`;
  const leaves =
    beginning.get(key) ??
    Array.from(
      { length: 2 ** params.depth },
      (_, place): Leaf =>
        fresh.has(place) ? { value: `b${place}`, version: 2 } : { value: `a${place}`, version: 1 },
    );
  beginning.set(key, leaves);
  return leaves;
};

const isNewer = (a: Leaf, b: Leaf): boolean =>
  a.version > b.version || (a.version === b.version && a.value > b.value);

const depthOf = (store: Store): number => levelsOf(store.leaves).length - 1;
const hashAt = ({ leaves }: Store, level: number, place: number): Digest =>
  levelsOf(leaves)[level]?.[place] as Digest;

const childrenOf = (places: readonly number[]): number[] =>
  places.flatMap((place) => [2 * place, 2 * place + 1]);

const put = (store: Store, { place, value, version }: PlacedLeaf): Store => ({
  ...store,
  leaves: withLeaf(store.leaves, place, { value, version }),
  newest: store.newest.with(place, Math.max(version, store.newest[place] ?? 0)),
});

/** What is below nodes of `level`: hashes, or at the bottom the leaves themselves. */
const tellBelow = (store: Store, level: number, places: readonly number[], io: StoreIo): void => {
  const below = childrenOf(places);
  if (level + 1 < depthOf(store)) {
    io.note('tells-children', { count: places.length, level });
    io.reply({
      type: 'hashes',
      level: level + 1,
      places: below,
      hashes: below.map((place) => hashAt(store, level + 1, place)),
    });
    return;
  }
  io.note('tells-leaves', { count: below.length });
  io.reply({ type: 'leaves', leaves: below.map((place) => ({ place, ...(store.leaves[place] as Leaf) })) });
};

export const store = role<Store, Message, Params>({
  title: 'store',
  shape: 'square',
  durable: ['leaves', 'newest'],
  init: ({ self, params, peers }) => {
    const isFirst = [self, ...peers('store')].sort()[0] === self;
    const leaves = firstLeaves(params, isFirst);
    return { leaves, newest: leaves.map(({ version }) => version), compared: [] };
  },
  facts: ({ leaves, compared }) => [
    { label: 'root', value: rootOf(leaves).slice(0, 6), where: 'disk' },
    { label: 'leaves', value: String(leaves.length), where: 'disk' },
    { label: 'checks', value: String(compared.length), where: 'memory' },
  ],

  operations: {
    write(store, { leaf }, io) {
      const place = Number(leaf) % store.leaves.length;
      const version = (store.leaves[place]?.version ?? 0) + 1;
      const value = `${io.self}${version}`;
      io.note('writes', { value, place, changed: depthOf(store) + 1 });
      return put(store, { place, value, version });
    },
    sync(store, _, io) {
      const [peer] = io.peers('store');
      const root = rootOf(store.leaves);
      io.note('sync-starts', { peer, root: root.slice(0, 7) });
      if (peer) io.send(peer, { type: 'root', hash: root });
      return { ...store, compared: [] };
    },
  },

  on: {
    root(store, { hash }, io) {
      const differs = hash !== rootOf(store.leaves);
      const next = { ...store, compared: [{ level: 0, place: 0, differs }] };
      if (!differs) {
        io.note('root-same');
        io.reply({ type: 'same' });
      } else {
        io.note('root-differs');
        tellBelow(store, 0, [0], io);
      }
      return next;
    },
    same(store, _, io) {
      return io.ignore(store, 'is-same');
    },
    children(store, { level, places }, io) {
      tellBelow(store, level, places, io);
      return store;
    },
    hashes(store, { level, places, hashes }, io) {
      const found = places.map((place, at) => ({
        level,
        place,
        differs: hashes[at] !== hashAt(store, level, place),
      }));
      const different = found.filter(({ differs }) => differs).map(({ place }) => place);
      const next = { ...store, compared: [...store.compared, ...found] };
      if (different.length === 0) {
        io.note('nothing-differs');
        return next;
      }
      io.note('descends', { compared: places.length, level, different: different.length });
      io.reply({ type: 'children', level, places: different });
      return next;
    },
    leaves(store, { leaves }, io) {
      const level = depthOf(store);
      const found = leaves.map((leaf) => ({
        level,
        place: leaf.place,
        differs: hashOfLeaf(leaf) !== hashAt(store, level, leaf.place),
      }));
      const compares = io.rule('compare-versions');
      const mine = (leaf: PlacedLeaf): Leaf => store.leaves[leaf.place] as Leaf;
      const other = leaves.filter((_, at) => found[at]?.differs);
      const taken = other.filter((leaf) => !compares || isNewer(leaf, mine(leaf)));
      const given = other
        .filter((leaf) => !taken.includes(leaf))
        .map((leaf) => ({ place: leaf.place, ...mine(leaf) }));
      io.note('repairs', { compared: leaves.length, taken: taken.length, given: given.length });
      if (given.length > 0) io.reply({ type: 'newer', leaves: given });
      return taken.reduce(put, { ...store, compared: [...store.compared, ...found] });
    },
    newer(store, { leaves }, io) {
      const taken = leaves.filter(
        (leaf) => !io.rule('compare-versions') || isNewer(leaf, store.leaves[leaf.place] as Leaf),
      );
      io.note('takes-newer', { taken: taken.length });
      return taken.length === 0 ? store : taken.reduce(put, store);
    },
  },
});
