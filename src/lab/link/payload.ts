/**
 * A RunRecord as bytes, format 1: head, lesson, set-up, decisions, moment, views, marks, and a checksum at the end.
 * Nothing here trusts what it reads; what it gives back has yet to pass the closed schema.
 */
import { fold } from '#kernel';
import { RUN_LIMITS } from '#lesson-kit/run-schema';
import type { RunRecord } from '../run-file/index.ts';
import { log } from './acts.ts';
import { Reader, Writer } from './bytes.ts';
import { type Codec, dictionary, list, scalar, word } from './codec.ts';
import { damaged, LinkProblem } from './problem.ts';
import { STRINGS } from './strings.ts';
import { WORDS_1 } from './words.ts';

const MEMBERS_MAX = 100;
const MARKS_MAX = 256;

const HAND = 1;
const HASH = 2;
const VIEWS = 4;
const MARKS = 8;
const KNOWN = HAND | HASH | VIEWS | MARKS;

const decisions = log(RUN_LIMITS.log);
const params = dictionary(scalar, MEMBERS_MAX);
const words = list(word, MEMBERS_MAX);

/** Sixteen hexadecimal digits as eight bytes. */
const hash: Codec<string> = {
  write(to, digits) {
    for (let at = 0; at < 16; at += 2) to.byte(Number.parseInt(digits.slice(at, at + 2), 16));
  },
  read: (from) => Array.from({ length: 8 }, () => from.byte().toString(16).padStart(2, '0')).join(''),
};

type Marks = NonNullable<RunRecord['marks']>;

/** One bit of each mark, of at most `MARKS_MAX` of them: enough to find the event, cheap enough for a link. */
const marks: Codec<Marks> = {
  write(to, { every, values }) {
    const stride = Math.ceil(values.length / MARKS_MAX) || 1;
    const kept = values.filter((_, place) => (place + 1) % stride === 0);
    to.natural(every * stride);
    to.natural(kept.length);
    for (let at = 0; at < kept.length; at += 8)
      to.byte(kept.slice(at, at + 8).reduce((byte, value, bit) => byte | ((value & 1) << bit), 0));
  },
  read(from) {
    const every = from.natural();
    const length = from.natural();
    if (length > MARKS_MAX || every === 0) damaged();
    const bytes = Array.from({ length: Math.ceil(length / 8) }, () => from.byte());
    const values = Array.from({ length }, (_, place) => ((bytes[place >> 3] ?? 0) >> (place & 7)) & 1);
    return { every, bits: 1, values };
  },
};

const flagsOf = ({ run, hash: digits, views, marks: kept }: RunRecord): number =>
  (run.setup.mode === 'hand' ? HAND : 0) |
  (digits === undefined ? 0 : HASH) |
  (views === undefined ? 0 : VIEWS) |
  (kept === undefined ? 0 : MARKS);

const checksum = (bytes: Uint8Array): number => bytes.reduce(fold, 0x6c696e6b);

const CHECKSUM_BYTES = 4;

/** The bytes with their checksum behind them. */
export const sealed = (body: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(body.length + CHECKSUM_BYTES);
  bytes.set(body);
  new DataView(bytes.buffer).setUint32(body.length, checksum(body), true);
  return bytes;
};

/** Everything but the tree of branches, which only files carry. */
export const toBytes = (record: RunRecord): Uint8Array => {
  const { run, cursor } = record;
  const to = new Writer(WORDS_1);
  to.byte(flagsOf(record));
  to.word(run.lesson);
  to.natural(run.revision);
  to.natural(run.seed);
  params.write(to, run.setup.params);
  words.write(to, run.setup.rulesOff);
  decisions.write(to, run.log);
  to.natural(cursor.index);
  to.natural(cursor.time);
  if (record.hash !== undefined) hash.write(to, record.hash);
  if (record.views !== undefined) words.write(to, record.views);
  if (record.marks !== undefined) marks.write(to, record.marks);
  return sealed(to.done());
};

const readRun = (from: Reader, flags: number): unknown => {
  const lesson = from.word();
  const revision = from.natural();
  const seed = from.natural();
  const setup = {
    mode: flags & HAND ? 'hand' : 'clock',
    params: params.read(from),
    rulesOff: words.read(from),
  };
  return { lesson, revision, setup, seed, log: decisions.read(from) };
};

/** The record as it stands there, unchecked. Throws `LinkProblem`. */
export const fromBytes = (bytes: Uint8Array): unknown => {
  const from = new Reader(bytes.subarray(0, Math.max(0, bytes.length - CHECKSUM_BYTES)), WORDS_1);
  const flags = from.byte();
  if ((flags & ~KNOWN) !== 0) damaged();
  const run = readRun(from, flags);
  const cursor = { index: from.natural(), time: from.natural() };
  const record = {
    run,
    cursor,
    ...(flags & HASH ? { hash: hash.read(from) } : {}),
    ...(flags & VIEWS ? { views: words.read(from) } : {}),
    ...(flags & MARKS ? { marks: marks.read(from) } : {}),
  };
  return from.left === 0 ? record : damaged();
};

/** Throws `LinkProblem` when a single bit is not as it was written. */
export const verify = (bytes: Uint8Array): void => {
  const right = sealed(bytes.subarray(0, -CHECKSUM_BYTES));
  if (right.some((byte, place) => byte !== bytes[place])) throw new LinkProblem(STRINGS.changed);
};
