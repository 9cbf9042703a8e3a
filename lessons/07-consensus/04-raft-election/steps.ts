/** The story: from "whoever notices leads" to terms, majorities, split votes, old leaders and PreVote. */
import { ms, type NodeId, seconds } from '#kernel';
import { at, healAll, kill, now, partition, type RunView, type Step, statusOf } from '#lesson-kit';
import { doubleTerms, leadersOf, reignsOf } from '#protocols/raft';
import { fire } from './acts.ts';
import {
  allFollow,
  beforeHeal,
  candidatesOf,
  contested,
  isInMinority,
  isSplit,
  leaderIn,
  leadersNow,
  splitTerms,
  termOf,
  twoInATerm,
  votesCounted,
} from './goals.ts';

const HALVES = partition(['S1', 'S2'], ['S3', 'S4', 'S5']);

const COUNTS = ['none', 'one', 'two'] as const;
const sayCount = (count: number): string => COUNTS[Math.min(count, 2)] ?? 'two';

const naive: Step = {
  id: 'naive',
  scene: { rulesOff: ['majority'] },
  predictions: [
    {
      id: 'both-sides',
      options: COUNTS,
      ask: (run) => isSplit(run) && leadersNow(run).length === 0,
      within: ms(700),
      settled: twoInATerm,
      answer: (run) => sayCount(reignsOf(run.world).filter(({ term }) => term === 1).length),
    },
    {
      id: 'which-terms',
      observation: true,
      options: ['same', 'different'],
      ask: (run) => leadersNow(run).length >= 2,
      within: 0,
      answer: (run) => (doubleTerms(run.world).length > 0 ? 'same' : 'different'),
    },
  ],
  goal: twoInATerm,
  nextAction: [at(0, HALVES)],
};

const majority: Step = {
  id: 'majority',
  scene: {},
  predictions: [
    {
      id: 'how-many',
      options: ['one', 'three', 'five'],
      within: seconds(1),
      settled: (run) => leadersNow(run).length > 0,
      answer: (run) => (votesCounted(run) <= 1 ? 'one' : votesCounted(run) < 5 ? 'three' : 'five'),
    },
  ],
  goal: allFollow,
  nextAction: [],
};

const split: Step = {
  id: 'split',
  scene: { params: { servers: 4 } },
  predictions: [
    {
      id: 'who-wins',
      options: ['first', 'second', 'nobody'],
      ask: (run) => contested(run) !== undefined && leadersNow(run).length === 0,
      within: ms(60),
      settled: (run) => splitTerms(run).length > 0 || leadersNow(run).length > 0,
      answer: (run) => {
        const term = contested(run) ?? 1;
        const winner = leaderIn(run.world, term);
        if (winner === undefined) return 'nobody';
        return winner === candidatesOf(run.world, term)[0] ? 'first' : 'second';
      },
    },
  ],
  goal: (run) => splitTerms(run).length > 0,
  nextAction: [at(20, fire('S1')), at(20, fire('S2'))],
};

const nextTerm: Step = {
  id: 'next-term',
  scene: { params: { servers: 4 }, log: [at(20, fire('S1')), at(20, fire('S2'))], at: ms(45) },
  predictions: [
    {
      id: 'how-it-ends',
      options: ['same-term', 'next-term', 'stuck'],
      within: seconds(2),
      settled: (run) => leadersNow(run).length > 0,
      answer: (run) => {
        const [leader] = leadersNow(run);
        if (!leader) return 'stuck';
        return leader.term === 1 ? 'same-term' : 'next-term';
      },
    },
  ],
  goal: (run) => splitTerms(run).length > 0 && leadersNow(run).length > 0,
  nextAction: [],
};

/** S1 is elected soon, so that nobody has to wait. */
const ELECTED = [at(20, fire('S1'))];

const deadLeader = (run: RunView): NodeId | undefined =>
  reignsOf(run.world).find(({ id }) => statusOf(run, id) === 'down')?.id;

const killedAt = (run: RunView): number =>
  run.log.findLast(({ act }) => act.do === 'crash' && act.node === deadLeader(run))?.at ?? 0;

