/**
 * Bitcoin's tree over transaction ids: SHA-256 twice, and a level with an odd number of nodes repeats its last one. So
 * [1, 2, 3] and [1, 2, 3, 3] have the same root (CVE-2012-2459); `hasTwins` is the check that came afterwards.
 * Digests here are in the order of the bytes that are hashed; people read and write ids backwards (`reversed`).
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import type { Digest } from './hashing.ts';

/** Turns the bytes round: from the order shown to people to the order hashed, and back. */
export const reversed = (digest: Digest): Digest => bytesToHex(hexToBytes(digest).reverse());

export const doubleHash = (left: Digest, right: Digest): Digest =>
  bytesToHex(sha256(sha256(concatBytes(hexToBytes(left), hexToBytes(right)))));

const pairUp = (level: readonly Digest[]): Digest[] =>
  Array.from({ length: Math.ceil(level.length / 2) }, (_, place) => {
    const left = level[2 * place] as Digest;
    return doubleHash(left, level[2 * place + 1] ?? left);
  });

/** All levels, leaves first, root last; without the repeated nodes. Throws `RangeError` for no transactions at all. */
export const blockLevels = (ids: readonly Digest[]): Digest[][] => {
  if (ids.length === 0) throw new RangeError('a block has one transaction at least');
  const levels = [[...ids]];
  for (let level = levels[0] as Digest[]; level.length > 1; levels.push(level)) level = pairUp(level);
  return levels;
};

export const blockRoot = (ids: readonly Digest[]): Digest =>
  (blockLevels(ids).at(-1) as Digest[])[0] as Digest;

/** Two nodes that are hashed together are equal: the list may be another one with its end repeated. */
export const hasTwins = (ids: readonly Digest[]): boolean =>
  blockLevels(ids).some((level) =>
    level.some((digest, place) => place % 2 === 1 && digest === level[place - 1]),
  );

/** The same root with the end of the list repeated; the list itself where that cannot be done. */
export const withTwins = (ids: readonly Digest[]): Digest[] => {
  const levels = blockLevels(ids);
  const odd = levels.findIndex((level) => level.length > 1 && level.length % 2 === 1);
  return odd < 0 ? [...ids] : [...ids, ...ids.slice(-(2 ** odd))];
};
