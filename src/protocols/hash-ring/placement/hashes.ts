/** The hash functions that real placements use. */
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const wordAt = (bytes: Uint8Array, at: number, littleEndian: boolean): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, littleEndian);

/** The first four bytes of SHA-1, big endian: a point of the ring, 0 … 2^32 − 1. */
export const pointOf = (text: string): number => wordAt(sha1(utf8ToBytes(text)), 0, false);

/** The four words of MD5, little endian, as ketama cuts a digest into points. */
export const md5Words = (text: string): readonly number[] => {
  const digest = md5(utf8ToBytes(text));
  return [0, 4, 8, 12].map((at) => wordAt(digest, at, true));
};

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
export const fnv1a = (text: string): number =>
  utf8ToBytes(text).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);

const CRC_TABLE = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 8;
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1;
  return crc;
});

/** CRC-16/XMODEM: polynomial 1021, beginning with 0 (Redis Cluster specification, appendix A). */
export const crc16 = (bytes: Uint8Array): number =>
  bytes.reduce((crc, byte) => ((crc << 8) ^ (CRC_TABLE[((crc >> 8) ^ byte) & 0xff] as number)) & 0xffff, 0);
