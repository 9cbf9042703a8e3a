/** Only the goal is given; any way counts. Each switches off one rule; most hold the network in the hand. */
import { ms } from '#kernel';
import {
  arrive,
  at,
  breaks,
  type Challenge,
  isLinearizable,
  kill,
  type ParameterValues,
  picks,
  restart,
  type Scene,
  without,
} from '#lesson-kit';
import { leaderCompleteness, onceOnly, stateMachineSafety, toldIsCommitted } from '#protocols/raft';
import { add, fire, read, remove, write } from './acts.ts';
import { isStuck, leaderNow } from './goals.ts';

/** Three servers in the hand. */
const inHand = (params: ParameterValues = {}): Scene => ({ mode: 'hand', params: { servers: 3, ...params } });

const incomplete = breaks(leaderCompleteness);
const twoEntries = breaks(stateMachineSafety);

/** Who may be elected, and what may be counted. */
const elections: readonly Challenge[] = [
  {
    id: 'short-memory',
    ...without('up-to-date', inHand()),
    goal: twoEntries,
    faultsMax: 0,
    minimum: { model: 'one-more-election', property: 'leader-completeness' },
    nextAction: picks(
      fire('S1'),
      arrive('S1>S2#1 S2>S1#1 S1>S2#2 S2>S1#2'),
      fire('S3'),
      fire('S3'),
      arrive('S3>S2#2 S2>S3#1 S3>S2#3 S2>S3#2'),
    ),
  },
  {
    id: 'longer-wins',
    ...without('last-term-first', inHand()),
    goal: incomplete,
    faultsMax: 0,
    minimum: { model: 'longer-and-later', property: 'leader-completeness' },
    nextAction: picks(
      fire('S1'),
      arrive('S1>S3#1 S3>S1#1'),
      write('C', 1, 'S1'),
      arrive('C>S1#1'),
      fire('S2'),
      fire('S2'),
      arrive('S2>S3#2 S3>S2#1 S2>S3#3 S3>S2#2 S2>S1#1 S2>S1#2'),
      fire('S1'),
      arrive('S1>S3#4 S3>S1#2'),
    ),
  },
  {
    id: 'figure-8-again',
    ...without('commit-current-term', inHand({ servers: 5, start: 'eight', batch: 1 })),
    goal: twoEntries,
    faultsMax: 0,
    minimum: { model: 'figure-8', property: 'leader-completeness' },
    nextAction: picks(
      fire('S1'),
      arrive('S1>S2#1 S2>S1#1 S1>S3#1 S3>S1#1 S1>S2#2 S2>S1#2 S1>S3#2 S3>S1#2 S1>S3#3 S3>S1#3'),
      fire('S5'),
      fire('S5'),
      arrive('S5>S3#2 S3>S5#1 S5>S4#2 S4>S5#1 S5>S3#3 S3>S5#2 S5>S3#4 S3>S5#3'),
      arrive('S5>S4#3 S4>S5#2 S5>S4#4 S4>S5#3'),
    ),
  },
];

/** What followers take, keep and report. */
const followers: readonly Challenge[] = [
  {
    id: 'late-letter',
    ...without('refuse-old-terms', inHand()),
    goal: incomplete,
    faultsMax: 0,
    minimum: { model: 'one-more-election', property: 'leader-append-only' },
    nextAction: picks(
      fire('S1'),
      arrive('S1>S2#1 S2>S1#1'),
      fire('S2'),
      arrive('S2>S3#1 S3>S2#1 S2>S3#2 S3>S2#2 S1>S3#2 S3>S1#1'),
      fire('S1'),
      arrive('S1>S3#3 S3>S1#2'),
    ),
  },
  {
    id: 'no-questions',
    ...without('prev-log-check', inHand()),
    goal: twoEntries,
    faultsMax: 0,
    minimum: { model: 'other-entries', property: 'state-machine-safety' },
    nextAction: picks(
      fire('S1'),
      arrive('S1>S2#1 S2>S1#1 S1>S2#2'),
      fire('S2'),
      arrive('S2>S3#1 S3>S2#1 S2>S3#2 S3>S2#2'),
      fire('S2', 'heartbeat'),
      arrive('S2>S3#3'),
    ),
  },
  {
    id: 'shorter-message',
    ...without('truncate-on-conflict', inHand()),
    goal: incomplete,
    faultsMax: 0,
    minimum: { model: 'two-letters', property: 'leader-completeness' },
    nextAction: picks(
      fire('S1'),
      arrive('S1>S2#1 S2>S1#1'),
      write('C', 1, 'S1'),
      arrive('C>S1#1 S1>S2#3 S2>S1#2 S1>S2#2'),
      fire('S2'),
      arrive('S2>S3#1 S3>S2#1'),
    ),
  },
  {
    id: 'hearsay',
    ...without('verified-only', inHand()),
    goal: twoEntries,
    faultsMax: 0,
    minimum: { model: 'other-entries', property: 'state-machine-safety' },
    nextAction: picks(
      fire('S3'),
      arrive('S3>S1#1 S1>S3#1'),
      fire('S2'),
      fire('S2'),
      arrive('S2>S1#2 S1>S2#1 S2>S1#3 S1>S2#2'),
      fire('S2', 'heartbeat'),
      arrive('S2>S1#4'),
      fire('S1'),
      arrive('S1>S2#4 S2>S1#5 S1>S3#3 S1>S3#2'),
    ),
  },
  {
    id: 'log-amnesia',
    ...without('persist-log', inHand()),
    goal: incomplete,
    faultsMax: 1,
    minimum: { model: 'one-forgets', property: 'leader-completeness' },
    nextAction: picks(
      fire('S1'),
      arrive('S1>S2#1 S2>S1#1 S1>S2#2 S2>S1#2'),
      kill('S2'),
      restart('S2'),
      fire('S3'),
      fire('S3'),
      arrive('S3>S2#2 S2>S3#1'),
    ),
  },
];

