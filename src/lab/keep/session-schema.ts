/** The closed schema of a kept session. The learner's part is the machine's own snapshot; the machine checks it. */
import * as v from 'valibot';
import { COMPLAINTS, nameSchema as name } from '#lesson-kit/run-schema';
import { treeSchema } from '../run-file/index.ts';
import type { SavedSession } from '../session.ts';

const names = v.record(name, name);

export const sessionSchema = v.pipe(
  v.strictObject({
    lesson: name,
    revision: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    scene: name,
    trees: v.pipe(
      v.array(treeSchema),
      v.maxLength(200, () => COMPLAINTS.tooManyScenes),
    ),
    speed: v.pipe(
      v.number(),
      v.finite(),
      v.gtValue(0, () => COMPLAINTS.positive),
    ),
    unit: v.picklist(['event', 'message', 'round', 'phase']),
    views: v.pipe(v.array(name), v.maxLength(50)),
    sceneOfStep: names,
    askedOn: names,
    learner: v.unknown(),
  }),
  v.transform((value) => value as SavedSession),
);