const killLeader: Step = {
  id: 'kill-leader',
  scene: { log: ELECTED, at: ms(120) },
  predictions: [
    {
      id: 'how-soon',
      options: ['at-once', 'after-timeout', 'never'],
      ask: (run) => deadLeader(run) !== undefined && leadersNow(run).length === 0,
      within: seconds(2),
      settled: (run) => leadersNow(run).length > 0,
      answer: (run) => {
        if (leadersNow(run).length === 0) return 'never';
        return run.world.time - killedAt(run) < ms(60) ? 'at-once' : 'after-timeout';
      },
    },
  ],
  goal: (run) => deadLeader(run) !== undefined && leadersNow(run).length > 0,
  nextAction: [at(150, kill('S1'))],
};

const oldLeader: Step = {
  id: 'old-leader',
  scene: { log: ELECTED, at: ms(120) },
  predictions: [
    {
      id: 'how-many-lead',
      options: COUNTS,
      ask: (run) => leadersNow(run).length === 1 && leadersNow(run).some(({ id }) => isInMinority(run, id)),
      within: seconds(1),
      settled: (run) => leadersNow(run).length > 1,
      answer: (run) => sayCount(leadersNow(run).length),
    },
  ],
  goal: (run) => leadersNow(run).length > 1 && !twoInATerm(run),
  nextAction: [at(150, HALVES)],
};

const heal: Step = {
  id: 'heal',
  scene: { log: [...ELECTED, at(150, HALVES)], at: ms(700) },
  keeps: (run) =>
    leadersNow(run).length === 2 && !twoInATerm(run) && run.history.scenario.rulesOff.length === 0,
  predictions: [
    {
      id: 'who-leads',
      options: ['old', 'new', 'vote-again'],
      suppose: (run) => [now(run, healAll)],
      within: ms(600),
      settled: allFollow,
      answer: (run) => {
        const before = leadersOf(beforeHeal(run));
        const leader = leadersNow(run).at(-1);
        if (!leader || !before.some(({ term }) => term === leader.term)) return 'vote-again';
        return leader.term === before.at(-1)?.term && before.length > 1 ? 'new' : 'old';
      },
    },
  ],
  goal: (run) => allFollow(run) && reignsOf(run.world).length > 1 && !run.world.cuts.includes(1),
  nextAction: [at(750, healAll)],
  explain: true,
};

/** S5 is cut off when it has voted, and before it hears from the leader: its log stays empty, so that it cannot win. */
const ALONE = [...ELECTED, at(34, partition(['S1', 'S2', 'S3', 'S4'], ['S5']))];

const afterReturn = (run: RunView): string => {
  const leader = leadersNow(run).at(-1);
  if (leader?.term === 1) return 'stays';
  return leader?.id === 'S5' ? 'wins' : 'deposed';
};

const hasChanged = (run: RunView): boolean => leadersNow(run).some(({ term }) => term > 1);

const inflated: Step = {
  id: 'inflated',
  scene: { log: ALONE, at: ms(1600) },
  predictions: [
    {
      id: 'what-it-brings',
      options: ['stays', 'wins', 'deposed'],
      suppose: (run) => [now(run, healAll)],
      within: seconds(1),
      settled: hasChanged,
      answer: afterReturn,
    },
  ],
  goal: hasChanged,
  nextAction: [at(1650, healAll)],
};

const preVote: Step = {
  id: 'pre-vote',
  scene: { params: { 'pre-vote': true }, log: ALONE, at: ms(1600) },
  predictions: [
    {
      id: 'asks-first',
      options: ['stays', 'wins', 'deposed'],
      suppose: (run) => [now(run, healAll)],
      within: ms(500),
      settled: hasChanged,
      answer: afterReturn,
    },
  ],
  goal: (run) => allFollow(run) && termOf(run, 'S5') === 1 && leaderIn(run.world, 1) !== undefined,
  nextAction: [at(1650, healAll)],
};

export const steps: readonly Step[] = [
  naive,
  majority,
  split,
  nextTerm,
  killLeader,
  oldLeader,
  heal,
  inflated,
  preVote,
];
