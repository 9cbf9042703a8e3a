import {
  at,
  byTheHint,
  deliver,
  hold,
  type Recorded,
  release,
  type Scene,
  type Solution,
  type Variation,
  vary,
  way,
} from '#lesson-kit';
import { answerWithoutQuestion, change, lay, move, place, point, read, remove, write } from './acts.ts';
import { challenges } from './challenges.ts';
import { steps } from './steps.ts';

/** Another history on the desk that belongs on the same rung, or on another one, and is put there. */
const otherWays: readonly Solution[] = [
  way(
    'first',
    'the old value, and on its rung',
    at(0, change('2', { value: 0 })),
    at(1, place('sequential')),
  ),
  way('stale', 'moved into the write', at(0, move('2', 0.5, 1.5)), at(1, place('linearizable'))),
  way('points', 'at other moments', at(0, point('1', 2)), at(1, point('2', 1))),
  way('inversion', 'after taking away the second read', at(0, remove('3')), at(1, place('linearizable'))),
  way('composing', 'in the second try', at(0, place('sequential')), at(5, place('causal'))),
  way(
    'diverging',
    'P4 sees them as P3 does',
    at(0, change('5', { value: 1 })),
    at(1, change('6', { value: 2 })),
    at(2, place('sequential')),
  ),
  way('cause', 'too high at first', at(0, place('causal')), at(5, place('pram'))),
  way(
    'below',
    'P2 reads nothing new',
    at(0, change('3', { value: 0 })),
    at(1, remove('3')),
    at(2, change('4', { value: 1 })),
    at(3, place('linearizable')),
  ),
  way('live', 'P3 had it already', at(46, read('P3', 'x')), at(60, read('P2', 'x'))),

  way('yesterday', 'P3 reads', at(0, write('P2', 'y')), at(25, hold('M>P3#1')), at(50, read('P3', 'y'))),
  way(
    'both-too-late',
    'P2 and P3',
    at(0, write('P3', 'x')),
    at(1, write('P2', 'y')),
    at(2, read('P3', 'y')),
    at(3, read('P2', 'x')),
  ),
  way(
    'answer-without-question',
    'the other way round',
    ...answerWithoutQuestion(['P3', 'P2', 'P1'], ['y', 'x']),
  ),
  way(
    'off-the-ladder',
    'P3 reads',
    at(0, write('P2', 'y')),
    at(1, hold('P2>P3#1')),
    at(2, write('P2', 'x')),
    at(30, read('P3', 'x')),
    at(31, read('P3', 'y')),
  ),
  way('two-rights', 'laid', at(0, lay('h5'))),
  way('own-copy', 'P3 reads', at(0, write('P2', 'x')), at(25, hold('M>P3#1')), at(50, read('P3', 'x'))),
  way(
    'numbers-ignored',
    'P1 is the one who goes back',
    at(0, write('P2', 'x')),
    at(25, hold('M>P1#1')),
    at(50, write('P3', 'x')),
    at(100, read('P1', 'x')),
    at(101, release('M>P1#1')),
    at(102, read('P2', 'x')),
    at(140, read('P1', 'x')),
  ),
  way('done-before-it-is', 'P3, of y', at(0, write('P3', 'y')), at(5, read('P3', 'y'))),
  way('effect-before-cause', 'the other way round', ...answerWithoutQuestion(['P3', 'P2', 'P1'], ['y', 'x'])),
  way(
    'out-of-line',
    'from P3',
    at(0, write('P3', 'x')),
    at(1, write('P3', 'y')),
    at(2, deliver('P3>P1#2')),
    at(3, read('P1', 'y')),
    at(4, read('P1', 'x')),
  ),
];

const desk = (history: string): Scene => ({ params: { world: 'desk', history } });
const LIVE = steps.find(({ id }) => id === 'live')?.scene ?? {};

const variations: readonly Variation[] = [
  vary('stale', 'still-sequential', 'no', desk('h9')),
  vary(
    'inversion',
    'who-first',
    'old',
    desk('h4'),
    at(0, change('2', { value: 0 })),
    at(1, change('3', { value: 1 })),
    at(2, place('linearizable')),
  ),
  vary('composing', 'together', 'yes', desk('h3')),
  vary('diverging', 'converge', 'no', desk('h8')),
  vary('live', 'stale-read', 'new', { ...LIVE, params: { world: 'linearizable' } }),
];

export default {
  solutions: [...byTheHint(...steps, ...challenges), ...otherWays],
  variations,
} satisfies Recorded;
