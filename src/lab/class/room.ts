/**
 * A room: its code, its topics, and who may speak where. The code is made from the presenter's public key, so that a code
 * typed by hand is enough to know the presenter's voice from any other.
 */
import { sha256 } from '@noble/hashes/sha2.js';

/** Crockford's base 32: no letter that looks like another character. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE = /^[0-9A-HJKMNP-TV-Z]{8}$/;
const BYTES = 5;

/** Eight characters, 40 bits of the key's SHA-256. */
export const codeOf = (publicKey: Uint8Array): string => {
  let bits = 0n;
  for (const byte of sha256(publicKey).subarray(0, BYTES)) bits = (bits << 8n) | BigInt(byte);
  return Array.from(
    { length: 8 },
    (_, place) => ALPHABET[Number((bits >> BigInt(35 - 5 * place)) & 31n)],
  ).join('');
};

/** What a person typed, made a code; `null` when it cannot be one. Case, blanks and dashes do not matter. */
export const readCode = (typed: string): string | null => {
  const code = typed
    .slice(0, 40)
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return CODE.test(code) ? code : null;
};

/** `7K3MQ2ZD` → `7K3M-Q2ZD`, easier to read out. */
export const showCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

const ROOT = 'netsplit';

export interface Topics {
  /** Retained: the whole class as it is. */
  readonly state: string;
  /** What was added to it, and the driver's heartbeat. */
  readonly log: string;
  /** The driver's last will. */
  readonly will: string;
  /** What the presenter's remote control asks for. */
  readonly remote: string;
}

export const topicsOf = (code: string): Topics => ({
  state: `${ROOT}/${code}/state`,
  log: `${ROOT}/${code}/log`,
  will: `${ROOT}/${code}/will`,
  remote: `${ROOT}/${code}/remote`,
});

/** What a driver signs for a token; the nonce is the server's. */
export const proofTopic = (code: string): string => `${ROOT}/${code}/token`;

/** Whether an MQTT filter of ours takes in a topic. */
export const matches = (filter: string, topic: string): boolean =>
  filter === topic || (filter.endsWith('/+') && topic.startsWith(filter.slice(0, -1)));

/** Where one member speaks to the driver. */
export const upTopic = (code: string, member: string): string => `${ROOT}/${code}/up/${member}`;
/** Where the driver hears all of them. */
export const upFilter = (code: string): string => `${ROOT}/${code}/up/+`;

const MEMBER = /^[a-z0-9]{8,32}$/;
export const isMember = (text: string): boolean => MEMBER.test(text);

/** Who speaks on a topic of members; `null` for any other topic. */
export const memberOf = (code: string, topic: string): string | null => {
  const start = `${ROOT}/${code}/up/`;
  const member = topic.startsWith(start) ? topic.slice(start.length) : '';
  return isMember(member) ? member : null;
};

export type Role = 'driver' | 'follower' | 'remote';
export const ROLES: readonly Role[] = ['driver', 'follower', 'remote'];

export interface Pass {
  readonly room: string;
  readonly member: string;
  readonly role: Role;
}

/** Only the driver moves the class; who follows speaks upwards, each on a topic of its own. */
export const spokenBy = ({ room, member, role }: Pass): readonly string[] => {
  const { state, log, will, remote } = topicsOf(room);
  if (role === 'driver') return [state, log, will];
  return [upTopic(room, member), ...(role === 'remote' ? [remote] : [])];
};

/** Filters. Votes go up only: nobody but the driver hears members or the remote control. */
export const heardBy = ({ room, role }: Pass): readonly string[] => {
  const { state, log, will, remote } = topicsOf(room);
  return [state, log, will, ...(role === 'driver' ? [upFilter(room), remote] : [])];
};

export const mayPublish = (pass: Pass, topic: string): boolean => spokenBy(pass).includes(topic);
export const maySubscribe = (pass: Pass, filter: string): boolean => heardBy(pass).includes(filter);
