/**
 * Goal: the five guarantees of figure 3 hold in every state of every run, whatever breaks, and once everything is mended
 * there is progress within a bound. Method: 1,000 seeds of random faults with the clock, in several set-ups.
 */
import { expect, test } from 'vitest';
import { History, ms, type Property, type ScriptedOperation, type World } from '#kernel';
import {
  aLeaderIsElected,
  electionSafety,
  leaderAppendOnly,
  leaderCompleteness,
  logMatching,
  onceOnly,
  oneVoteATerm,
  requestsAreAnswered,
  stateMachineSafety,
  toldIsCommitted,
} from './index.ts';
import type { Params } from './messages.ts';
import { troubles } from './testing/faults.ts';
import { scenarioOf, serversNamed } from './testing/worlds.ts';

const ALWAYS: readonly Property[] = [
  electionSafety,
  oneVoteATerm,
  leaderAppendOnly,
  logMatching,
  leaderCompleteness,
  stateMachineSafety,
  onceOnly,
  toldIsCommitted,
];

const LASTS = 700;
/** Virtual milliseconds after which, with nobody disturbing, every request is answered. */
const BOUND = 2000;

const OPERATIONS: readonly ScriptedOperation[] = [0, 1, 2].flatMap((place) => [
  { client: 'C', operation: { name: 'write', value: place + 1 }, at: ms(250 * place) },
  {
    client: 'D',
    operation: place % 2 === 0 ? { name: 'read' } : { name: 'write', value: 10 + place },
    at: ms(200 * place),
  },
]);

const historyOf = (
  seed: number,
  servers: number,
  params: Partial<Params>,
  rulesOff: readonly string[] = [],
): History => {
  const scenario = scenarioOf({
    servers,
    seed,
    rulesOff,
    params: { retryMs: 150, ...params },
    link: { latency: [ms(2), ms(8), ms(12), ms(60)], lossPpm: 20_000, duplicatePpm: 20_000 },
    operations: OPERATIONS,
  });
  return History.begin(scenario, troubles({ servers: serversNamed(servers), lasts: LASTS, count: 12 }, seed));
};

/** All that the promises look at; a world in which none of it is new need not be judged again. */
const lookedAt = (world: World): unknown[] => [
  ...world.nodes.flatMap(({ state, disk }) => [state, disk]),
  ...world.requests.map(({ outcome }) => outcome),
];

const isNew = (now: unknown[], before: unknown[]): boolean =>
  now.length !== before.length || now.some((part, place) => part !== before[place]);

const isProgress = (world: World): boolean =>
  world.time >= ms(LASTS) && aLeaderIsElected.holds(world) && requestsAreAnswered.holds(world);

interface Outcome {
  /** The promises that some state of the run breaks. */
  readonly broken: readonly string[];
  /** After the faults a leader was there and everything was answered, within the bound. */
  readonly progress: boolean;
}

const play = (history: History): Outcome => {
  const broken = new Set<string>();
  let before: unknown[] = [];
  do {
    const world = history.worldAt(history.length);
    const now = lookedAt(world);
    if (isNew(now, before)) for (const one of ALWAYS) if (!one.holds(world)) broken.add(one.id);
    before = now;
    if (isProgress(world)) return { broken: [...broken], progress: true };
  } while (history.advance(ms(LASTS + BOUND)));
  return { broken: [...broken], progress: false };
};

interface Setup {
  readonly name: string;
  readonly servers: number;
  readonly seeds: number;
  readonly params: Partial<Params>;
}

const SETUPS: readonly Setup[] = [
  { name: 'plain', servers: 3, seeds: 600, params: {} },
  { name: 'five servers', servers: 5, seeds: 40, params: {} },
  { name: 'PreVote and check quorum', servers: 3, seeds: 160, params: { preVote: true, checkQuorum: true } },
  { name: 'reads through the log', servers: 3, seeds: 100, params: { reads: 'log' } },
  { name: 'leases', servers: 3, seeds: 100, params: { reads: 'lease' } },
];

test.each(SETUPS)(
  '$seeds seeds, $name: all promises hold, and progress follows',
  ({ servers, seeds, params }) => {
    for (let seed = 1; seed <= seeds; seed++)
      expect({ seed, ...play(historyOf(seed, servers, params)) }).toEqual({
        seed,
        broken: [],
        progress: true,
      });
  },
);

/** The same runs do find what is wrong without a clause: else they would prove nothing. */
test.each([
  { rule: 'one-vote', breaks: 'election-safety' },
  { rule: 'persist-vote', breaks: 'one-vote-a-term' },
  { rule: 'up-to-date', breaks: 'leader-completeness' },
  { rule: 'persist-log', breaks: 'leader-completeness' },
  { rule: 'truncate-on-conflict', breaks: 'leader-completeness' },
  { rule: 'filter-duplicates', breaks: 'once-only' },
  { rule: 'answer-after-commit', breaks: 'told-is-committed' },
])('without $rule some of them break $breaks', ({ rule, breaks }) => {
  const isFound = (seed: number): boolean => play(historyOf(seed, 3, {}, [rule])).broken.includes(breaks);
  expect(Array.from({ length: 200 }, (_, place) => place + 1).some(isFound)).toBe(true);
});
