/** The closed schemas of a Run and of the trees of a session. */
import * as v from 'valibot';
import type { Run, Setup } from '#kernel';
import type { SavedTree } from '../session.ts';
import { dictionary, LIMITS, logSchema, name, natural, text, time, whole } from './act-schema.ts';

const setup = v.pipe(
  v.strictObject({
    mode: v.picklist(['clock', 'hand'], 'must be "clock" or "hand"'),
    params: dictionary(v.union([text, v.number(), v.boolean()])),
    rulesOff: v.pipe(v.array(name), v.maxLength(100)),
  }),
  v.transform((value) => value as Setup),
);

const branch = v.strictObject({
  id: name,
  name,
  parent: v.nullable(name),
  forkIndex: natural,
  forkTime: time,
  decidedBefore: natural,
  setup,
  seed: whole,
  log: logSchema,
  length: v.pipe(natural, v.maxValue(LIMITS.events, 'is too long')),
});

export const cursorSchema = v.strictObject({ index: natural, time });

export const treeSchema = v.pipe(
  v.strictObject({
    scene: name,
    branches: v.pipe(v.array(branch), v.minLength(1, 'is empty'), v.maxLength(200, 'has too many branches')),
    branch: name,
    cursor: cursorSchema,
  }),
  v.transform((value) => value as SavedTree),
);

export const runSchema = v.pipe(
  v.strictObject({ lesson: name, revision: natural, setup, seed: whole, log: logSchema }),
  v.transform((value) => value as Run),
);
