/** Only the goal is given; any way counts. Most of them switch off one rule and hold the network in the hand. */
import {
  arrive,
  at,
  type Challenge,
  healAll,
  kill,
  type ParameterValues,
  partition,
  picks,
  restart,
  type Scene,
  without,
} from '#lesson-kit';
import { fire } from './acts.ts';
import { deposedInHealth, threeInVain, twoInATerm } from './goals.ts';

/** Nothing moves by itself. */
const inHand = (params: ParameterValues = { servers: 3 }): Scene => ({ mode: 'hand', params });

/** By bad luck or bad settings alone. */
const settings: readonly Challenge[] = [
  {
    id: 'quorum-of-one',
    scene: inHand({ servers: 3, quorum: '1' }),
    goal: twoInATerm,
    faultsMax: 0,
    minimum: { model: 'raft-votes-3-1-quorum-1', property: 'election-safety' },
    nextAction: picks(fire('S1'), fire('S2')),
  },
  {
    id: 'two-of-four',
    scene: inHand({ servers: 4, quorum: '2' }),
    goal: twoInATerm,
    faultsMax: 0,
    minimum: { model: 'raft-votes-4-1-quorum-2', property: 'election-safety' },
    nextAction: picks(fire('S1'), fire('S2'), arrive('S1>S3#1 S3>S1#1 S2>S4#1 S4>S2#1')),
  },
  {
    id: 'disturber',
    scene: {},
    goal: deposedInHealth,
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(20, fire('S1')), at(100, partition(['S1', 'S2', 'S3', 'S4'], ['S5'])), at(1000, healAll)],
  },
];

/** A clause is missing. */
const clauses: readonly Challenge[] = [
  {
    id: 'all-at-once',
    ...without('random-timers'),
    goal: threeInVain,
    faultsMax: 0,
    nextAction: [],
  },
  {
    id: 'no-majority',
    ...without('majority', inHand()),
    goal: twoInATerm,
    faultsMax: 0,
    minimum: { model: 'two-timeouts', property: 'election-safety' },
    nextAction: picks(fire('S1'), fire('S2')),
  },
  {
    id: 'vote-for-everybody',
    ...without('one-vote', inHand()),
    goal: twoInATerm,
    faultsMax: 0,
    minimum: { model: 'raft-votes-3-1-votes-twice', property: 'election-safety' },
    nextAction: picks(fire('S1'), fire('S2'), arrive('S1>S3#1 S3>S1#1 S2>S3#1 S3>S2#1')),
  },
  {
    id: 'vote-amnesia',
    ...without('persist-vote', inHand()),
    goal: twoInATerm,
    faultsMax: 1,
    minimum: { model: 'raft-votes-3-1-amnesia-1', property: 'election-safety' },
    nextAction: picks(
      fire('S1'),
      fire('S2'),
      arrive('S1>S3#1 S3>S1#1'),
      kill('S3'),
      restart('S3'),
      arrive('S2>S3#1 S3>S2#1'),
    ),
  },
  {
    id: 'clings-to-office',
    ...without('step-down', inHand()),
    goal: twoInATerm,
    faultsMax: 0,
    minimum: { model: 'three-timeouts', property: 'election-safety' },
    nextAction: picks(
      fire('S1'),
      arrive('S1>S3#1 S3>S1#1'),
      fire('S2'),
      fire('S2'),
      arrive('S2>S3#2 S3>S2#1 S2>S1#3'),
    ),
  },
  {
    id: 'stale-votes',
    ...without('votes-of-this-term', inHand()),
    goal: twoInATerm,
    faultsMax: 0,
    minimum: { model: 'two-candidates-one-voter', property: 'election-safety' },
    nextAction: picks(
      fire('S1'),
      arrive('S1>S3#1'),
      fire('S1'),
      arrive('S3>S1#1'),
      fire('S2'),
      fire('S2'),
      arrive('S2>S3#2 S3>S2#1'),
    ),
  },
];

export const challenges: readonly Challenge[] = [...settings, ...clauses];
