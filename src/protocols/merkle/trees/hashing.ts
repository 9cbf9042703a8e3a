/**
 * How leaves and inner nodes are hashed. Digests are lower-case hexadecimal, so that they are plain data; data are
 * bytes. RFC 6962, §2.1 puts 00 before a leaf and 01 before two children, so that neither can pass for the other.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** A SHA-256 digest, 64 hexadecimal digits. */
export type Digest = string;

export interface Hashing {
  leaf(data: Uint8Array): Digest;
  node(left: Digest, right: Digest): Digest;
}

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The one of RFC 6962. */
export const separated: Hashing = {
  leaf: (data) => bytesToHex(sha256(concatBytes(LEAF, data))),
  node: (left, right) => bytesToHex(sha256(concatBytes(NODE, hexToBytes(left), hexToBytes(right)))),
};

/** Without the prefixes: the 64 bytes of two digests are as good a leaf as any. */
export const unseparated: Hashing = {
  leaf: (data) => bytesToHex(sha256(data)),
  node: (left, right) => bytesToHex(sha256(concatBytes(hexToBytes(left), hexToBytes(right)))),
};

export const bytesOf = utf8ToBytes;
export const ofHex = hexToBytes;

/** The root of no leaves at all: the hash of nothing (RFC 6962, §2.1). */
export const EMPTY_ROOT: Digest = bytesToHex(sha256(Uint8Array.of()));
