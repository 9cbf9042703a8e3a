/**
 * Signed texts: `<signature>.<text>`, Ed25519 (RFC 8032) over topic and text together, so that nothing can be played
 * back in another room or another place. In JavaScript rather than by the platform, because a hall often opens the lab over
 * plain http, where browsers offer no WebCrypto.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { fromBase64url, toBase64url } from '../link/base64url.ts';

export interface KeyPair {
  readonly secret: string;
  /** base64url, 43 characters. */
  readonly key: string;
}

const SIGNATURE = 86;
const KEY = /^[\w-]{43}$/;
const encoder = new TextEncoder();

const told = (topic: string, text: string): Uint8Array => encoder.encode(`${topic}\n${text}`);

export const isKey = (text: string): boolean => KEY.test(text);

export const keyBytes = (key: string): Uint8Array => fromBase64url(key);

export const newKeys = (): KeyPair => keysOf(toBase64url(ed25519.utils.randomSecretKey()));

export const keysOf = (secret: string): KeyPair => ({
  secret,
  key: toBase64url(ed25519.getPublicKey(fromBase64url(secret))),
});

export const seal = (topic: string, text: string, secret: string): string =>
  `${toBase64url(ed25519.sign(told(topic, text), fromBase64url(secret)))}.${text}`;

const verify = (signature: string, topic: string, text: string, key: string): boolean => {
  try {
    return ed25519.verify(fromBase64url(signature), told(topic, text), fromBase64url(key));
  } catch {
    return false;
  }
};

/** Brokers deliver twice now and then; who follows many rooms in one place hears the same text many times. */
const KNOWN_MAX = 64;
const known = new Set<string>();

/** The text, when `key` signed it for this topic; else `null`. */
export const unseal = (topic: string, sealed: string, key: string): string | null => {
  if (sealed[SIGNATURE] !== '.') return null;
  const text = sealed.slice(SIGNATURE + 1);
  const name = `${key} ${topic} ${sealed}`;
  if (known.has(name)) return text;
  if (!verify(sealed.slice(0, SIGNATURE), topic, text, key)) return null;
  if (known.size >= KNOWN_MAX) known.delete(known.values().next().value ?? '');
  known.add(name);
  return text;
};

/** What stands in a sealed text, believed by nobody so far. */
export const peek = (sealed: string): string => sealed.slice(SIGNATURE + 1);
