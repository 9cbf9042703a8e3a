/** Only the goal is given; any way counts. Most of them switch off one rule and hold the network in the hand. */
import {
  arrive,
  at,
  type Challenge,
  kill,
  type ParameterValues,
  picks,
  type RunView,
  restart,
  type Scene,
  without,
} from '#lesson-kit';
import { chosenValues } from '#protocols/paxos';
import { propose } from './acts.ts';
import { anyChosen, highestBallot, learnedIn, proposerOf, twoChosen } from './goals.ts';
import { PROPOSERS } from './world.ts';

/** Nothing moves by itself. */
const byHand = (params: ParameterValues = {}): Scene => ({ mode: 'hand', params });

/** Did the owner of this ballot ever get as far as asking for votes in it? */
const askedIn = (run: RunView, ballot: number): boolean => {
  for (let index = 0; index <= run.index; index++) {
    const world = run.history.worldAt(index);
    for (const id of PROPOSERS) {
      const proposer = proposerOf(world, id);
      if (proposer?.ballot === ballot && proposer.value !== null) return true;
    }
  }
  return false;
};

const livelocked = (run: RunView): boolean =>
  highestBallot(run) >= 5 && !anyChosen(run.world) && [1, 2, 3, 4].every((ballot) => askedIn(run, ballot));

const misled = ({ world }: RunView): boolean => {
  const learned = learnedIn(world);
  const chosen = chosenValues(world);
  return learned !== null && chosen.length > 0 && !chosen.includes(learned);
};

const bySize = (prepare: number, accept: number, acceptors = 3): ParameterValues => ({
  acceptors,
  quorums: 'sizes',
  prepare,
  accept,
});

/** Broken by the way the quorums are set, by bad luck alone. */
const luck: readonly Challenge[] = [
  {
    id: 'livelock',
    scene: byHand(),
    goal: livelocked,
    faultsMax: 0,
    nextAction: picks(
      propose('P1'),
      arrive('P1>A1#1 P1>A2#1 A1>P1#1 A2>P1#1'),
      propose('P2'),
      arrive('P2>A1#1 P2>A2#1 A1>P2#1 A2>P2#1 P1>A1#2 P1>A2#2'),
      propose('P1'),
      arrive('P1>A1#3 P1>A2#3 A1>P1#3 A2>P1#3 P2>A1#2 P2>A2#2'),
      propose('P2'),
      arrive('P2>A1#3 P2>A2#3 A1>P2#3 A2>P2#3 P1>A1#4 P1>A2#4'),
      propose('P1'),
    ),
  },
  {
    id: 'quorum-of-one',
    scene: byHand(bySize(1, 1)),
    goal: twoChosen,
    faultsMax: 0,
    minimum: { model: 'synod-3-2-2-quorums-1-1', property: 'one-value' },
    nextAction: picks(
      propose('P1'),
      propose('P2'),
      arrive('P1>A1#1 A1>P1#1 P2>A1#1 A1>P2#1 P2>A1#2 P1>A2#2'),
    ),
  },
  {
    id: 'two-of-four',
    scene: byHand(bySize(2, 2, 4)),
    goal: twoChosen,
    faultsMax: 0,
    minimum: { model: 'synod-4-2-2-quorums-2-2', property: 'one-value' },
    nextAction: picks(
      propose('P1'),
      arrive('P1>A1#1 P1>A2#1 A1>P1#1 A2>P1#1 P1>A1#2 P1>A2#2'),
      propose('P2'),
      arrive('P2>A3#1 P2>A4#1 A3>P2#1 A4>P2#1 P2>A3#2 P2>A4#2'),
    ),
  },
];

