/**
 * The tree of a store with 2^d leaves: level 0 is the root, level d the leaves. One leaf changed, d + 1 hashes change.
 * Levels are computed once for each list of leaves and kept beside it; they are a function of the list alone.
 */
import { bytesOf, type Digest, separated } from './hashing.ts';

export interface Leaf {
  readonly value: string;
  readonly version: number;
}

/** Hashes by level, root first. */
export type Levels = readonly (readonly Digest[])[];

const leafHashes = new WeakMap<Leaf, Digest>();

export const hashOfLeaf = (leaf: Leaf): Digest => {
  const known = leafHashes.get(leaf) ?? separated.leaf(bytesOf(`${leaf.version}:${leaf.value}`));
  leafHashes.set(leaf, known);
  return known;
};

const build = (leaves: readonly Leaf[]): Levels => {
  const levels: Digest[][] = [leaves.map(hashOfLeaf)];
  for (let below = levels[0] as Digest[]; below.length > 1; below = levels[0] as Digest[])
    levels.unshift(
      Array.from({ length: below.length / 2 }, (_, place) =>
        separated.node(below[2 * place] as Digest, below[2 * place + 1] as Digest),
      ),
    );
  return levels;
};

const known = new WeakMap<readonly Leaf[], Levels>();

export const levelsOf = (leaves: readonly Leaf[]): Levels => {
  const levels = known.get(leaves) ?? build(leaves);
  known.set(leaves, levels);
  return levels;
};

export const rootOf = (leaves: readonly Leaf[]): Digest =>
  (levelsOf(leaves)[0] as readonly Digest[])[0] as Digest;

/** The leaves with one replaced; only the hashes on its way to the root are computed anew. */
export const withLeaf = (leaves: readonly Leaf[], place: number, leaf: Leaf): readonly Leaf[] => {
  const next = leaves.with(place, leaf);
  const levels = levelsOf(leaves).map((level) => [...level]);
  const depth = levels.length - 1;
  (levels[depth] as Digest[])[place] = hashOfLeaf(leaf);
  for (let level = depth - 1; level >= 0; level--) {
    const at = place >> (depth - level);
    const below = levels[level + 1] as Digest[];
    (levels[level] as Digest[])[at] = separated.node(below[2 * at] as Digest, below[2 * at + 1] as Digest);
  }
  known.set(next, levels);
  return next;
};
