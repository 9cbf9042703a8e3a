/** Jump consistent hash (Lamping & Veach 2014, figure 1): a key's bucket, without any table. */

const MULTIPLIER = 2862933555777941757n;
const MASK = (1n << 64n) - 1n;
const TWO_31 = 2 ** 31;

/** @param key 64 bits; @param buckets at least 1. Returns 0 ≤ bucket < buckets. */
export const jumpHash = (key: bigint, buckets: number): number => {
  let state = key & MASK;
  let bucket = 0;
  for (let next = 0; next < buckets; ) {
    bucket = next;
    state = (state * MULTIPLIER + 1n) & MASK;
    next = Math.floor((bucket + 1) * (TWO_31 / (Number(state >> 33n) + 1)));
  }
  return bucket;
};
