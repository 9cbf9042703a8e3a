/**
 * The Run file: one Run, the moment to look at, and the hash of the world there, as JSON. This and the share
 * link are the only two places where a run enters from outside; both hand over a `RunRecord`.
 */
import * as v from 'valibot';
import type { Run } from '#kernel';
import { COMPLAINTS, naturalSchema, problemOf } from '#lesson-kit/run-schema';
import type { Cursor, SavedTree } from '../session.ts';
import { cursorSchema, type Marks, markedSchema, recordEntries, treeSchema } from './run-schema.ts';
import { STRINGS } from './strings.ts';

/** 2: marked moments. Every older file is one of these as well. */
export const RUN_FILE_VERSION = 2;

/** Characters; a file with 10,000 decisions has about one million. */
const FILE_MAX = 4_000_000;

export interface RunRecord {
  readonly run: Run;
  /** Where to look. */
  readonly cursor: Cursor;
  /** Hash of the world there when it was saved; absent in files written by hand. */
  readonly hash?: string;
  /** Of the worlds on the way there. */
  readonly marks?: Marks;
  /** Views that were open, in their order. */
  readonly views?: readonly string[];
  /** Moments that somebody marked, as how many events had happened; files alone carry them. */
  readonly marked?: readonly number[];
  /** All branches of the scene, when the whole tree was saved. */
  readonly tree?: SavedTree;
}

export type Decoded =
  | { readonly ok: true; readonly record: RunRecord }
  /** `place`: keys that lead to what was refused, where the text is JSON. */
  | { readonly ok: false; readonly why: string; readonly place?: readonly (string | number)[] };

const fileSchema = v.strictObject({
  format: v.literal('netsplit-run', () => COMPLAINTS.exactly('netsplit-run')),
  version: naturalSchema,
  ...recordEntries,
  cursor: v.exactOptional(cursorSchema),
  marked: markedSchema,
  tree: v.exactOptional(treeSchema),
});

/** JSON, indented, ends with a line break. */
export const encodeRunFile = (record: RunRecord): string =>
  `${JSON.stringify({ format: 'netsplit-run', version: RUN_FILE_VERSION, ...record }, null, 2)}\n`;

const refuse = (why: string): Decoded => ({ ok: false, why });

const parseJson = (text: string): { readonly value: unknown } | { readonly why: string } => {
  if (text.length > FILE_MAX) return { why: STRINGS.tooLarge(text.length) };
  if (text.trim() === '') return { why: STRINGS.empty };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { why: STRINGS.notJson };
  }
};

const versionOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;

/** Never throws: what is no Run file is refused with one sentence that names the place. */
export const decodeRunFile = (text: string): Decoded => {
  const parsed = parseJson(text);
  if ('why' in parsed) return refuse(parsed.why);
  const version = versionOf(parsed.value);
  if (typeof version === 'number' && version > RUN_FILE_VERSION)
    return refuse(STRINGS.newer(version, RUN_FILE_VERSION));
  const checked = v.safeParse(fileSchema, parsed.value, { abortEarly: true, abortPipeEarly: true });
  if (!checked.success) {
    const [issue] = checked.issues;
    const place = (issue.path ?? []).map(({ key }) => key as string | number);
    return { ok: false, why: STRINGS.noRun(problemOf(issue)), place };
  }
  const { format: _format, version: _version, cursor, ...record } = checked.output;
  return { ok: true, record: { ...record, cursor: cursor ?? { index: 0, time: 0 } } };
};
