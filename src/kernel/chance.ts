/**
 * Counter-based chance: a draw is a hash of (seed, what it is for), never the next number of a stream. Cutting one
 * link therefore changes only the draws that depend on it, and two futures of one run can be compared.
 */
import type { Micros } from './time.ts';

/** Finaliser of MurmurHash3 (Appleby, public domain): every input bit reaches every output bit. */
export const scramble = (value: number): number => {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** Folds one 32-bit word into a hash. The odd constant is 2^32 divided by the golden ratio. */
export const fold = (hash: number, word: number): number =>
  scramble((Math.imul(hash, 0x9e3779b1) + word) | 0);

/** 32-bit hash of a string's UTF-16 units. */
export const hashText = (text: string): number => {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = fold(hash, text.charCodeAt(i));
  return hash;
};

/** Seeds are whole numbers up to 2^53; both halves count. */
export const hashSeed = (seed: number): number =>
  fold(fold(0x6e657473, seed >>> 0), Math.floor(seed / 0x1_0000_0000) | 0);

/** What a draw is for. Part of the hash, so two purposes never share a number. */
export const PURPOSE = {
  latency: 1,
  loss: 2,
  duplicate: 3,
  duplicateLatency: 4,
  timer: 5,
  choose: 6,
} as const;

/** The draw itself: 32 unsigned bits for (seed, purpose, who, to whom or which, how manieth). */
export const draw = (seedHash: number, purpose: number, a: number, b: number, c: number): number =>
  fold(fold(fold(fold(seedHash, purpose), a), b), c);

/** True with a chance of `ppm` millionths. */
export const happens = (bits: number, ppm: number): boolean => bits < ppm * 4294.967296;

/** Whole number in [min, max], both included. */
export const between = (bits: number, min: number, max: number): number =>
  min + Math.floor((bits / 0x1_0000_0000) * (max - min + 1));

/** Value of a table of evenly spaced quantiles (one entry: fixed; two: uniform), interpolated by whole numbers. */
export const quantile = (bits: number, table: readonly Micros[]): Micros => {
  const last = table.length - 1;
  if (last <= 0) return table[0] ?? 0;
  const position = (bits / 0x1_0000_0000) * last;
  const index = Math.floor(position);
  const low = table[index] ?? 0;
  const high = table[index + 1] ?? low;
  return low + Math.floor((high - low) * (position - index));
};
