/** What the checker is asked about this lesson's own code. Words: story.md, `## models`. */
import type { Act } from '#kernel';
import { arrive, type LessonModel, picks } from '#lesson-kit';
import { put, remove, snapshot } from './acts.ts';

const asks = (name: string, key: string) => ({ node: 'c', operation: { name, key } });

/** Every message arrives, and nobody is impatient: what is asked is what the store does meanwhile. */
const inOrder = { timers: { patience: 0 }, order: false } satisfies Partial<LessonModel>;
const oneCut = { faults: { crash: 1 }, only: { nodes: ['S'] } } satisfies Partial<LessonModel>;

const TINY = { table: 2, trigger: 2, 'level-one': 2, 'fan-out': 2 };

/* What lies behind when a check begins. */

const instructions = (timer: 'write' | 'work', count: number): readonly Act[] =>
  Array.from({ length: count }, () => ({ do: 'fire', node: 'S', timer }));

/** The request number `nth` of c, carried out and answered. A write takes four instructions, a snapshot none. */
const done = (nth: number, act: Act, count = 4): readonly Act[] => [
  act,
  ...arrive(`c>S#${nth}`),
  ...instructions('write', count),
  ...arrive(`S>c#${nth}`),
];

/** A table becomes a file: write, sync, name it, sync that, delete the log. */
const flushed = instructions('work', 5);
/** The second flush; the two files become two of level 1, and that level, too full, gives one to level 2. */
const flushedAndMerged = instructions('work', 5 + 7 + 5);

export const models: readonly LessonModel[] = [
  {
    id: 'cut-while-writing',
    ...inOrder,
    ...oneCut,
    params: TINY,
    operations: [asks('put', 'a')],
    properties: ['reads-find-latest'],
    rules: ['sync-before-ack'],
    expected: { distinct: 26, origin: 'measured here' },
  },
  {
    id: 'cut-while-flushing',
    ...inOrder,
    ...oneCut,
    params: TINY,
    operations: [asks('put', 'a'), { ...asks('put', 'b'), after: [0] }, { ...asks('put', 'c'), after: [1] }],
    properties: ['reads-find-latest', 'manifest-names-files', 'file-is-written'],
    rules: ['file-before-manifest', 'log-until-flushed'],
    expected: { distinct: 256, origin: 'measured here' },
  },
  {
    id: 'two-files',
    ...inOrder,
    params: { ...TINY, trigger: 8 },
    log: picks(done(1, put('a')), done(2, put('b')), done(3, put('a')), flushed, done(4, put('b'))),
    operations: [asks('put', 'b'), { ...asks('get', 'a'), after: [0] }],
    properties: ['answers-are-latest', 'reads-find-latest', 'levels-disjoint', 'file-is-written'],
    rules: ['newest-first'],
    expected: { distinct: 62, origin: 'measured here' },
  },
  {
    id: 'old-below-new',
    ...inOrder,
    params: { ...TINY, 'level-one': 4 },
    log: picks(done(1, put('a')), done(2, put('b')), done(3, put('a')), flushed, done(4, put('c'))),
    operations: [asks('put', 'd')],
    properties: ['reads-find-latest', 'levels-disjoint', 'compacted'],
    rules: ['whole-overlap'],
    expected: { distinct: 80, origin: 'measured here' },
  },
  {
    id: 'a-reader-looks-back',
    ...inOrder,
    params: TINY,
    log: picks(
      done(1, put('a')),
      done(2, snapshot, 0),
      done(3, put('a')),
      done(4, put('a')),
      flushed,
      done(5, put('b')),
    ),
    operations: [asks('put', 'c')],
    properties: ['snapshot-stays', 'reads-find-latest', 'levels-disjoint', 'compacted'],
    rules: ['keep-for-snapshots'],
    expected: { distinct: 110, origin: 'measured here' },
  },
  {
    id: 'three-levels-deep',
    ...inOrder,
    params: TINY,
    // The value of a lies in level 2, its tombstone in a file of level 0.
    log: picks(
      [done(1, put('a')), done(2, put('b')), done(3, put('c')), flushed].flat(),
      [done(4, put('d')), done(5, put('e')), flushedAndMerged].flat(),
      [done(6, remove('a')), done(7, put('f')), flushed, done(8, put('g'))].flat(),
    ),
    operations: [asks('put', 'h')],
    properties: ['reads-find-latest', 'levels-disjoint', 'compacted'],
    rules: ['keep-tombstones'],
    expected: { distinct: 152, origin: 'measured here' },
  },
];
