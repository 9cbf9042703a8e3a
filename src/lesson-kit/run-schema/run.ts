/** The closed schema of a Run as it comes from outside: a link, a file, a class, the command line. */
import * as v from 'valibot';
import type { Run, Setup } from '#kernel';
import { logSchema } from './acts.ts';
import { dictionary, finite, name, natural, RUN_LIMITS, text } from './given.ts';
import { COMPLAINTS } from './strings.ts';

export const setupSchema = v.pipe(
  v.strictObject({
    mode: v.picklist(['clock', 'hand'], () => COMPLAINTS.mode),
    params: dictionary(v.union([text, finite, v.boolean()], () => COMPLAINTS.parameter)),
    rulesOff: v.pipe(
      v.array(name),
      v.maxLength(RUN_LIMITS.members, () => COMPLAINTS.tooManyMembers),
    ),
  }),
  v.transform((value) => value as Setup),
);

export const runSchema = v.pipe(
  v.strictObject({ lesson: name, revision: natural, setup: setupSchema, seed: natural, log: logSchema }),
  v.transform((value) => value as Run),
);
