/** Recorded ways through this lesson: two for every goal, and runs in which the predictions have other answers. */
import { ms } from '#kernel';
import {
  arrive,
  at,
  byTheHint,
  cut,
  heal,
  inOtherParts,
  kill,
  partition,
  picks,
  type Recorded,
  restart,
  type Solution,
  scenesOf,
  type Variation,
  vary,
  way,
} from '#lesson-kit';
import { begin, fail, write } from './acts.ts';
import { challenges } from './challenges.ts';
import { steps } from './steps.ts';

/** The same with R1 and R2 in each other's place. */
const MIRROR: Readonly<Record<string, string>> = { R1: 'R2', R2: 'R1' };
const inTheMirror = inOtherParts('R1 and R2 change places', challenges, (node) => MIRROR[node] ?? node);

const otherWays: readonly Solution[] = [
  way(
    'impatient',
    'two of them cannot be reached',
    at(0, begin),
    at(55, partition(['TM', 'R1'], ['R2', 'R3'])),
  ),
  way('two-phases', 'while R3 is away for a moment', at(0, begin), at(30, kill('R3')), at(35, restart('R3'))),
  way('one-no', 'R3, when it is being asked', at(0, begin), at(10, fail('R3'))),
  way('in-doubt', 'TM dies while the votes come', at(0, begin), at(35, kill('TM'))),
  way('come-back', 'later', at(900, restart('TM'))),
  way(
    'can-they-tell',
    'TM comes back, and reaches them again',
    at(300, heal('TM', 'R2')),
    at(300, heal('TM', 'R3')),
    at(400, restart('TM')),
    at(500, restart('R1')),
  ),
  way('three-phases', 'before anybody knows', at(0, begin), at(35, kill('TM'))),
  way('three-apart', 'TM is the one who is apart', at(0, begin), at(45, cut('TM', 'R1'))),
  way('acceptors', 'an acceptor dies', at(0, begin), at(10, kill('A1'))),
  way('majority-gone', 'A1 comes back', at(500, restart('A1'))),
  way('cost', 'TM dies after the record', at(0, begin), at(55, kill('TM')), at(600, restart('TM'))),
  way(
    'no-acks',
    'the other learns of it afterwards',
    ...picks(begin, arrive('TM>R1#1 TM>R2#1 R1>TM#1 R2>TM#1 TM>R1#3 TM>R2#2')),
  ),
  way(
    'convoy',
    'two of them wait',
    at(0, begin),
    at(35, kill('TM')),
    at(60, write('R2')),
    at(70, write('R3')),
  ),
];

const sceneOfStep = scenesOf(steps);

const IMPATIENT = ['no-way-back'];

const variations: readonly Variation[] = [
  vary('impatient', 'r3-waits', 'wait', {}, at(0, begin)),
  vary(
    'impatient',
    'what-became-of-it',
    'one-two',
    sceneOfStep('impatient'),
    at(0, begin),
    at(55, partition(['TM', 'R1'], ['R2', 'R3'])),
  ),
  vary('two-phases', 'commit-point', 'never', {}, at(0, begin), at(15, kill('TM'))),
  vary(
    'two-phases',
    'commit-point',
    'told',
    { rulesOff: ['log-before-telling'], params: { fsync: 50 } },
    at(0, begin),
  ),
  vary('one-no', 'two-of-three', 'commit', { rulesOff: ['unanimous'] }, at(0, fail('R3'))),
  vary('in-doubt', 'may-they', 'commit', {}, at(0, begin), at(55, kill('TM'))),
  vary('in-doubt', 'may-they', 'abort', { rulesOff: IMPATIENT }, at(0, begin), at(45, kill('TM'))),
  vary('come-back', 'no-record', 'commit', {
    log: [at(0, begin), at(52, cut('TM', 'R2')), at(55, kill('TM')), at(60, heal('TM', 'R2'))],
    at: ms(300),
  }),
  vary('can-they-tell', 'ask-each-other', 'commit', {
    params: { cooperative: true },
    log: [at(0, begin), at(41, cut('TM', 'R2')), at(41, cut('TM', 'R3')), at(72, kill('TM'))],
    at: ms(100),
  }),
  vary('three-phases', 'survivors', 'abort', sceneOfStep('three-phases'), at(0, begin), at(35, kill('TM'))),
  vary(
    'three-apart',
    'both-sides',
    'wait',
    { params: { variant: 'three-phase', timeouts: false } },
    at(0, begin),
  ),
  vary('acceptors', 'leader-dies', 'wait', sceneOfStep('acceptors'), at(0, begin), at(10, kill('TM2'))),
  vary('majority-gone', 'one-acceptor-left', 'commit', {
    params: { variant: 'paxos' },
    log: [at(0, begin), at(30, kill('A1'))],
    at: ms(50),
  }),
  vary('cost', 'most-messages', 'three-phase', { params: { acceptors: 1 } }, at(0, begin)),
];

export default {
  solutions: [...byTheHint(...steps, ...challenges), ...inTheMirror, ...otherWays],
  variations,
} satisfies Recorded;
