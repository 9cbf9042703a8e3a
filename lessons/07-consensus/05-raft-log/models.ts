/** What the checker is asked about this lesson's own code. Words: story.md, `## models`. */
import type { AnyMessage, NodeId, World } from '#kernel';
import { arrive, type LessonModel, type ParameterValues, picks } from '#lesson-kit';
import { leadersOf, type Message, type Talk } from '#protocols/raft';
import { fire, write } from './acts.ts';

const ask = (node: NodeId, name: string, server: NodeId, rest: Readonly<Record<string, unknown>> = {}) => ({
  node,
  operation: { name, at: server, ...rest },
});

/** Timers that may still run out. */
const timers = (election: number, heartbeat = 0): Pick<LessonModel, 'timers'> => ({
  timers: { election, heartbeat, retry: 0 },
});

const servers = (count: number, rest: ParameterValues = {}): Pick<LessonModel, 'params'> => ({
  params: { servers: count, ...rest },
});

const SAFETY = [
  'state-machine-safety',
  'leader-completeness',
  'log-matching',
  'leader-append-only',
  'election-safety',
];
const A_NEW_LEADER = ['a-leader-is-replaced', 'a-leader-inherits'];

/** S1 leads term 1 with the vote of S2. Its first entry stands in its own log alone. */
const S1_LEADS = [fire('S1'), ...arrive('S1>S2#1 S2>S1#1')];

/** Besides, S1 has put a write of C behind it. */
const S1_HAS_A_WRITE = [...S1_LEADS, write('C', 1, 'S1'), ...arrive('C>S1#1')];

const is = (message: AnyMessage, type: Message['type'], term?: number): boolean =>
  message.type === type && (term === undefined || (message as Talk).term === term);

/** A vote that is refused changes nothing that a promise sees: whoever asked waits on. */
const isRefusal = (message: AnyMessage): boolean => {
  const told = message as Message;
  return told.type === 'vote' && !told.granted;
};

const isLed =
  (leader: NodeId) =>
  (world: World): boolean =>
    leadersOf(world).some(({ id }) => id === leader);

/** One server stands against a leader that has entries. */
const elections: readonly LessonModel[] = [
  {
    id: 'one-more-election',
    ...servers(3),
    ...timers(1),
    log: picks(S1_LEADS),
    properties: [...SAFETY, ...A_NEW_LEADER],
    rules: ['up-to-date', 'refuse-old-terms'],
    expected: { distinct: 21_003, generated: 75_850, depth: 18, origin: 'measured here' },
  },
  {
    id: 'one-forgets',
    ...servers(3),
    ...timers(1),
    log: picks(S1_LEADS),
    faults: { crash: 1 },
    unheard: isRefusal,
    properties: [...SAFETY, ...A_NEW_LEADER],
    rules: ['persist-log'],
  },
  {
    id: 'two-letters',
    ...servers(3),
    ...timers(1),
    log: picks(S1_HAS_A_WRITE),
    // S1 sends its log twice, once without the write; S3 hears of it from S2 alone.
    unheard: (message, to) => isRefusal(message) || (is(message, 'append', 1) && to === 'S3'),
    properties: [...SAFETY, ...A_NEW_LEADER],
    rules: ['truncate-on-conflict'],
  },
  {
    id: 'longer-and-later',
    ...servers(3),
    ...timers(2),
    // S3 voted for S1, S2 heard of term 1; what S1 wrote reaches nobody.
    log: picks(fire('S1'), arrive('S1>S2#1 S1>S3#1 S3>S1#1'), write('C', 1, 'S1'), arrive('C>S1#1')),
    unheard: (message) => isRefusal(message) || is(message, 'append', 1),
    properties: [...SAFETY, 'a-leader-is-replaced', 'logs-diverge'],
    rules: ['last-term-first'],
  },
];

