/** Recorded ways through this lesson: two for every goal, and runs in which the predictions have other answers. */
import { ms } from '#kernel';
import {
  arrive,
  at,
  byTheHint,
  healAll,
  inOtherParts,
  kill,
  partition,
  picksFrom,
  type Recorded,
  type Solution,
  scenesOf,
  type Variation,
  vary,
  way,
} from '#lesson-kit';
import { fire, read, write } from './acts.ts';
import { challenges } from './challenges.ts';
import { HALVES, S5_COMMITS, steps } from './steps.ts';

/** Who plays whose part: the first three in turn; in figure 8, S3 and S4, whose logs are alike. */
const IN_TURN: Readonly<Record<string, string>> = { S1: 'S2', S2: 'S3', S3: 'S1' };
const ALIKE: Readonly<Record<string, string>> = { S3: 'S4', S4: 'S3' };

const inOthersPlaces = inOtherParts(
  'others play the parts',
  challenges,
  (node, { params }) => (params?.start === 'eight' ? ALIKE : IN_TURN)[node] ?? node,
);

const ALONE = partition(['S1', 'C'], ['S2', 'S3', 'S4', 'S5', 'D']);

const otherWays: readonly Solution[] = [
  way('lose-it', 'S1 alone with C', at(130, ALONE), at(160, write('C', 1, 'S1'))),
  way('replicate', 'two clients', at(120, write('C', 1, 'S1')), at(125, write('D', 2, 'S1'))),
  way('tail', 'S1 alone with C', at(130, ALONE), at(140, write('C', 1, 'S1'))),
  way(
    'overwrite',
    'only S1 and the others',
    at(900, { do: 'heal', from: 'S1', to: 'S2' }),
    at(1000, healAll),
  ),
  way('figure-7', 'S2 was told sooner', at(34, { do: 'deliver', message: 'S1>S2#1' })),
  way(
    'figure-8',
    'S2 is asked, too',
    ...picksFrom(
      20,
      arrive('S3>S1#3'),
      kill('S1'),
      fire('S5'),
      fire('S5'),
      arrive('S5>S2#2 S5>S4#2 S4>S5#1 S5>S3#2 S3>S5#1 S5>S3#3 S3>S5#2 S5>S3#4 S3>S5#3'),
      S5_COMMITS,
    ),
  ),
  way(
    'figure-8-mended',
    'with S4',
    ...picksFrom(20, arrive('S1>S4#2 S4>S1#1 S1>S4#3 S4>S1#2 S1>S4#4 S4>S1#3')),
  ),
  way('stale-read', 'a little later', at(850, write('D', 2, 'S4')), at(1500, read('C', 'S1'))),
  way(
    'read-index',
    'a little later',
    at(850, write('D', 2, 'S4')),
    at(1500, read('C', 'S1')),
    at(2500, healAll),
  ),
  way('stubborn', 'S2 is impatient', at(20, fire('S2'))),
  way('waiting-for-work', 'a little later', at(110, write('C', 1, 'S1')), at(129, kill('S1'))),
];

const sceneOfStep = scenesOf(steps);

const ELECTED = at(20, fire('S1'));

const variations: readonly Variation[] = [
  vary('lose-it', 'is-it-safe', 'kept', sceneOfStep('lose-it'), at(120, write('C', 1, 'S1'))),
  vary(
    'lose-it',
    'what-c-heard',
    'nothing',
    { log: [ELECTED], at: ms(100) },
    at(120, HALVES),
    at(150, write('C', 1, 'S1')),
  ),
  vary(
    'replicate',
    'when-committed',
    'leader',
    { ...sceneOfStep('replicate'), rulesOff: ['majority'] },
    at(120, write('C', 1, 'S1')),
  ),
  vary('tail', 'is-it-answered', 'done', sceneOfStep('tail'), at(120, write('C', 1, 'S1'))),
  vary('overwrite', 'tail-fate', 'kept', {
    ...sceneOfStep('overwrite'),
    log: [ELECTED, at(60, write('C', 1, 'S1')), at(120, HALVES)],
  }),
  vary('figure-7', 'how-far-back', 'never', {
    ...sceneOfStep('figure-7'),
    rulesOff: ['noop', 'walk-back'],
  }),
  vary('figure-7', 'extra-entries', 'deleted', { ...sceneOfStep('figure-7'), rulesOff: [] }),
  vary('figure-8', 'on-three-of-five', 'stuck', {
    ...sceneOfStep('figure-8'),
    log: [...(sceneOfStep('figure-8').log ?? []), ...picksFrom(20, arrive('S3>S1#3 S1>S3#4 S3>S1#4'))],
    at: ms(60),
  }),
  vary('figure-8-mended', 'does-it-count', 'moves', sceneOfStep('figure-8')),
  vary('stale-read', 'from-memory', 'nothing', sceneOfStep('read-index'), at(820, write('D', 2, 'S3'))),
  vary('read-index', 'asks-first', 'old', sceneOfStep('stale-read'), at(820, write('D', 2, 'S3'))),
];

export default {
  solutions: [...byTheHint(...steps, ...challenges), ...inOthersPlaces, ...otherWays],
  variations,
} satisfies Recorded;
