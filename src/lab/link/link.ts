/**
 * The share link: a run, the moment to look at, the hash of the world there, marks along the way and the open views, in
 * the part of an address that is never sent to a server. `SPEC.md` fixes it, rule by rule.
 */
import type { Lesson } from '#lesson-kit';
import type { Decoded, RunRecord } from '../run-file/index.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { deflate, inflate } from './pack.ts';
import { toBytes, verify } from './payload.ts';
import { damaged, LinkProblem } from './problem.ts';
import { STRINGS } from './strings.ts';
import { CURRENT, raise, VERSIONS } from './versions.ts';

/** Characters; a run with thousands of decisions stays far below. */
export const LINK_MAX = 262_144;

const MARK = '#r=';
const PLAIN = 0;
const DEFLATED = 1;

/** What a link needs of a record: the run; the rest where it is known. */
export type Linkable = Pick<RunRecord, 'run'> & Partial<RunRecord>;

/** Parameters at their default are left out: `checkRun` fills them in again. */
const sparse = ({ run, ...rest }: Linkable, lesson: Pick<Lesson, 'parameters'> | undefined): RunRecord => {
  const { params } = run.setup;
  const kept = Object.entries(params).filter(([name, value]) => lesson?.parameters[name]?.default !== value);
  const setup = { ...run.setup, params: Object.fromEntries(kept) };
  return { cursor: { index: 0, time: 0 }, ...rest, run: { ...run, setup } };
};

const boxed = (bytes: Uint8Array): Uint8Array => {
  const small = deflate(bytes);
  const [kind, body] = small.length < bytes.length ? [DEFLATED, small] : [PLAIN, bytes];
  const box = new Uint8Array(body.length + 1);
  box[0] = kind;
  box.set(body, 1);
  return box;
};

/**
 * `#r=1…`: to be put behind the address of the lesson's page. With the lesson at hand the link is shorter; without it
 * every parameter is spelled out. Branches of a tree do not travel in links.
 */
export const encodeLink = (record: Linkable, lesson?: Pick<Lesson, 'parameters'>): string =>
  `${MARK}${CURRENT}${toBase64url(boxed(toBytes(sparse(record, lesson))))}`;

/** True for whatever `decodeLink` should be asked about: a whole address, its path, or the fragment alone. */
export const isLink = (text: string): boolean => text.includes(MARK) || /^https?:\/\//.test(text);

const unboxed = (box: Uint8Array): Uint8Array => {
  const body = box.subarray(1);
  if (box[0] === PLAIN) return body;
  return box[0] === DEFLATED ? inflate(body) : damaged();
};

const decode = (text: string): RunRecord => {
  if (text.length > LINK_MAX) throw new LinkProblem(STRINGS.tooLong);
  const at = text.indexOf(MARK);
  if (at < 0) throw new LinkProblem(STRINGS.noMark);
  const packed = text.slice(at + MARK.length);
  const version = packed.charAt(0);
  const read = VERSIONS.get(version);
  if (packed === '') throw new LinkProblem(STRINGS.nothing);
  if (!read)
    throw new LinkProblem(
      /^[\da-zA-Z]$/.test(version) ? STRINGS.newer(String(version), String(CURRENT)) : STRINGS.damaged,
    );
  const bytes = unboxed(fromBase64url(packed.slice(1)));
  const record = read(bytes);
  verify(bytes);
  return raise(record, version);
};

/**
 * Reads the run out of an address or its fragment. Never throws; a refusal is one sentence. Parameters that the link
 * leaves out are those at their defaults: `checkRun` fills them in, and judges the run against its lesson.
 */
export const decodeLink = (text: string): Decoded => {
  try {
    return { ok: true, record: decode(text) };
  } catch (thrown) {
    if (thrown instanceof LinkProblem) return { ok: false, why: thrown.message };
    throw thrown;
  }
};
