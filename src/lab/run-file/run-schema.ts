/** The closed schemas of a Run and of the trees of a session. */
import * as v from 'valibot';
import {
  COMPLAINTS,
  logSchema,
  nameSchema as name,
  naturalSchema as natural,
  runSchema,
  setupSchema,
  timeSchema as time,
} from '#lesson-kit/run-schema';
import type { SavedTree } from '../session.ts';
import { LIMITS } from './limits.ts';

/** Moments that somebody marked, as how many events had happened. */
export const markedSchema = v.exactOptional(
  v.pipe(
    v.array(natural),
    v.maxLength(LIMITS.marked, () => COMPLAINTS.tooManyMembers),
  ),
);

const branch = v.strictObject({
  id: name,
  name,
  parent: v.nullable(name),
  forkIndex: natural,
  forkTime: time,
  decidedBefore: natural,
  setup: setupSchema,
  seed: natural,
  log: logSchema,
  length: v.pipe(
    natural,
    v.maxValue(LIMITS.events, () => COMPLAINTS.tooLong),
  ),
  marked: markedSchema,
});

export const cursorSchema = v.strictObject({
  index: v.pipe(
    natural,
    v.maxValue(LIMITS.steps, () => COMPLAINTS.tooLarge),
  ),
  time,
});

export const treeSchema = v.pipe(
  v.strictObject({
    scene: name,
    branches: v.pipe(
      v.array(branch),
      v.minLength(1, () => COMPLAINTS.empty),
      v.maxLength(200, () => COMPLAINTS.tooManyBranches),
    ),
    branch: name,
    cursor: cursorSchema,
  }),
  v.check(
    ({ branches }) => new Set(branches.map(({ id }) => id)).size === branches.length,
    () => COMPLAINTS.twoBranches,
  ),
  v.transform((value) => value as SavedTree),
);

/** Low bits of the world's hash after every so many events: where a run begins to play otherwise can be told from them. */
export interface Marks {
  /** The first mark is of the world after this many events, the second after twice as many … */
  readonly every: number;
  /** How many low bits of the hash each keeps. */
  readonly bits: number;
  readonly values: readonly number[];
}

const marks = v.strictObject({
  every: v.pipe(
    natural,
    v.minValue(1, () => COMPLAINTS.notZero),
  ),
  bits: v.pipe(
    natural,
    v.minValue(1, () => COMPLAINTS.notZero),
    v.maxValue(32, () => COMPLAINTS.moreThan(32)),
  ),
  values: v.pipe(
    v.array(natural),
    v.maxLength(LIMITS.marks, () => COMPLAINTS.tooManyMembers),
  ),
});

/** What links and files have in common. */
export const recordEntries = {
  run: runSchema,
  hash: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^[0-9a-f]{16}$/, () => COMPLAINTS.hexadecimal(16)),
    ),
  ),
  marks: v.exactOptional(marks),
  views: v.exactOptional(
    v.pipe(
      v.array(name),
      v.maxLength(LIMITS.views, () => COMPLAINTS.tooManyMembers),
    ),
  ),
};

export const recordSchema = v.strictObject({ ...recordEntries, cursor: cursorSchema });
