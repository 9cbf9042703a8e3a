/** Reading recorded cases and comparing answers, for the files beside this one. */
import type { CaseResult } from '#kernel';

/** Equal as data: keys in any order. */
const isSame = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
};

export const judge = (set: string, id: string, expected: unknown, got: unknown): CaseResult =>
  isSame(expected, got) ? { set, id, ok: true } : { set, id, ok: false, expected, got };

/** Throws `TypeError` for a file of something else. */
export const readSets = (file: unknown): Readonly<Record<string, readonly unknown[]>> => {
  const sets = (file as { readonly sets?: unknown } | null)?.sets;
  if (typeof sets !== 'object' || sets === null)
    throw new TypeError('not a file of recorded cases: it has no "sets"');
  return sets as Readonly<Record<string, readonly unknown[]>>;
};

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Standard base64 (RFC 4648, §4); the pure layers know no `atob`. Throws `TypeError` for a foreign digit. */
export const bytesOfBase64 = (text: string): Uint8Array => {
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const digit of digits) {
    const value = DIGITS.indexOf(digit);
    if (value < 0) throw new TypeError(`"${digit}" is no base64 digit`);
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 0xff;
  }
  return bytes;
};
