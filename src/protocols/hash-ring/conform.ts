/** Published vectors and recordings of Redis 7.0.15: `lab conform vectors FILE`, `lab conform redis-cache FILE`. */
import { answerCases, type CaseResult, judge } from '#kernel';
import { crossSlot, keySlot } from './conform/redis.ts';
import { crc16, md5Words } from './placement/hashes.ts';
import { jumpHash } from './placement/jump.ts';
import { ketamaPoints, pointAfter } from './placement/ring.ts';
import { slotOf } from './placement/slots.ts';

const OTHERS =
  'caching, transactions and subscriptions are no part of placement; no model here answers them yet';

type Answer = (set: string, recorded: never) => CaseResult;

const ANSWERS: Readonly<Record<string, Answer>> = { key_slots: keySlot, cross_slot: crossSlot };

const left = (set: string, { id }: { readonly id: string }): CaseResult => ({
  set,
  id,
  ok: false,
  left: OTHERS,
});

const redisCache = (file: unknown): Iterable<CaseResult> =>
  answerCases(file, (set, recorded: never) =>
    (Object.hasOwn(ANSWERS, set) ? (ANSWERS[set] as Answer) : left)(set, recorded),
  );

interface JumpVector {
  /** Keys 0, 1, 2 … over 100 buckets. */
  readonly golden100: readonly number[];
  readonly compat: readonly (readonly [key: string | number, buckets: number, bucket: number])[];
}

function* jump(data: unknown): Iterable<CaseResult> {
  const { golden100, compat } = data as JumpVector;
  const set = 'jump_consistent_hash';
  for (const [key, bucket] of golden100.entries())
    yield judge(set, `${key} of 100`, bucket, jumpHash(BigInt(key), 100));
  for (const [key, buckets, bucket] of compat)
    yield judge(set, `${key} of ${buckets}`, bucket, jumpHash(BigInt(key), buckets));
}

const KETAMA_SERVERS = Array.from({ length: 8 }, (_, index) => `10.0.1.${index + 1}:11211`);

/** `[key, server]`: servers 10.0.1.1:11211 to 10.0.1.8:11211. */
function* ketama(data: unknown): Iterable<CaseResult> {
  const points = ketamaPoints(KETAMA_SERVERS);
  for (const [key, server] of data as readonly (readonly [string, number])[]) {
    const point = points[pointAfter(points, md5Words(key)[0] ?? 0)];
    yield judge('ketama', key, server, (point?.owner ?? 0) + 1);
  }
}

interface SlotVector {
  readonly 'crc16(123456789)'?: number;
  /** A key for each of the first slots. */
  readonly first20: readonly string[];
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function* redisSlots(data: unknown): Iterable<CaseResult> {
  const { 'crc16(123456789)': crc, first20 } = data as SlotVector;
  const set = 'redis_cluster_slots';
  if (crc !== undefined) yield judge(set, 'crc16(123456789)', crc, crc16(ascii('123456789')));
  for (const [slot, key] of first20.entries()) yield judge(set, key, slot, slotOf(key));
}

/** Whole files, by topic. */
export const topics: Readonly<Record<string, (file: unknown) => Iterable<CaseResult>>> = {
  'redis-cache': redisCache,
};

/** Sections of vectors.json that this folder answers: its `data`, by name of the section. */
export const vectors: Readonly<Record<string, (data: unknown) => Iterable<CaseResult>>> = {
  jump_consistent_hash: jump,
  ketama,
  redis_cluster_slots: redisSlots,
};
