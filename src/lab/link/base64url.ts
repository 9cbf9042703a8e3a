/** RFC 4648 §5 without padding, strictly: one text for each byte sequence, nothing ignored. */
import { damaged } from './problem.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const VALUES = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

export const toBase64url = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let place = 0; place < Math.min(left, 3) + 1; place++)
      text += ALPHABET.charAt((word >> (18 - 6 * place)) & 63);
  }
  return text;
};

const sextet = (text: string, place: number): number => {
  const code = text.charCodeAt(place);
  const value = code < 128 ? (VALUES[code] ?? -1) : -1;
  return value < 0 ? damaged() : value;
};

/** Refuses foreign characters, a length that no bytes give, and bits left over that are not zero. */
export const fromBase64url = (text: string): Uint8Array => {
  if (text.length % 4 === 1) damaged();
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let word = 0;
  let bits = 0;
  let length = 0;
  for (let place = 0; place < text.length; place++) {
    word = ((word << 6) | sextet(text, place)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = word >> bits;
  }
  if ((word & ((1 << bits) - 1)) !== 0) damaged();
  return bytes;
};
