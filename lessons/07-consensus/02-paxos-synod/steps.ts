/** The story: from a naive protocol to the two phases, and the questions that decide whether one has understood them. */
import { ms, type NodeId, seconds } from '#kernel';
import { at, cut, heal, now, type RunView, release, type Step } from '#lesson-kit';
import { choicesIn, chosenValues, votesIn } from '#protocols/paxos';
import { propose } from './acts.ts';
import {
  anyChosen,
  askedBy,
  asksVotes,
  ballotOf,
  firstTime,
  isChosen,
  isPlain,
  learnedIn,
  proposerOf,
  reportedTo,
  somebodyKnows,
  twoChosen,
} from './goals.ts';
import { troubles } from './troubles.ts';
import { PROPOSERS } from './world.ts';

/** A proposer that has not opened any ballot. */
const newcomer = (run: RunView): NodeId | undefined =>
  PROPOSERS.find((proposer) => ballotOf(run.world, proposer) === 0);

const overwrite: Step = {
  id: 'overwrite',
  scene: { rulesOff: ['adopt-reported'] },
  predictions: [
    {
      id: 'second-wish',
      options: ['first', 'both', 'refused'],
      ask: (run) => learnedIn(run.world) !== null && newcomer(run) !== undefined,
      suppose: (run) => [now(run, propose(newcomer(run) ?? 'P2'))],
      within: seconds(1),
      answer: (run) => {
        if (twoChosen(run)) return 'both';
        return PROPOSERS.every((proposer) => askedBy(run, proposer) !== 'nothing') ? 'first' : 'refused';
      },
    },
    {
      id: 'what-l-says',
      observation: true,
      options: ['x', 'y', 'both'],
      ask: (run) => twoChosen(run) && learnedIn(run.world) !== null,
      within: 0,
      answer: (run) => learnedIn(run.world) ?? 'both',
    },
  ],
  goal: twoChosen,
  nextAction: [at(0, propose('P1')), at(200, propose('P2'))],
};

const oneProposer: Step = {
  id: 'one-proposer',
  scene: {},
  predictions: [
    {
      id: 'when-chosen',
      options: ['before', 'counted', 'learnt', 'never'],
      ask: (run) => votesIn(run.world).length === 1,
      within: seconds(1),
      settled: (run) => somebodyKnows(run.world),
      answer: (run) => {
        const chosen = firstTime(run, anyChosen);
        const known = firstTime(run, somebodyKnows);
        if (chosen === null) return 'never';
        return known === null || chosen < known ? 'before' : 'counted';
      },
    },
  ],
  goal: (run) => learnedIn(run.world) !== null && chosenValues(run.world).length === 1,
  nextAction: [at(0, propose('P1'))],
};

const adopt: Step = {
  id: 'adopt',
  scene: { log: [at(0, propose('P1'))], at: ms(200) },
  keeps: (run) => isPlain(run) && learnedIn(run.world) === 'x' && ballotOf(run.world, 'P2') === 0,
  predictions: [
    {
      id: 'what-it-carries',
      options: ['y', 'x', 'nothing'],
      suppose: (run) => [now(run, propose('P2'))],
      within: seconds(1),
      settled: (run) => askedBy(run, 'P2') !== 'nothing',
      answer: (run) => askedBy(run, 'P2'),
    },
  ],
  goal: (run) => askedBy(run, 'P2') === 'x' && isChosen(run, 'x'),
  nextAction: [at(300, propose('P2'))],
};

/** P1 opens ballot 1 and has its promises; of its three requests for votes only the one to A1 is not held up. */
const ONE_VOTE = [
  at(0, propose('P1')),
  at(45, { do: 'hold', message: 'P1>A2#2' } as const),
  at(45, { do: 'hold', message: 'P1>A3#2' } as const),
];

const oneVote: Step = {
  id: 'one-vote',
  scene: { log: [...ONE_VOTE, at(46, cut('P2', 'A3'))], at: ms(100) },
  predictions: [
    {
      id: 'may-it',
      options: ['y', 'x', 'nothing'],
      suppose: (run) => [now(run, propose('P2'))],
      within: seconds(1),
      settled: (run) => askedBy(run, 'P2') !== 'nothing',
      answer: (run) => askedBy(run, 'P2'),
    },
  ],
  goal: (run) => askedBy(run, 'P2') === 'x' && reportedTo(run, 'P2').includes('x'),
  nextAction: [at(120, propose('P2'))],
  views: ['ledger'],
};

const oldRequests = ['P1>A2#2', 'P1>A3#2'];

/** P1's requests of ballot 1 are on their way no more, and did not help x. */
const cameTooLate = ({ world }: RunView): boolean =>
  !world.flights.some(
    ({ message }) => message.type === 'accept' && 'ballot' in message && message.ballot === 1,
  );

const missedVote: Step = {
  id: 'missed-vote',
  scene: { log: [...ONE_VOTE, at(46, cut('P2', 'A1'))], at: ms(100) },
  predictions: [
    {
      id: 'not-heard',
      options: ['y', 'x', 'nothing'],
      suppose: (run) => [now(run, propose('P2'))],
      within: seconds(1),
      settled: (run) => askedBy(run, 'P2') !== 'nothing',
      answer: (run) => askedBy(run, 'P2'),
    },
    {
      id: 'too-late',
      options: ['chosen', 'votes', 'refused'],
      ask: (run) => asksVotes(run, 'P2'),
      suppose: (run) => oldRequests.map((message) => now(run, release(message))),
      within: seconds(1),
      answer: (run) => {
        if (isChosen(run, 'x')) return 'chosen';
        const old = votesIn(run.world).filter(({ ballot }) => ballot === 1);
        return old.length > 1 ? 'votes' : 'refused';
      },
    },
  ],
  goal: (run) => isChosen(run, 'y') && !isChosen(run, 'x') && cameTooLate(run),
  nextAction: [at(120, propose('P2')), ...oldRequests.map((message) => at(165, release(message)))],
  explain: true,
};

const lose = (milliseconds: number, message: string) => at(milliseconds, { do: 'drop', message } as const);

/** Three ballots, each with one vote: A1 for x in 1, A3 for y in 2, and, unless that is lost, A1 and A2 for x in 3. */
export const THREE_BALLOTS = [
  at(0, propose('P1')),
  lose(45, 'P1>A2#2'),
  lose(45, 'P1>A3#2'),
  at(46, cut('P2', 'A1')),
  at(100, propose('P2')),
  lose(145, 'P2>A2#2'),
  at(200, heal('P2', 'A1')),
  at(200, cut('P1', 'A3')),
  at(210, propose('P1')),
];

const sameValue: Step = {
  id: 'same-value',
  scene: { log: [...THREE_BALLOTS, lose(255, 'P1>A1#4'), at(300, cut('P2', 'A2'))], at: ms(320) },
  predictions: [
    {
      id: 'two-of-three',
      options: ['yes', 'no', 'learner'],
      suppose: (run) => [now(run, propose('P2'))],
      within: seconds(1),
      answer: ({ world }) => {
        const before = choicesIn(world).filter(({ ballot }) => ballot < ballotOf(world, 'P2'));
        return before.some(({ value }) => value === 'x') ? 'yes' : 'no';
      },
    },
  ],
  goal: (run) => isChosen(run, 'y') && proposerOf(run.world, 'P2')?.value === 'y' && !isChosen(run, 'x'),
  nextAction: [at(340, propose('P2'))],
};

export const steps: readonly Step[] = [
  overwrite,
  oneProposer,
  adopt,
  oneVote,
  missedVote,
  sameValue,
  ...troubles,
];