/** Logs that differ, and who may count what. */
const repairs: readonly LessonModel[] = [
  {
    id: 'figure-8',
    ...servers(3, { batch: 1 }),
    ...timers(2),
    // As in the figure's moment (b): S1 has an entry of term 1, S2 another one of term 2, S3 has none. S1 heard of term 2.
    log: picks(fire('S1'), arrive('S1>S2#1 S1>S3#1 S3>S1#1'), fire('S2'), arrive('S2>S3#1 S3>S2#1 S2>S1#2')),
    // S1's new entries reach S3 alone.
    unheard: (message, to) =>
      isRefusal(message) ||
      is(message, 'append', 1) ||
      is(message, 'append', 2) ||
      (is(message, 'append', 3) && to === 'S2'),
    properties: [...SAFETY, 'a-leader-is-replaced', 'logs-diverge'],
    rules: ['commit-current-term'],
  },
  {
    id: 'other-entries',
    ...servers(3),
    ...timers(1, 1),
    // S3 has an entry of term 1 that nobody else has; S2 leads term 2, and its first entry is committed with S1.
    log: picks(
      fire('S3'),
      arrive('S3>S1#1 S1>S3#1 S3>S2#1'),
      fire('S2'),
      arrive('S2>S1#1 S1>S2#1 S2>S1#2 S1>S2#2'),
    ),
    unheard: (message) => isRefusal(message) || is(message, 'append', 1),
    properties: [...SAFETY, ...A_NEW_LEADER],
    rules: ['prev-log-check', 'verified-only'],
  },
  {
    id: 'nothing-is-lost',
    ...servers(3),
    ...timers(0),
    // S2 leads term 2 with the vote of S3, which lacks what S2 has from S1; S1 is heard by nobody any more.
    log: picks(S1_LEADS, arrive('S1>S2#2'), fire('S2'), arrive('S2>S3#1 S3>S2#1')),
    operations: [ask('C', 'read', 'S2')],
    unheard: (_message, to) => to === 'S1',
    properties: ['requests-are-answered', 'state-machine-safety', 'two-apply-one'],
    rules: ['walk-back', 'noop'],
  },
];

/** What clients are told. */
const clients: readonly LessonModel[] = [
  {
    id: 'asked-twice',
    ...servers(3),
    timers: { election: 0, heartbeat: 0, retry: 1 },
    log: picks(S1_LEADS, arrive('S1>S2#2')),
    operations: [ask('C', 'write', 'S1', { value: 1 }), ask('D', 'write', 'S1', { value: 2 })],
    unheard: (_message, to) => to === 'S3',
    properties: ['once-only', 'told-is-committed', 'state-machine-safety', 'two-apply-one'],
    rules: ['filter-duplicates', 'answer-after-commit'],
  },
  {
    id: 'two-kings',
    ...servers(3),
    ...timers(0),
    // S1 committed a write of D with S2, and D knows it. Then S2 was elected by S3; S1 hears only readers.
    log: picks(
      S1_LEADS,
      write('D', 2, 'S1'),
      arrive('D>S1#1 S1>S2#3 S2>S1#2 S1>D#1'),
      fire('S2'),
      arrive('S2>S3#1 S3>S2#1'),
    ),
    operations: [
      ask('D', 'write', 'S2', { value: 3 }),
      ask('C', 'read', 'S2'),
      { ...ask('C', 'read', 'S1'), after: [0] },
    ],
    unheard: (message, to) => to === 'S1' && !is(message, 'read'),
    properties: ['linearizable', 'told-is-committed', 'state-machine-safety', 'two-apply-one'],
    rules: ['read-confirm', 'read-own-term'],
  },
];

/** Members that change. */
const members: readonly LessonModel[] = [
  {
    id: 'two-are-added',
    ...servers(3, { spares: 2 }),
    ...timers(1),
    log: picks(S1_LEADS, arrive('S1>S2#2 S2>S1#2')),
    operations: [ask('O', 'add', 'S1', { server: 'S4' }), ask('P', 'add', 'S1', { server: 'S5' })],
    // The new servers hear of the new entries, the old ones do not; S3 alone is asked for a vote.
    unheard: (message, to) =>
      isRefusal(message) ||
      (is(message, 'append') && (to === 'S2' || to === 'S3')) ||
      (is(message, 'requestVote') && to !== 'S3'),
    properties: [...SAFETY, 'a-leader-is-replaced', 'two-apply-one'],
    rules: ['one-change-at-a-time'],
  },
  {
    id: 'bug-of-2015',
    ...servers(4, { spares: 1 }),
    ...timers(2),
    log: picks(fire('S1'), arrive('S1>S2#1 S2>S1#1 S1>S3#1 S3>S1#1')),
    operations: [
      ask('O', 'add', 'S1', { server: 'S5' }),
      { ...ask('P', 'remove', 'S2', { server: 'S1' }), when: isLed('S2') },
    ],
    // S1 writes to S5 alone, S2 to S3 alone; in term 3 only S4 and S5 are asked.
    unheard: (message, to) =>
      isRefusal(message) ||
      (is(message, 'append') && to !== (is(message, 'append', 1) ? 'S5' : 'S3')) ||
      is(message, 'requestVote', 1) ||
      (is(message, 'requestVote', 2) && to === 'S5') ||
      (is(message, 'requestVote', 3) && to !== 'S4' && to !== 'S5'),
    properties: [...SAFETY, 'a-leader-is-replaced', 'a-leader-appends'],
    rules: ['change-after-own-term'],
  },
];

export const models: readonly LessonModel[] = [...elections, ...repairs, ...clients, ...members];
