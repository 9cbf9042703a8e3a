/** Recorded ways through this lesson: two for every goal, and runs in which the predictions have other answers. */
import { ms } from '#kernel';
import {
  at,
  byTheHint,
  healAll,
  inOtherParts,
  kill,
  partition,
  type Recorded,
  type Solution,
  scenesOf,
  type Variation,
  vary,
  way,
} from '#lesson-kit';
import { fire } from './acts.ts';
import { challenges } from './challenges.ts';
import { steps } from './steps.ts';

/** Everybody plays the part of the next one. */
const inOthersPlaces = inOtherParts(
  'everybody one place on',
  challenges,
  (node, { params }) => `S${(Number(node.slice(1)) % Number(params?.servers)) + 1}`,
);

const otherWays: readonly Solution[] = [
  way('naive', 'two timers at once', at(20, fire('S1')), at(20, fire('S4'))),
  way('majority', 'S3 is impatient', at(10, fire('S3'))),
  way('split', 'S3 and S4', at(40, fire('S3')), at(40, fire('S4'))),
  way('next-term', 'S3 is impatient', at(80, fire('S3'))),
  way('kill-leader', 'later', at(260, kill('S1'))),
  way('old-leader', 'alone', at(200, partition(['S1'], ['S2', 'S3', 'S4', 'S5']))),
  way('heal', 'later', at(1000, healAll)),
  way('inflated', 'later', at(1900, healAll)),
  way('pre-vote', 'only to S1', at(1650, { do: 'heal', from: 'S1', to: 'S5' })),
  way(
    'disturber',
    'S2 is away',
    at(20, fire('S1')),
    at(90, partition(['S1', 'S3', 'S4', 'S5'], ['S2'])),
    at(1400, healAll),
  ),
  way('all-at-once', 'S1 a moment sooner', at(149, fire('S1'))),
];

const sceneOfStep = scenesOf(steps);

const HALVES = partition(['S1', 'S2'], ['S3', 'S4', 'S5']);
const ELECTED = at(20, fire('S1'));

const variations: readonly Variation[] = [
  vary('naive', 'both-sides', 'one', {}, at(0, HALVES)),
  vary('naive', 'which-terms', 'different', { log: [ELECTED, at(150, HALVES)], at: ms(160) }),
  vary('majority', 'how-many', 'one', { params: { quorum: '1' } }),
  vary('split', 'who-wins', 'first', sceneOfStep('split'), at(20, fire('S1')), at(25, fire('S2'))),
  vary('next-term', 'how-it-ends', 'stuck', { ...sceneOfStep('next-term'), rulesOff: ['random-timers'] }),
  vary(
    'kill-leader',
    'how-soon',
    'never',
    sceneOfStep('kill-leader'),
    at(130, kill('S2')),
    at(130, kill('S3')),
    at(150, kill('S1')),
  ),
  vary(
    'old-leader',
    'how-many-lead',
    'one',
    { ...sceneOfStep('old-leader'), params: { 'check-quorum': true } },
    at(150, HALVES),
  ),
  vary('heal', 'who-leads', 'vote-again', {
    log: [ELECTED, at(150, partition(['S1', 'S2', 'S3'], ['S4', 'S5']))],
    at: ms(1400),
  }),
  vary('inflated', 'what-it-brings', 'stays', sceneOfStep('pre-vote')),
  vary('pre-vote', 'asks-first', 'deposed', sceneOfStep('inflated')),
];

export default {
  solutions: [...byTheHint(...steps, ...challenges), ...inOthersPlaces, ...otherWays],
  variations,
} satisfies Recorded;
