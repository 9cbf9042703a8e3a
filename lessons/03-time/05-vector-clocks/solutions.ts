import {
  at,
  byTheHint,
  delay,
  deliver,
  drop,
  hold,
  type Recorded,
  release,
  type Solution,
  type Variation,
  vary,
  way,
} from '#lesson-kit';
import { add, ask, askAgain, event, judge, read, reply, send } from './acts.ts';
import { challenges } from './challenges.ts';
import { steps } from './steps.ts';

const otherWays: readonly Solution[] = [
  way(
    'numbers',
    'R sends, and P is by itself',
    at(0, event('R')),
    at(5, event('R')),
    at(10, send('R', 'Q')),
    at(60, event('P')),
  ),
  way('vectors', 'what R sent first is held', at(40, hold('R>Q#1'))),
  way(
    'pairs',
    'only pairs of P4 and R4',
    at(120, judge('P4', 'after', 'Q5')),
    at(121, judge('Q2', 'before', 'P4')),
    at(122, judge('P4', 'concurrent', 'R4')),
    at(123, judge('P4', 'concurrent', 'Q6')),
    at(124, judge('R4', 'after', 'P1')),
    at(125, judge('Q7', 'concurrent', 'R4')),
  ),
  way(
    'ordering',
    'P3 and Q5, after a mistake',
    at(120, judge('P3', 'before', 'Q5')),
    at(130, judge('Q5', 'concurrent', 'P3')),
  ),
  way('chat', 'the question is delayed', at(0, ask), at(10, delay('A>C#1', 100)), at(60, reply)),
  way('waiting', 'A writes again first', at(60, reply), at(70, askAgain), at(300, release('A>C#1'))),
  way('siblings', 'at different servers', at(60, add('x', 'milk')), at(60, add('z', 'tea'))),
  way('merging', 'y does it', at(90, read('y')), at(140, add('y', 'jam'))),
  way('forgetting', 'P1 and R4, the other way round', at(130, judge('R4', 'after', 'P1'))),

  way('answer-first', 'the question is delayed', at(0, ask), at(10, delay('A>C#1', 100)), at(60, reply)),
  way('own-words-swapped', 'delivered out of turn', at(0, ask), at(5, askAgain), at(10, deliver('A>C#2'))),
  way('buffer-two', 'the question is lost', at(0, ask), at(10, drop('A>C#1')), at(60, reply), at(100, reply)),
  way(
    'big-lie',
    'one message',
    at(0, event('R')),
    at(5, event('P')),
    at(10, event('P')),
    at(15, send('P', 'Q')),
  ),
  way(
    'three-siblings',
    'x alone',
    at(0, add('x', 'milk')),
    at(20, add('x', 'eggs')),
    at(40, add('x', 'tea')),
  ),
  way('silent-loss', 'x alone', at(0, add('x', 'milk')), at(20, add('x', 'eggs'))),
  way('standing-still', 'from R to P', at(0, event('P')), at(10, send('R', 'P'))),
  way(
    'younger-than-its-cause',
    'P is far ahead',
    at(0, event('P')),
    at(5, event('P')),
    at(10, send('P', 'R')),
  ),
  way('deaf', 'over Q to R', at(0, send('P', 'Q')), at(30, send('Q', 'R'))),
  way('forgetful', 'the other way round', at(0, send('R', 'Q')), at(30, event('Q')), at(40, send('Q', 'P'))),
];

const FIGURE = { world: 'figure' } as const;
/** R's first message overtakes everything: Q knows of R before it writes to P. */
const earlyR = [at(55, deliver('R>Q#1'))];

const variations: readonly Variation[] = [
  vary(
    'numbers',
    'which-number',
    'own',
    { params: { world: 'events' } },
    at(0, event('Q')),
    at(5, event('Q')),
    at(10, send('P', 'Q')),
  ),
  vary('numbers', 'smaller-number', 'after', { params: { world: 'events' } }, at(0, send('P', 'R'))),
  vary('vectors', 'q2', 'v020', { params: FIGURE, rulesOff: ['merge-entry-by-entry'] }),
  vary('vectors', 'r3', 'v003', { params: FIGURE, rulesOff: ['merge-entry-by-entry'] }),
  vary('vectors', 'r3', 'v043', { params: FIGURE, rulesOff: ['keep-every-entry'] }),
  vary('vectors', 'knows-of-r', 'first', { params: FIGURE, log: earlyR }),
  vary('pairs', 'r1-and-p4', 'before', { params: FIGURE, log: earlyR, at: 75_000 }),
  vary('pairs', 'r2-and-q6', 'before', {
    params: FIGURE,
    log: [at(35, send('R', 'Q')), at(86, deliver('R>Q#2'))],
    at: 75_000,
  }),
  vary('ordering', 'how-many', 'none', { params: FIGURE, rulesOff: ['count-every-event'], at: 75_000 }),
  vary('chat', 'what-c-reads', 'nothing', { params: { world: 'chat' } }, at(0, ask), at(10, hold('A>C#1'))),
  vary('waiting', 'too-early', 'answer', {
    params: { world: 'chat' },
    rulesOff: ['after-what-the-sender-saw'],
    log: [at(0, ask), at(10, hold('A>C#1'))],
    at: 50_000,
  }),
  vary(
    'waiting',
    'after-release',
    'question-only',
    {
      params: { world: 'chat' },
      log: [at(0, ask), at(10, hold('A>C#1')), at(20, askAgain), at(25, hold('A>C#2'))],
      at: 50_000,
    },
    at(60, reply),
  ),
  vary('siblings', 'two-writes', 'last', {
    params: { world: 'basket' },
    rulesOff: ['dot-for-every-write'],
    log: [at(0, read('x')), at(0, read('y'))],
    at: 50_000,
  }),
  vary('merging', 'read-then-write', 'two', {
    params: { world: 'basket' },
    log: [at(0, add('x', 'milk')), at(20, add('y', 'eggs')), at(40, add('z', 'tea')), at(50, hold('T>S#1'))],
    at: 80_000,
  }),
  vary('forgetting', 'p1-and-r3', 'before', { params: FIGURE, at: 65_000 }),
];

export default {
  solutions: [...byTheHint(...steps, ...challenges), ...otherWays],
  variations,
} satisfies Recorded;
