/** What this browser keeps for a class: the presenter's keys, so that the room outlives a reload; a member's name in the room. */

import * as v from 'valibot';
import { codeOf, type KeyPair, keyBytes, keysOf, newKeys } from '#lab/class';
import { keep, readKept } from '../preferences.ts';

export interface KeptRoom {
  readonly code: string;
  readonly owner: KeyPair;
  readonly remote: KeyPair;
  /** The epoch to drive in. */
  readonly epoch: number;
}

const secret = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));
const keptSchema = v.strictObject({
  owner: secret,
  remote: secret,
  epoch: v.pipe(v.number(), v.safeInteger()),
});

const keyFor = (lesson: string): string => `netsplit.class.${lesson}`;

const read = (lesson: string): v.InferOutput<typeof keptSchema> | null => {
  try {
    const parsed = v.safeParse(keptSchema, JSON.parse(readKept(keyFor(lesson)) ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
};

const roomOf = (kept: v.InferOutput<typeof keptSchema>): KeptRoom => {
  const [owner, remote] = [keysOf(kept.owner), keysOf(kept.remote)];
  return { code: codeOf(keyBytes(owner.key)), owner, remote, epoch: kept.epoch };
};

/** Every beginning is an epoch of its own; the first of a room is 0. */
export const openRoom = (lesson: string): KeptRoom => {
  const kept = read(lesson);
  const next = kept
    ? { ...kept, epoch: kept.epoch + 1 }
    : { owner: newKeys().secret, remote: newKeys().secret, epoch: 0 };
  keep(keyFor(lesson), JSON.stringify(next));
  return roomOf(next);
};

/** Later epochs than this were driven by whom the presenter let; the next beginning comes after them. */
export const keepEpoch = (lesson: string, epoch: number): void => {
  const kept = read(lesson);
  if (kept && kept.epoch < epoch) keep(keyFor(lesson), JSON.stringify({ ...kept, epoch }));
};

export const forgetRoom = (lesson: string): void => keep(keyFor(lesson), 'null');

const MEMBER = 'netsplit.member';

const isReload = (): boolean => {
  const [visit] = performance.getEntriesByType('navigation');
  return visit instanceof PerformanceNavigationTiming && visit.type === 'reload';
};

const newMember = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Anonymous, and the same after a reload, so that nobody votes twice; a copied tab is somebody else. */
export const memberHere = (): string => {
  try {
    const kept = isReload() ? window.sessionStorage.getItem(MEMBER) : null;
    const member = kept !== null && /^[a-z0-9]{16}$/.test(kept) ? kept : newMember();
    window.sessionStorage.setItem(MEMBER, member);
    return member;
  } catch {
    return newMember();
  }
};
