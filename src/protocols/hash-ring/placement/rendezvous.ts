/** Rendezvous, highest random weight (Thaler & Ravishankar 1998): every member bids for every key, the highest bids win. */
import { pointOf } from './hashes.ts';

const BITS = 24;
const TWO_32 = 2 ** 32;

/** −log₂(u) for 0 < u ≤ 1, by squaring: products of doubles are the same in every engine, logarithms are not. */
export const minusLog2 = (u: number): number => {
  let whole = 0;
  let rest = u;
  while (rest < 1) {
    rest *= 2;
    whole++;
  }
  let fraction = 0;
  for (let bit = 0.5; bit > 2 ** -BITS; bit /= 2) {
    rest *= rest;
    if (rest < 2) continue;
    rest /= 2;
    fraction += bit;
  }
  return whole - fraction;
};

/** Equal weights: the hash itself. Else −w / log(u), of which the base does not matter. */
const bidOf = (member: string, key: string, weight: number | null): number => {
  const point = pointOf(`${member}:${key}`);
  return weight === null ? point : weight / minusLog2((point + 0.5) / TWO_32);
};

/** Members' indices by falling bid. A member with twice the weight gets twice the keys. */
export const ranking = (
  members: readonly string[],
  key: string,
  weights: readonly number[] | null = null,
): number[] =>
  members
    .map((member, index) => ({ index, bid: bidOf(member, key, weights?.[index] ?? null) }))
    .sort((a, b) => b.bid - a.bid || a.index - b.index)
    .map(({ index }) => index);
