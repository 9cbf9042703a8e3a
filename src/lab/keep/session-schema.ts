/** The closed schema of a kept session. The learner's part is the machine's own snapshot; the machine checks it. */
import * as v from 'valibot';
import { nameSchema as name } from '#lesson-kit/run-schema';
import { treeSchema } from '../run-file/index.ts';
import type { SavedSession } from '../session.ts';

const names = v.record(name, name);

export const sessionSchema = v.pipe(
  v.strictObject({
    lesson: name,
    revision: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    scene: name,
    trees: v.pipe(v.array(treeSchema), v.maxLength(200, 'has too many scenes')),
    speed: v.pipe(v.number(), v.finite(), v.gtValue(0, 'must be above 0')),
    unit: v.picklist(['event', 'message', 'round', 'phase']),
    views: v.pipe(v.array(name), v.maxLength(50)),
    sceneOfStep: names,
    askedOn: names,
    learner: v.unknown(),
  }),
  v.transform((value) => value as SavedSession),
);
