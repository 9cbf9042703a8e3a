/** What the checker is asked about this lesson's own code. Words: story.md, `## models`. */
import type { LessonModel } from '#lesson-kit';
import { KEY, OWNER, SPARE } from './world.ts';

const add = { node: 'O', operation: { name: 'add', server: SPARE } };
const put = { node: 'u', operation: { name: 'put', key: KEY } };

export const models: readonly LessonModel[] = [
  {
    id: 'written-while-moving',
    params: { keys: 100 },
    operations: [add, put],
    timers: { patience: 0 },
    order: false,
    properties: ['owner-has-latest', 'keys-move'],
    rules: ['own-keys-only', 'forward-while-handing', 'hand-over-first'],
    expected: { distinct: 3588, origin: 'measured here' },
  },
  {
    id: 'two-copies',
    params: { copies: 2, keys: 100 },
    operations: [put],
    faults: { crash: 1 },
    only: { nodes: [OWNER] },
    timers: { patience: 1 },
    properties: ['copies-apart', 'owner-has-latest', 'a-write-is-confirmed'],
    rules: ['distinct-machines'],
  },
];
