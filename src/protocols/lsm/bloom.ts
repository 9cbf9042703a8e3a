/** LevelDB's Bloom filter (util/bloom.cc, util/hash.cc): "no" is certain, "maybe" is not. */
import { utf8ToBytes } from '@noble/hashes/utils.js';

const SEED = 0xbc9f1d34;
const FACTOR = 0xc6a4a793;

/** LevelDB's Hash: a cousin of Murmur. 32 bits. */
export const levelHash = (bytes: Uint8Array, seed: number): number => {
  let hash = (seed ^ Math.imul(bytes.length, FACTOR)) >>> 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    hash = Math.imul(hash + view.getUint32(at, true), FACTOR) >>> 0;
    hash ^= hash >>> 16;
  }
  const rest = bytes.length - at;
  if (rest === 0) return hash >>> 0;
  for (let place = rest - 1; place >= 0; place--) hash += (bytes[at + place] as number) << (8 * place);
  hash = Math.imul(hash, FACTOR) >>> 0;
  return (hash ^ (hash >>> 24)) >>> 0;
};

export interface Bloom {
  readonly bits: Uint8Array;
  readonly probes: number;
}

/** ln 2 times the bits of a key, rounded down, 1 … 30. */
export const probesFor = (bitsPerKey: number): number =>
  Math.min(30, Math.max(1, Math.floor(bitsPerKey * 0.69)));

const places = function* (key: string, probes: number, count: number): Generator<number> {
  let hash = levelHash(utf8ToBytes(key), SEED);
  const delta = ((hash >>> 17) | (hash << 15)) >>> 0;
  for (let probe = 0; probe < probes; probe++) {
    yield hash % count;
    hash = (hash + delta) >>> 0;
  }
};

export const makeBloom = (keys: readonly string[], bitsPerKey: number): Bloom => {
  const probes = probesFor(bitsPerKey);
  const bytes = Math.ceil(Math.max(64, keys.length * bitsPerKey) / 8);
  const bits = new Uint8Array(bytes);
  for (const key of keys)
    for (const place of places(key, probes, bytes * 8))
      bits[place >> 3] = (bits[place >> 3] as number) | (1 << (place & 7));
  return { bits, probes };
};

export const mayContain = ({ bits, probes }: Bloom, key: string): boolean => {
  for (const place of places(key, probes, bits.length * 8))
    if (((bits[place >> 3] as number) & (1 << (place & 7))) === 0) return false;
  return true;
};
