/** What the checker is asked about this lesson's own code. Words: story.md, `## models`. */
import type { LessonModel } from '#lesson-kit';

const put = (key: string) => ({ node: 'c', operation: { name: 'put', key } });

/** Every message arrives, and nobody is impatient: what is asked is when the power goes. */
const inOrder = { timers: { patience: 0 }, order: false } satisfies Partial<LessonModel>;
const oneCut = { faults: { crash: 1 }, only: { nodes: ['S'] } } satisfies Partial<LessonModel>;

const TINY = { table: 2, trigger: 2, 'level-one': 2, 'fan-out': 2 };

export const models: readonly LessonModel[] = [
  {
    id: 'cut-while-writing',
    ...inOrder,
    ...oneCut,
    params: TINY,
    operations: [put('a')],
    properties: ['reads-find-latest'],
    rules: ['sync-before-ack'],
    expected: { distinct: 26, origin: 'measured here' },
  },
  {
    id: 'cut-while-flushing',
    ...inOrder,
    ...oneCut,
    params: TINY,
    operations: [put('a'), { ...put('b'), after: [0] }, { ...put('c'), after: [1] }],
    properties: ['reads-find-latest', 'manifest-names-files', 'file-is-written'],
    rules: ['file-before-manifest', 'log-until-flushed'],
    expected: { distinct: 256, origin: 'measured here' },
  },
];
