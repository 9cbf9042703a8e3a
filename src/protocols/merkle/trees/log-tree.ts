/**
 * The tree of RFC 6962 over a list that only grows: split at the largest power of two below n, nothing duplicated.
 * Inclusion proofs (§2.1.1) and consistency proofs (§2.1.2), and their verification as RFC 9162, §2.1.3–2.1.4 states it.
 */
import { type Digest, EMPTY_ROOT, type Hashing } from './hashing.ts';

/** The largest power of two that is smaller than `count` (≥ 2). */
const splitOf = (count: number): number => {
  let power = 1;
  while (2 * power < count) power *= 2;
  return power;
};

/** MTH of the leaves `hashes[from, to)`. */
const rootBetween = (hashes: readonly Digest[], from: number, to: number, hashing: Hashing): Digest => {
  if (to - from === 1) return hashes[from] as Digest;
  const middle = from + splitOf(to - from);
  return hashing.node(rootBetween(hashes, from, middle, hashing), rootBetween(hashes, middle, to, hashing));
};

/** The root over leaf hashes. */
export const logRoot = (hashes: readonly Digest[], hashing: Hashing): Digest =>
  hashes.length === 0 ? EMPTY_ROOT : rootBetween(hashes, 0, hashes.length, hashing);

/** PATH(m, D[n]): siblings from the leaf up. Throws `RangeError` for a leaf that is not there. */
export const inclusionProof = (hashes: readonly Digest[], index: number, hashing: Hashing): Digest[] => {
  if (!(index >= 0 && index < hashes.length)) throw new RangeError(`there is no leaf ${index}`);
  const path = (from: number, to: number): Digest[] => {
    if (to - from === 1) return [];
    const middle = from + splitOf(to - from);
    return index < middle
      ? [...path(from, middle), rootBetween(hashes, middle, to, hashing)]
      : [...path(middle, to), rootBetween(hashes, from, middle, hashing)];
  };
  return path(0, hashes.length);
};

/** PROOF(m, D[n]): what shows that the first `size` leaves are a prefix of all. Throws `RangeError` unless 0 ≤ size ≤ n. */
export const consistencyProof = (hashes: readonly Digest[], size: number, hashing: Hashing): Digest[] => {
  if (!(size >= 0 && size <= hashes.length)) throw new RangeError(`there are no ${size} leaves`);
  if (size === 0 || size === hashes.length) return [];
  const between = (from: number, to: number, first: number, whole: boolean): Digest[] => {
    if (first === to - from) return whole ? [] : [rootBetween(hashes, from, to, hashing)];
    const middle = from + splitOf(to - from);
    return first <= middle - from
      ? [...between(from, middle, first, whole), rootBetween(hashes, middle, to, hashing)]
      : [...between(middle, to, first - (middle - from), false), rootBetween(hashes, from, middle, hashing)];
  };
  return between(0, hashes.length, size, true);
};

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Digest;
  readonly proof: readonly Digest[];
  readonly root: Digest;
}

/** Halving by division: sizes may be beyond 32 bits. */
const half = (number: number): number => Math.floor(number / 2);
const isOdd = (number: number): boolean => number % 2 === 1;
const isPlace = (number: number): boolean => Number.isSafeInteger(number) && number >= 0;

/** The root that follows from a leaf and its siblings, or `null` when there are too few or too many of them. */
export const rootFromPath = (
  { index, size, leafHash, proof }: Omit<Inclusion, 'root'>,
  hashing: Hashing,
): Digest | null => {
  if (!isPlace(index) || !isPlace(size) || index >= size) return null;
  let place = index;
  let last = size - 1;
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0) return null;
    if (isOdd(place) || place === last) {
      hash = hashing.node(sibling, hash);
      while (!isOdd(place) && place !== 0) {
        place = half(place);
        last = half(last);
      }
    } else hash = hashing.node(hash, sibling);
    place = half(place);
    last = half(last);
  }
  return last === 0 ? hash : null;
};

export const verifyInclusion = (claim: Inclusion, hashing: Hashing): boolean =>
  rootFromPath(claim, hashing) === claim.root;

export interface Consistency {
  readonly size1: number;
  readonly size2: number;
  readonly root1: Digest;
  readonly root2: Digest;
  readonly proof: readonly Digest[];
}

const isPowerOfTwo = (number: number): boolean => {
  let rest = number;
  while (rest > 1 && !isOdd(rest)) rest = half(rest);
  return rest === 1;
};

/** Does the proof show that the tree of `size2` leaves begins with the one of `size1`? Nothing begins with no leaves. */
export const verifyConsistency = (claim: Consistency, hashing: Hashing): boolean => {
  const { size1, size2, root1, root2, proof } = claim;
  if (!isPlace(size1) || !isPlace(size2) || size1 === 0 || size1 > size2) return false;
  if (size1 === size2) return proof.length === 0 && root1 === root2;
  const path = isPowerOfTwo(size1) ? [root1, ...proof] : proof;
  if (proof.length === 0) return false;
  let place = size1 - 1;
  let last = size2 - 1;
  while (isOdd(place)) {
    place = half(place);
    last = half(last);
  }
  let first = path[0] as Digest;
  let second = first;
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      first = hashing.node(sibling, first);
      second = hashing.node(sibling, second);
      while (!isOdd(place) && place !== 0) {
        place = half(place);
        last = half(last);
      }
    } else second = hashing.node(second, sibling);
    place = half(place);
    last = half(last);
  }
  return last === 0 && first === root1 && second === root2;
};