/** A proposer forgets a clause. */
const proposers: readonly Challenge[] = [
  {
    id: 'own-way',
    ...without('adopt-reported'),
    goal: twoChosen,
    faultsMax: 0,
    minimum: { model: 'synod-3-2-2-adopts-ignore', property: 'one-value' },
    nextAction: [at(0, propose('P1')), at(200, propose('P2'))],
  },
  {
    id: 'any-report',
    ...without('highest-ballot', byHand()),
    goal: twoChosen,
    faultsMax: 0,
    minimum: { model: 'synod-3-3-2-adopts-any', property: 'one-value' },
    nextAction: picks(
      propose('P1'),
      arrive('P1>A1#1 P1>A2#1 A1>P1#1 A2>P1#1 P1>A1#2'),
      propose('P2'),
      arrive('P2>A2#1 P2>A3#1 A2>P2#1 A3>P2#1 P2>A2#2 P2>A3#2'),
      propose('P1'),
      arrive('P1>A1#3 P1>A2#3 A1>P1#3 A2>P1#2 P1>A1#4 P1>A2#4'),
    ),
  },
  {
    id: 'whoever-answers',
    ...without('quorum', byHand()),
    goal: twoChosen,
    faultsMax: 0,
    minimum: { model: 'two-ballots', property: 'one-value-chosen' },
    nextAction: picks(
      propose('P1'),
      propose('P2'),
      arrive('P1>A1#1 A1>P1#1 P2>A2#1 A2>P2#1 P1>A1#2 P1>A3#2 P2>A1#2 P2>A2#2'),
    ),
  },
  {
    id: 'one-number-two-owners',
    ...without('own-ballots', byHand(bySize(1, 3))),
    goal: twoChosen,
    faultsMax: 0,
    minimum: { model: 'one-promise-three-votes', property: 'one-value-a-ballot' },
    nextAction: picks(
      propose('P1'),
      propose('P2'),
      arrive('P1>A1#1 A1>P1#1 P2>A2#1 A2>P2#1 P1>A1#2 P1>A2#2 P1>A3#2 P2>A1#2 P2>A2#2 P2>A3#2'),
    ),
  },
  {
    id: 'the-same-number-again',
    ...without('remember-ballot', byHand(bySize(1, 3))),
    goal: twoChosen,
    faultsMax: 1,
    minimum: { model: 'a-proposer-forgets', property: 'one-value-a-ballot' },
    nextAction: picks(
      propose('P2'),
      arrive('P2>A3#1 A3>P2#1 P2>A3#2'),
      propose('P1'),
      propose('P1'),
      arrive('P1>A1#2 A1>P1#1 P1>A3#2'),
      kill('P1'),
      restart('P1'),
      propose('P1'),
      propose('P1'),
      arrive('A3>P1#1 P1>A1#3 P1>A2#3 P1>A3#3 P1>A1#6 P1>A2#6 P1>A3#6'),
    ),
  },
];

/** An acceptor or the learner forgets a clause. */
const others: readonly Challenge[] = [
  {
    id: 'lower-and-lower',
    ...without('promise-only-higher', byHand()),
    goal: twoChosen,
    faultsMax: 0,
    minimum: { model: 'two-ballots', property: 'one-value-chosen' },
    nextAction: picks(
      propose('P1'),
      propose('P2'),
      arrive('P2>A1#1 P2>A2#1 A1>P2#1 A2>P2#1 P1>A1#1 P1>A2#1 A1>P1#1 A2>P1#1'),
      arrive('P1>A1#2 P1>A2#2 P2>A1#2 P2>A2#2'),
    ),
  },
  {
    id: 'a-promise-is-only-words',
    ...without('keep-promise', byHand()),
    goal: twoChosen,
    faultsMax: 0,
    minimum: { model: 'synod-3-2-2-forgets-promise', property: 'one-value' },
    nextAction: picks(
      propose('P1'),
      arrive('P1>A1#1 P1>A2#1 A1>P1#1 A2>P1#1'),
      propose('P2'),
      arrive('P2>A1#1 P2>A2#1 A1>P2#1 A2>P2#1'),
      arrive('P1>A1#2 P1>A2#2 P2>A1#2 P2>A2#2'),
    ),
  },
  {
    id: 'a-vote-without-a-promise',
    ...without('vote-is-promise', byHand()),
    goal: twoChosen,
    faultsMax: 0,
    nextAction: picks(
      propose('P1'),
      arrive('P1>A1#1 P1>A2#1 A1>P1#1 A2>P1#1'),
      propose('P2'),
      arrive('P2>A1#1 P2>A2#1 A1>P2#1 A2>P2#1 P2>A1#2 P2>A3#2'),
      arrive('P1>A3#2'),
      propose('P1'),
      arrive('P1>A2#3 P1>A3#3 A2>P1#2 A3>P1#2 P1>A2#4 P1>A3#4'),
    ),
  },
  {
    id: 'forgetful',
    ...without('persist-before-answering', byHand()),
    goal: twoChosen,
    faultsMax: 1,
    minimum: { model: 'synod-3-2-2-amnesia-1', property: 'one-value' },
    nextAction: picks(
      propose('P1'),
      arrive('P1>A1#1 P1>A2#1 A1>P1#1 A2>P1#1 P1>A1#2 P1>A2#2'),
      kill('A2'),
      restart('A2'),
      propose('P2'),
      arrive('P2>A2#1 P2>A3#1 A2>P2#1 A3>P2#1 P2>A2#2 P2>A3#2'),
    ),
  },
  {
    id: 'adding-up',
    ...without('same-ballot', byHand()),
    goal: misled,
    faultsMax: 0,
    minimum: { model: 'the-learner-counts', property: 'learned-is-chosen' },
    nextAction: picks(
      propose('P1'),
      arrive('P1>A1#1 P1>A2#1 A1>P1#1 A2>P1#1 P1>A1#2'),
      propose('P2'),
      arrive('P2>A2#1 P2>A3#1 A2>P2#1 A3>P2#1 P2>A3#2'),
      propose('P1'),
      arrive('P1>A1#3 P1>A2#3 A1>P1#3 A2>P1#2 P1>A2#4 A1>L#1 A2>L#1'),
      propose('P2'),
      arrive('P2>A1#3 P2>A3#3 A1>P2#1 A3>P2#3 P2>A1#4 P2>A3#4'),
    ),
  },
];

export const challenges: readonly Challenge[] = [...luck, ...proposers, ...others];
