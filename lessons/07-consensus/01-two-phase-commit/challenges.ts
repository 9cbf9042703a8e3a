/** Only the goal is given; any way counts. Most of them switch off one rule and hold the network in the hand. */
import {
  arrive,
  at,
  breaks,
  type Challenge,
  fire,
  kill,
  type ParameterValues,
  picks,
  restart,
  type Scene,
  without,
} from '#lesson-kit';
import { noGap } from '#protocols/two-phase-commit';
import { begin, fail, write } from './acts.ts';
import { allInDoubt, blocked, LONG_WAIT, torn, waitedFor } from './goals.ts';

/** Nothing moves by itself, and a disk takes no time. */
const byHand = (params: ParameterValues = {}): Scene => ({
  mode: 'hand',
  params: { resources: 2, fsync: 0, ...params },
});

const THREE: ParameterValues = { variant: 'three-phase' };
const PAXOS: ParameterValues = { variant: 'paxos' };
const ASKING: ParameterValues = { cooperative: true };

/** Two resources, both asked, both prepared. */
const prepared = [begin, arrive('TM>R1#1 TM>R2#1')].flat();

/** Broken by nobody's mistake: this is what the protocols are. */
const natures: readonly Challenge[] = [
  {
    id: 'doubt',
    scene: byHand({ resources: 3 }),
    goal: (run) => blocked(run) && allInDoubt(run),
    faultsMax: 1,
    minimum: { model: 'manager-dies', property: 'nobody-stays-in-doubt' },
    nextAction: picks(begin, arrive('TM>R1#1 TM>R2#1 TM>R3#1 R1>TM#1 R2>TM#1'), kill('TM')),
  },
  {
    id: 'convoy',
    scene: {},
    goal: (run) => waitedFor(run) >= LONG_WAIT,
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(0, begin), at(45, kill('TM')), at(100, write('R1'))],
  },
  {
    id: 'three-by-luck',
    scene: byHand(THREE),
    goal: torn,
    faultsMax: 0,
    minimum: { model: 'three-phase-2-timeouts', property: 'consistent' },
    nextAction: picks(
      prepared,
      arrive('R1>TM#1 R2>TM#1 TM>R1#2'),
      fire('R1', 'confirmation'),
      fire('R2', 'patience'),
    ),
  },
];

const twoPhases: readonly Challenge[] = [
  {
    id: 'alone',
    ...without('no-way-back', byHand()),
    goal: torn,
    faultsMax: 0,
    minimum: { model: 'two-phase-2-timeout-abort', property: 'consistent' },
    nextAction: picks(
      begin,
      arrive('TM>R1#1 R1>TM#1'),
      fire('R1', 'patience'),
      arrive('TM>R2#1 R2>TM#1 TM>R2#2'),
    ),
  },
  {
    id: 'two-thirds',
    ...without('unanimous', byHand({ resources: 3 })),
    goal: torn,
    faultsMax: 0,
    minimum: { model: 'three-resources', property: 'atomic' },
    nextAction: picks(fail('R3'), begin, arrive('TM>R1#1 TM>R2#1 R1>TM#1 R2>TM#1 TM>R1#2')),
  },
  {
    id: 'short-memory',
    ...without('vote-on-disk', byHand()),
    goal: torn,
    faultsMax: 1,
    minimum: { model: 'resource-dies', property: 'atomic' },
    nextAction: picks(prepared, arrive('R1>TM#1 R2>TM#1 TM>R2#2'), kill('R1'), restart('R1')),
  },
  {
    id: 'told-too-soon',
    ...without('log-before-telling', byHand()),
    goal: torn,
    faultsMax: 1,
    minimum: { model: 'manager-dies', property: 'atomic' },
    nextAction: picks(
      prepared,
      arrive('R1>TM#1 R2>TM#1 TM>R1#2'),
      kill('TM'),
      restart('TM'),
      arrive('TM>R2#3'),
    ),
  },
  {
    id: 'late-vote',
    ...without('decide-once', byHand()),
    goal: torn,
    faultsMax: 0,
    minimum: { model: 'three-resources', property: 'atomic' },
    nextAction: picks(prepared, arrive('R1>TM#1'), fire('TM', 'deadline'), arrive('TM>R1#2 R2>TM#1 TM>R2#3')),
  },
  {
    id: 'as-if-nothing',
    ...without('no-record-means-abort', byHand()),
    goal: torn,
    faultsMax: 1,
    minimum: { model: 'manager-dies', property: 'atomic' },
    nextAction: picks(
      prepared,
      fire('TM', 'deadline'),
      arrive('TM>R1#2'),
      kill('TM'),
      restart('TM'),
      arrive('R1>TM#1 R2>TM#1 TM>R2#3'),
    ),
  },
  {
    id: 'hearsay',
    ...without('copy-only-outcomes', byHand({ ...ASKING, resources: 3 })),
    goal: torn,
    faultsMax: 0,
    minimum: { model: 'they-ask-each-other', property: 'atomic' },
    nextAction: picks(
      fail('R3'),
      begin,
      arrive('TM>R1#1 TM>R2#1'),
      fire('R2', 'patience'),
      arrive('R2>R1#1 R1>R2#1'),
    ),
  },
  {
    id: 'easy-word',
    ...without('answer-binds', byHand(ASKING)),
    goal: torn,
    faultsMax: 0,
    minimum: { model: 'they-ask-each-other', property: 'atomic' },
    nextAction: picks(
      begin,
      arrive('TM>R1#1'),
      fire('R1', 'patience'),
      arrive('R1>R2#1 R2>R1#1 TM>R2#1 R1>TM#1 R2>TM#1 TM>R2#2'),
    ),
  },
];

