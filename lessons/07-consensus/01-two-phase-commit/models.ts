/** What the checker is asked about this lesson's own code. Words: story.md, `## models`. */
import type { LessonModel } from '#lesson-kit';

const operate = (node: string, name: string) => ({ node, operation: { name } });
const begin = operate('TM', 'begin');

const SAFETY = ['atomic', 'commit-needs-all', 'one-decision'];
const NOT_FOR_NOTHING = ['everybody-commits', 'everybody-aborts'];

/** Two resources, a disk that takes no time, and the transaction begins at some moment. */
const small = {
  params: { resources: 2, fsync: 0 },
  operations: [begin],
} satisfies Partial<LessonModel>;

/** Besides, one resource may find that it cannot commit. */
const mayFail = (node: string) => ({ operations: [begin, operate(node, 'fail')] });

const three = { ...small.params, variant: 'three-phase' } as const;
const paxos = { ...small.params, variant: 'paxos' } as const;

/** TM hears A1 and A2, TM2 works with A2 and A3: two majorities that share one acceptor. */
const twoMajorities: LessonModel['unheard'] = ({ type }, to) =>
  (type === 'vote' && to === 'A3') ||
  ((type === 'open' || type === 'propose') && to === 'A1') ||
  (type === 'inquire' && to === 'TM');

/** One resource waits in vain once, and asks TM2. */
const takeOver = {
  ...small,
  params: paxos,
  timers: { patience: 1, ask: 0, deadline: 0 },
  unheard: twoMajorities,
  properties: [...SAFETY, ...NOT_FOR_NOTHING],
} satisfies Partial<LessonModel>;

export const models: readonly LessonModel[] = [
  {
    id: 'three-resources',
    params: { ...small.params, resources: 3 },
    ...mayFail('R3'),
    timers: { patience: 1, ask: 0, deadline: 1 },
    properties: [...SAFETY, ...NOT_FOR_NOTHING],
    rules: ['unanimous', 'no-way-back', 'decide-once'],
  },
  {
    id: 'manager-dies',
    ...small,
    faults: { crash: 1 },
    only: { nodes: ['TM'] },
    timers: { patience: 1, ask: 0, deadline: 1 },
    properties: [...SAFETY, 'nobody-stays-in-doubt', ...NOT_FOR_NOTHING],
    rules: ['log-before-telling', 'no-record-means-abort'],
  },
  {
    id: 'resource-dies',
    ...small,
    faults: { crash: 1 },
    only: { nodes: ['R1'] },
    timers: { patience: 0, ask: 0, deadline: 1 },
    properties: [...SAFETY, ...NOT_FOR_NOTHING],
    rules: ['vote-on-disk'],
  },
  {
    id: 'they-ask-each-other',
    params: { ...small.params, resources: 3, cooperative: true },
    ...mayFail('R3'),
    timers: { patience: 1, ask: 0, deadline: 0 },
    properties: [...SAFETY, ...NOT_FOR_NOTHING],
    rules: ['copy-only-outcomes', 'answer-binds'],
  },
  {
    id: 'three-phases',
    ...mayFail('R2'),
    params: { ...three, timeouts: false },
    properties: [...SAFETY, 'no-gap', 'everybody-knows', ...NOT_FOR_NOTHING],
    rules: ['acks-before-commit'],
  },
  {
    id: 'three-phases-confirm',
    ...mayFail('R2'),
    params: three,
    timers: { patience: 0, deadline: 0, ask: 0, confirmation: 2 },
    properties: [...SAFETY, 'everybody-knows', ...NOT_FOR_NOTHING],
    rules: ['precommit-means-commit'],
  },
  {
    id: 'three-phases-early',
    ...mayFail('R2'),
    params: three,
    timers: { patience: 1, deadline: 0, ask: 0, confirmation: 1 },
    properties: [...SAFETY, 'everybody-knows', ...NOT_FOR_NOTHING],
  },
  {
    id: 'acceptors',
    ...takeOver,
    rules: ['majority', 'keep-promise', 'adopt-reported', 'silence-is-abort'],
  },
  {
    id: 'acceptor-forgets',
    ...takeOver,
    faults: { crash: 1 },
    only: { nodes: ['A2'] },
    rules: ['accept-on-disk'],
  },
];