/** What clients are told. */
const clients: readonly Challenge[] = [
  {
    id: 'hasty',
    ...without('answer-after-commit', inHand()),
    goal: (run) => breaks(toldIsCommitted)(run) && (leaderNow(run)?.term ?? 0) >= 2,
    faultsMax: 0,
    minimum: { model: 'asked-twice', property: 'told-is-committed' },
    nextAction: picks(
      fire('S1'),
      arrive('S1>S2#1 S2>S1#1'),
      write('C', 1, 'S1'),
      arrive('C>S1#1 S1>C#1'),
      fire('S3'),
      fire('S3'),
      arrive('S3>S2#2 S2>S3#1'),
    ),
  },
  {
    id: 'twice',
    ...without('filter-duplicates', inHand()),
    goal: breaks(onceOnly),
    faultsMax: 0,
    minimum: { model: 'asked-twice', property: 'once-only' },
    nextAction: picks(
      fire('S1'),
      arrive('S1>S2#1 S2>S1#1 S1>S2#2'),
      write('C', 1, 'S1'),
      arrive('C>S1#1'),
      write('D', 2, 'S1'),
      arrive('D>S1#1'),
      fire('C', 'retry'),
      arrive('C>S2#1 S2>C#1 C>S1#2 S1>S2#5 S2>S1#3'),
    ),
  },
  {
    id: 'old-king',
    ...without('read-confirm', inHand()),
    goal: (run) => !isLinearizable(run.world),
    faultsMax: 0,
    minimum: { model: 'two-kings', property: 'linearizable' },
    nextAction: picks(
      fire('S1'),
      arrive('S1>S2#1 S2>S1#1 S1>S2#2 S2>S1#2'),
      fire('S2'),
      arrive('S2>S3#1 S3>S2#1'),
      write('D', 2, 'S2'),
      arrive('D>S2#1 S2>S3#3 S3>S2#2 S2>S3#4 S3>S2#3 S2>D#1'),
      read('C', 'S1'),
      arrive('C>S1#1 S1>C#1'),
    ),
  },
  {
    id: 'new-broom',
    ...without('read-own-term', inHand()),
    goal: (run) => !isLinearizable(run.world),
    faultsMax: 0,
    minimum: { model: 'two-kings', property: 'linearizable' },
    nextAction: picks(
      fire('S1'),
      arrive('S1>S2#1 S2>S1#1'),
      write('D', 2, 'S1'),
      arrive('D>S1#1 S1>S2#3 S2>S1#2 S1>D#1'),
      fire('S2'),
      arrive('S2>S3#1 S3>S2#1'),
      read('C', 'S2'),
      arrive('C>S2#1 S2>S3#3 S3>S2#2 S2>C#1'),
    ),
  },
];

/** Members that change. */
const members: readonly Challenge[] = [
  {
    id: 'two-at-a-time',
    ...without('one-change-at-a-time', inHand({ spares: 2 })),
    goal: incomplete,
    faultsMax: 0,
    minimum: { model: 'two-are-added', property: 'leader-completeness' },
    nextAction: picks(
      fire('S1'),
      arrive('S1>S2#1 S2>S1#1 S1>S2#2 S2>S1#2'),
      add('O', 'S4', 'S1'),
      arrive('O>S1#1'),
      add('P', 'S5', 'S1'),
      arrive('P>S1#1 S1>S4#2 S4>S1#1 S1>S4#3 S4>S1#2 S1>S4#1 S4>S1#3'),
      arrive('S1>S5#1 S5>S1#1 S1>S5#2 S5>S1#2 S1>S5#3 S5>S1#3'),
      fire('S2'),
      arrive('S2>S3#1 S3>S2#1'),
    ),
  },
  {
    id: 'bug-of-2015',
    ...without('change-after-own-term', inHand({ servers: 4, spares: 1 })),
    goal: incomplete,
    faultsMax: 0,
    minimum: { model: 'bug-of-2015', property: 'leader-completeness' },
    nextAction: picks(
      fire('S1'),
      arrive('S1>S2#1 S2>S1#1 S1>S3#1 S3>S1#1'),
      add('O', 'S5', 'S1'),
      arrive('O>S1#1 S1>S5#1 S5>S1#1 S1>S5#2 S5>S1#2'),
      fire('S2'),
      arrive('S2>S3#1 S3>S2#1 S2>S4#1 S4>S2#1'),
      remove('P', 'S1', 'S2'),
      arrive('P>S2#1 S2>S3#3 S3>S2#2 S2>S1#2'),
      fire('S1'),
      arrive('S1>S5#3 S5>S1#3 S1>S4#4 S4>S1#1'),
    ),
  },
];

/** Nothing goes wrong, and nothing goes on. Here the clock runs. */
const stuck: readonly Challenge[] = [
  {
    id: 'stubborn',
    ...without('walk-back', { params: { start: 'eight' } }),
    goal: isStuck,
    faultsMax: 0,
    minimum: { model: 'nothing-is-lost', property: 'requests-are-answered' },
    nextAction: [],
  },
  {
    id: 'waiting-for-work',
    ...without('noop', {
      params: { servers: 3, retry: false },
      log: [at(20, fire('S1'))],
      at: ms(90),
    }),
    goal: isStuck,
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(100, write('C', 1, 'S1')), at(118, kill('S1'))],
  },
];

export const challenges: readonly Challenge[] = [
  ...elections,
  ...followers,
  ...clients,
  ...members,
  ...stuck,
];