const threePhases: readonly Challenge[] = [
  {
    id: 'no-acks',
    ...without('acks-before-commit', byHand(THREE)),
    goal: breaks(noGap),
    faultsMax: 0,
    minimum: { model: 'three-phases', property: 'no-gap' },
    nextAction: picks(prepared, arrive('R1>TM#1 R2>TM#1 TM>R1#3')),
  },
  {
    id: 'cold-feet',
    ...without('precommit-means-commit', byHand(THREE)),
    goal: torn,
    faultsMax: 0,
    minimum: { model: 'three-phases-confirm', property: 'atomic' },
    nextAction: picks(
      prepared,
      arrive('R1>TM#1 R2>TM#1 TM>R1#2 TM>R2#2 R1>TM#2 R2>TM#2 TM>R1#3'),
      fire('R2', 'confirmation'),
    ),
  },
];

/** R1 has waited; TM2 takes over and asks these two acceptors, who promise. */
const takesOver = (one: string, other: string) => [
  fire('R1', 'patience'),
  ...arrive(`R1>TM2#1 TM2>${one}#1 TM2>${other}#1 ${one}>TM2#1 ${other}>TM2#1`),
];

/** Both accept what TM2 proposes, and TM2 tells R1. */
const winsWith = (one: string, other: string) =>
  arrive(`TM2>${one}#2 TM2>${other}#2 ${one}>TM2#2 ${other}>TM2#2 TM2>R1#1`);

/** All votes reach A1 and A2, and TM hears of it. */
const chosenByTwo = arrive('R1>A1#1 R2>A1#1 R1>A2#1 R2>A2#1 A1>TM#1 A2>TM#1');

const paxos: readonly Challenge[] = [
  {
    id: 'one-acceptor',
    ...without('majority', byHand(PAXOS)),
    goal: torn,
    faultsMax: 0,
    minimum: { model: 'acceptors', property: 'atomic' },
    nextAction: picks(
      prepared,
      arrive('R1>A1#1 R2>A1#1 A1>TM#1 TM>R2#2'),
      fire('R1', 'patience'),
      arrive('R1>TM2#1 TM2>A2#1 A2>TM2#1 TM2>A2#2 A2>TM2#2 TM2>R1#1'),
    ),
  },
  {
    id: 'broken-promise',
    ...without('keep-promise', byHand(PAXOS)),
    goal: torn,
    faultsMax: 0,
    minimum: { model: 'acceptors', property: 'atomic' },
    nextAction: picks(prepared, takesOver('A2', 'A3'), chosenByTwo, arrive('TM>R2#2'), winsWith('A2', 'A3')),
  },
  {
    id: 'deaf-leader',
    ...without('adopt-reported', byHand(PAXOS)),
    goal: torn,
    faultsMax: 0,
    minimum: { model: 'acceptors', property: 'atomic' },
    nextAction: picks(prepared, chosenByTwo, arrive('TM>R2#2'), takesOver('A2', 'A3'), winsWith('A2', 'A3')),
  },
  {
    id: 'wishful',
    ...without('silence-is-abort', byHand(PAXOS)),
    goal: torn,
    faultsMax: 0,
    minimum: { model: 'acceptors', property: 'commit-needs-all' },
    nextAction: picks(begin, arrive('TM>R1#1'), takesOver('A1', 'A2'), winsWith('A1', 'A2'), fail('R2')),
  },
  {
    id: 'blank-disk',
    ...without('accept-on-disk', byHand(PAXOS)),
    goal: torn,
    faultsMax: 1,
    minimum: { model: 'acceptor-forgets', property: 'atomic' },
    nextAction: picks(
      prepared,
      chosenByTwo,
      arrive('TM>R2#2'),
      kill('A2'),
      restart('A2'),
      takesOver('A2', 'A3'),
      winsWith('A2', 'A3'),
    ),
  },
];

export const challenges: readonly Challenge[] = [...natures, ...twoPhases, ...threePhases, ...paxos];
