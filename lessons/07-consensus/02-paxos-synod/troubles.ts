/** The second half of the story: rivals, crashes, bad disks and other quorums. */
import { ms, seconds } from '#kernel';
import { at, cut, isQuiet, kill, later, now, type RunView, restart, type Step } from '#lesson-kit';
import { chosenValues } from '#protocols/paxos';
import { propose } from './acts.ts';
import {
  anyChosen,
  askedBy,
  asksVotes,
  ballotOf,
  downIn,
  learnedIn,
  proposerOf,
  twoChosen,
  wishOf,
} from './goals.ts';
import { acceptorsIn } from './world.ts';

/** The proposer that opened a ballot while the other has not opened any. */
const alone = (run: RunView): 'P1' | 'P2' | null => {
  const first = ballotOf(run.world, 'P1') > 0;
  const second = ballotOf(run.world, 'P2') > 0;
  if (first === second) return null;
  return first ? 'P1' : 'P2';
};

/** An acceptor has promised to the only one who asked, and nobody has voted. */
const promisedToOne = (run: RunView): boolean =>
  alone(run) !== null && run.world.flights.some(({ message }) => message.type === 'promise');

const rivalOf = (run: RunView): 'P1' | 'P2' => (alone(run) === 'P2' ? 'P1' : 'P2');

const duel: Step = {
  id: 'duel',
  scene: { params: { retry: true } },
  predictions: [
    {
      id: 'in-between',
      options: ['x', 'y', 'nobody'],
      ask: promisedToOne,
      suppose: (run) => [now(run, propose(rivalOf(run)))],
      within: ms(600),
      settled: (run) => anyChosen(run.world),
      answer: (run) => chosenValues(run.world)[0] ?? 'nobody',
    },
  ],
  goal: (run) => ballotOf(run.world, 'P1') >= 3 && ballotOf(run.world, 'P2') >= 4 && !anyChosen(run.world),
  nextAction: [at(0, propose('P1')), at(20, propose('P2'))],
  views: ['ledger'],
};

const backoff: Step = {
  id: 'backoff',
  scene: {
    params: { retry: true, backoff: true },
    log: [at(0, propose('P1')), at(20, propose('P2'))],
    at: ms(30),
  },
  predictions: [
    {
      id: 'random-waits',
      options: ['nobody', 'chosen', 'two'],
      within: seconds(2),
      settled: (run) => learnedIn(run.world) !== null,
      answer: (run) => {
        if (twoChosen(run)) return 'two';
        return anyChosen(run.world) ? 'chosen' : 'nobody';
      },
    },
  ],
  goal: (run) => learnedIn(run.world) !== null && !twoChosen(run),
  nextAction: [],
};

const oneDown: Step = {
  id: 'one-down',
  scene: {},
  predictions: [
    {
      id: 'two-are-left',
      options: ['chosen', 'waits', 'unsafe'],
      ask: (run) => downIn(run).length === 1 && !anyChosen(run.world),
      suppose: (run) => [now(run, propose('P1')), later(run, ms(200), propose('P2'))],
      within: seconds(1),
      answer: (run) => {
        if (twoChosen(run)) return 'unsafe';
        return anyChosen(run.world) ? 'chosen' : 'waits';
      },
    },
  ],
  goal: (run) => downIn(run).length === 1 && learnedIn(run.world) !== null && !twoChosen(run),
  nextAction: [at(0, kill('A3')), at(20, propose('P1'))],
};

const twoDown: Step = {
  id: 'two-down',
  scene: { log: [at(0, propose('P1')), at(100, kill('A1')), at(100, kill('A2'))], at: ms(200) },
  predictions: [
    {
      id: 'one-is-left',
      options: ['y', 'x', 'nothing'],
      suppose: (run) => [now(run, propose('P2'))],
      within: seconds(2),
      answer: (run) => askedBy(run, 'P2'),
    },
  ],
  goal: (run) =>
    downIn(run).length >= 2 &&
    proposerOf(run.world, 'P2')?.phase === 'preparing' &&
    isQuiet(run.world) &&
    chosenValues(run.world).length === 1,
  nextAction: [at(300, propose('P2'))],
};

const wasRestarted = (run: RunView): boolean =>
  run.log.some(({ act }) => act.do === 'restart' && acceptorsIn(run.params).includes(act.node));

/** x is chosen by A1 and A2; P1 does not reach A3, P2 does not reach A1. */
export const CHOSEN_BY_TWO = [at(0, cut('P1', 'A3')), at(0, propose('P1')), at(100, cut('P2', 'A1'))];

const amnesia: Step = {
  id: 'amnesia',
  scene: { rulesOff: ['persist-before-answering'], log: CHOSEN_BY_TWO, at: ms(120) },
  predictions: [
    {
      id: 'after-the-restart',
      options: ['x', 'y', 'nothing'],
      ask: (run) => wasRestarted(run) && downIn(run).length === 0 && ballotOf(run.world, 'P2') === 0,
      suppose: (run) => [now(run, propose('P2'))],
      within: seconds(1),
      settled: (run) => askedBy(run, 'P2') !== 'nothing',
      answer: (run) => askedBy(run, 'P2'),
    },
  ],
  goal: twoChosen,
  nextAction: [at(150, kill('A2')), at(200, restart('A2')), at(250, propose('P2'))],
};

/** Each proposer has its own side. */
export const SPLIT = {
  do: 'partition',
  groups: [
    ['P1', 'A1'],
    ['P2', 'A2', 'A3', 'L'],
  ],
} as const;

const quorumOne: Step = {
  id: 'quorum-one',
  scene: { params: { quorums: 'sizes', prepare: 1, accept: 1 }, log: [at(0, SPLIT)], at: 0 },
  predictions: [
    {
      id: 'each-side',
      options: ['none', 'one', 'both'],
      suppose: (run) => [now(run, propose('P1')), now(run, propose('P2'))],
      within: seconds(1),
      answer: (run) => ['none', 'one', 'both'][chosenValues(run.world).length] ?? 'both',
    },
  ],
  goal: twoChosen,
  nextAction: [at(50, propose('P1')), at(100, propose('P2'))],
};

const flexible: Step = {
  id: 'flexible',
  scene: {
    params: { acceptors: 4, quorums: 'sizes', prepare: 3, accept: 2 },
    log: [at(0, propose('P1'))],
    at: ms(45),
  },
  predictions: [
    {
      id: 'half-is-left',
      options: ['waits', 'chosen', 'unsafe'],
      ask: (run) => downIn(run).length >= 2 && asksVotes(run, 'P1') && !anyChosen(run.world),
      suppose: (run) => [later(run, ms(200), propose('P2'))],
      within: seconds(1),
      answer: (run) => {
        if (twoChosen(run)) return 'unsafe';
        return anyChosen(run.world) ? 'chosen' : 'waits';
      },
    },
  ],
  goal: (run) =>
    downIn(run).length >= 2 && learnedIn(run.world) === wishOf(run.world, 'P1') && !twoChosen(run),
  nextAction: [at(46, kill('A3')), at(47, kill('A4'))],
};

export const troubles: readonly Step[] = [duel, backoff, oneDown, twoDown, amnesia, quorumOne, flexible];
