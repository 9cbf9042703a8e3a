import {
  at,
  byTheHint,
  delay,
  deliver,
  hold,
  kill,
  type Recorded,
  type Solution,
  type Variation,
  vary,
  way,
} from '#lesson-kit';
import { event, judge, request, send } from './acts.ts';
import { challenges } from './challenges.ts';
import { steps } from './steps.ts';

const otherWays: readonly Solution[] = [
  way(
    'counting',
    'R tells P, and was far ahead',
    at(0, event('R')),
    at(5, event('R')),
    at(10, event('R')),
    at(15, send('R', 'P')),
  ),
  way('figure', 'what R sent first is held', at(40, hold('R>Q#1'))),
  way(
    'misleading',
    'R1 and P4, after a mistake',
    at(120, judge('R1', 'before', 'P4')),
    at(130, judge('R1', 'concurrent', 'P4')),
  ),
  way('rushing', 'C and B', at(0, request('C')), at(10, request('B'))),
  way('ties', 'all three', at(0, request('C')), at(0, request('B')), at(0, request('A'))),
  way(
    'overtaking',
    'the request is delayed',
    at(0, request('A')),
    at(1, delay('A>B#1', 60)),
    at(2, request('B')),
  ),
  way('silence', 'B asks', at(20, request('B'))),

  way(
    'big-lie',
    'R is alone',
    at(0, event('P')),
    at(5, send('P', 'Q')),
    at(40, send('Q', 'P')),
    at(80, event('R')),
  ),
  way('standing-still', 'from R to P', at(0, event('P')), at(10, send('R', 'P'))),
  way(
    'yesterday',
    'C is the one who never listens',
    at(0, request('C')),
    at(400, request('C')),
    at(800, request('C')),
    at(1200, request('B')),
    at(1260, request('C')),
  ),
  way(
    'two-in-the-room',
    'the request is delayed',
    at(0, request('A')),
    at(1, delay('A>B#1', 60)),
    at(2, request('B')),
  ),
  way('no-waiting', 'in another order', at(0, request('C')), at(5, request('A')), at(10, request('B'))),
  way('out-of-turn', 'C and A', at(0, request('C')), at(30, request('A'))),
  way('even', 'B and C', at(0, request('B')), at(5, request('C'))),
  way('gone-without-a-word', 'C, then A', at(0, request('C')), at(300, request('A'))),
  way('starve', 'A itself', at(0, request('B')), at(5, kill('A'))),
];

const EVENTS = { world: 'events' } as const;
const FIGURE = { world: 'figure' } as const;
const LOCK = { world: 'lock' } as const;

const variations: readonly Variation[] = [
  vary(
    'counting',
    'number-of-receipt',
    'own',
    { params: EVENTS },
    at(0, event('Q')),
    at(5, event('Q')),
    at(10, send('P', 'Q')),
  ),
  vary('figure', 'r3', 'own', { params: FIGURE, rulesOff: ['take-the-larger-number'] }),
  vary('figure', 'p4', 'own', { params: FIGURE, rulesOff: ['take-the-larger-number'] }),
  vary('figure', 'who-jumped', 'yes', {
    params: FIGURE,
    log: [at(1, event('P')), at(2, event('P')), at(3, event('P'))],
  }),
  vary('misleading', 'p3-and-q4', 'before', {
    params: FIGURE,
    log: [at(46, send('P', 'Q')), at(47, deliver('P>Q#2'))],
    at: 46_500,
  }),
  vary('ordering', 'rank-of-p3', 'third', { params: FIGURE, rulesOff: ['count-every-event'], at: 42_000 }),
  vary('rushing', 'both-at-once', 'one', { params: LOCK }),
  vary('ties', 'who-first', 'b', { params: LOCK }, at(0, request('B')), at(25, request('A'))),
  vary(
    'overtaking',
    'ack-overtakes',
    'waits',
    { params: LOCK },
    at(0, request('A')),
    at(1, hold('A>B#1')),
    at(2, request('B')),
  ),
  vary('silence', 'who-enters', 'a', { params: LOCK }),
];

export default {
  solutions: [...byTheHint(...steps, ...challenges), ...otherWays],
  variations,
} satisfies Recorded;
