/**
 * What the checker is asked about this lesson's own code. Nothing is sent twice unless a model says so: then the question
 * is what one loss can do. Words: story.md, `## models`.
 */
import type { LessonModel } from '#lesson-kit';

const write = (node: string, value: number) => ({ node, operation: { name: 'write', value } });
const read = (node: string) => ({ node, operation: { name: 'read' } });

/** a writes; b reads when a has been told that it is done. The link between the replicas may be cut once. */
const readAfterWrite = {
  operations: [write('a', 1), { ...read('b'), after: [0] }],
  faults: { cut: 1 },
  only: { links: [['R0', 'R1']] },
} satisfies Partial<LessonModel>;

const CURRICULUM = 'counted by a separate search program under the rules of this lesson';

/** The same, while b may read at any time. */
const anyTime = [write('a', 1), read('b')];

export const models: readonly LessonModel[] = [
  {
    id: 'ap',
    ...readAfterWrite,
    params: { mode: 'AP', retry: 0 },
    properties: ['linearizable', 'every-request-answered', 'write-is-seen'],
    expected: { distinct: 28, fails: { property: 'linearizable', steps: 6 }, origin: CURRICULUM },
  },
  {
    id: 'cp',
    ...readAfterWrite,
    params: { mode: 'CP', retry: 0 },
    properties: ['linearizable', 'majority-has-it', 'every-request-answered', 'write-is-seen'],
    rules: ['wait-for-majority-before-ok'],
    expected: { distinct: 21, fails: { property: 'every-request-answered', steps: 3 }, origin: CURRICULUM },
  },
  {
    id: 'cp-local',
    ...readAfterWrite,
    params: { mode: 'CP-local', retry: 0 },
    properties: ['linearizable', 'majority-has-it', 'every-request-answered', 'write-is-seen'],
    rules: ['wait-for-majority-before-ok'],
    expected: { distinct: 18, fails: { property: 'every-request-answered', steps: 3 }, origin: CURRICULUM },
  },
  {
    id: 'ap-at-once',
    params: { mode: 'AP', retry: 0 },
    operations: anyTime,
    properties: ['linearizable', 'every-request-answered', 'replicas-agree', 'write-is-seen'],
  },
  {
    id: 'third-client',
    params: { mode: 'CP', third: true, retry: 0 },
    operations: [...anyTime, { ...read('c'), after: [1] }],
    properties: ['linearizable', 'write-is-seen'],
    rules: ['forward-reads'],
  },
  {
    id: 'third-client-local',
    params: { mode: 'CP-local', third: true, retry: 0 },
    operations: [...anyTime, { ...read('c'), after: [1] }],
    properties: ['linearizable', 'write-is-seen'],
  },
  {
    id: 'three-replicas',
    params: { mode: 'CP', replicas: 3, retry: 0 },
    operations: [write('a', 1), { ...write('b', 2), after: [0] }, { ...read('a'), after: [1] }],
    properties: ['linearizable', 'majority-has-it', 'write-is-seen'],
    rules: ['one-primary'],
  },
  {
    id: 'two-writers',
    params: { mode: 'AP', retry: 0 },
    operations: [write('a', 1), write('b', 2)],
    properties: ['replicas-agree', 'every-request-answered'],
    rules: ['last-writer-wins'],
  },
  {
    id: 'one-loss',
    params: { mode: 'CP' },
    operations: [write('a', 1)],
    faults: { drop: 1 },
    only: { links: [['R0', 'R1']] },
    timers: { retry: 2 },
    properties: ['every-request-answered', 'replicas-agree'],
    rules: ['retransmit'],
  },
];
