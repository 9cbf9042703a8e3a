/** The rows of the curriculum's tables (part 2, §11.7 and §12.7), and what this checker measures where they have no number. */
import type { ModelExpectation, ReferenceModel } from '#kernel';
import { type LogsOptions, logModel } from './logs.ts';
import { timeoutModel } from './timeouts.ts';
import { electionModel, type VotesOptions } from './votes.ts';

const ELECTIONS = 'curriculum part 2, §11.7: an independent breadth-first search';
const LOGS = 'curriculum part 2, §12.7: an independent breadth-first search';
const MEASURED = 'measured here';

type Figures = Omit<ModelExpectation, 'origin'>;

const votes = (
  servers: number,
  terms: number,
  expected: Figures,
  options: Omit<VotesOptions, 'servers' | 'terms'> = {},
  origin: string = ELECTIONS,
): ReferenceModel => ({
  model: electionModel({ servers, terms, ...options }),
  expected: { ...expected, origin },
});

const logs = (
  servers: number,
  terms: number,
  entries: number,
  expected: Figures,
  options: Omit<LogsOptions, 'servers' | 'terms' | 'entries'> = {},
  origin: string = LOGS,
): ReferenceModel => ({
  model: logModel({ servers, terms, entries, ...options }),
  expected: { ...expected, origin },
});

const twoLeaders = (steps: number): Figures => ({ fails: { property: 'election-safety', steps } });
const twoEntries = (steps: number): Figures => ({ fails: { property: 'one-entry-an-index', steps } });

const elections: readonly ReferenceModel[] = [
  votes(2, 2, { distinct: 41, depth: 7 }),
  votes(3, 1, { distinct: 38, depth: 5 }),
  votes(3, 2, { distinct: 813, depth: 9 }),
  votes(3, 1, { distinct: 92, depth: 6 }, { restarts: 1 }),
  votes(4, 1, { distinct: 132, depth: 6 }),
  votes(5, 1, { distinct: 762, depth: 7 }, {}, MEASURED),
  votes(3, 1, twoLeaders(4), { quorum: 1 }),
  votes(4, 1, twoLeaders(6), { quorum: 2 }),
  votes(3, 1, twoLeaders(7), { restarts: 1, forgets: true }),
  votes(3, 1, twoLeaders(6), { votesTwice: true }),
];

const replication: readonly ReferenceModel[] = [
  logs(3, 2, 1, { distinct: 367, depth: 8 }),
  logs(3, 2, 2, { distinct: 1936, depth: 11 }),
  logs(3, 3, 1, { distinct: 1411, depth: 10 }),
  logs(3, 3, 2, { distinct: 10_798, depth: 13 }),
  logs(3, 4, 1, { distinct: 3787, depth: 11 }),
  logs(5, 2, 1, { distinct: 20_811, depth: 12 }),
  logs(3, 3, 2, { distinct: 16_267, depth: 15 }, { commits: 'any' }),
  logs(3, 4, 1, twoEntries(10), { commits: 'any' }),
  logs(
    3,
    4,
    1,
    { fails: { property: 'leader-completeness', steps: 8 } },
    { commits: 'any', completeness: true },
  ),
  logs(3, 2, 1, twoEntries(8), { upToDate: 'off' }),
  logs(3, 3, 2, twoEntries(11), { upToDate: 'length' }),
  logs(4, 2, 1, twoEntries(8), { quorum: 2 }),
  logs(3, 2, 1, twoEntries(7), { quorum: 1 }),
];

/** Who waits how long: the one rule of Raft that only a clock shows. */
const timeouts: readonly ReferenceModel[] = [
  { model: timeoutModel(3, true), expected: { distinct: 643, depth: 8, origin: MEASURED } },
  {
    model: timeoutModel(3, false),
    without: { rule: 'random-timers', of: timeoutModel(3, true).id },
    expected: { distinct: 7, depth: 7, fails: { property: 'somebody-wins' }, origin: MEASURED },
  },
];

export const models: readonly ReferenceModel[] = [
  ...elections,
  ...replication,
  logs(3, 4, 2, { distinct: 38_641, depth: 14 }, {}, MEASURED),
  ...timeouts,
];
