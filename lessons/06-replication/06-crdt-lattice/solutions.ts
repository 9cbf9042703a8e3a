import {
  at,
  byTheHint,
  drop,
  duplicate,
  type Recorded,
  type Solution,
  skew,
  type Variation,
  vary,
  way,
} from '#lesson-kit';
import { add, inc, remove, tell, withdraw, write } from './acts.ts';
import { challenges } from './challenges.ts';
import { steps } from './steps.ts';

const otherWays: readonly Solution[] = [
  way('one-more', 'one message is lost', at(0, inc('B')), at(5, drop('B>C#1'))),
  way(
    'three-times',
    'C counts first, and the copy of A arrives again',
    at(62, inc('C')),
    at(63, duplicate('C>A#1')),
    at(100, tell('A')),
    at(101, duplicate('A>C#3')),
  ),
  way('meeting', 'everybody tells', at(140, tell('A')), at(140, tell('B')), at(170, tell('C'))),
  way('account', 'B and C', at(0, withdraw('C')), at(1, withdraw('B'))),
  way('again', 'C adds what B removes', at(40, add('C')), at(41, remove('B'))),
  way('for-ever', 'C adds it again', at(90, add('C'))),
  way('clocks', 'C is ahead', at(0, skew('C', 1000)), at(1, write('C')), at(60, write('A'))),
  way('both', 'B and C, then B', at(0, write('C')), at(5, write('B')), at(70, write('B'))),

  way('cross-words', 'C removes', at(40, remove('C')), at(41, add('A'))),
  way('one-jar', 'C and A', at(0, inc('C')), at(1, inc('A'))),
  way(
    'growing-by-itself',
    'they all tell in turn',
    at(0, inc('B')),
    at(40, tell('A')),
    at(80, tell('B')),
    at(120, tell('A')),
  ),
  way('money-back', 'C pays out', at(0, withdraw('C'))),
  way('overdrawn', 'at one moment', at(0, withdraw('C')), at(0, withdraw('B')), at(0, withdraw('A'))),
  way('last-to-arrive', 'B first', at(0, write('B')), at(10, write('C'))),
  way('dead-heat', 'all three', at(7, write('A')), at(7, write('B')), at(7, write('C'))),
  way('slow-clock', 'A is ahead', at(0, skew('A', 1000)), at(1, write('A')), at(70, write('C'))),
  way('each-its-own', 'C and B', at(0, write('C')), at(5, write('B'))),
  way('never-settled', 'A, then C', at(0, write('A')), at(50, write('C'))),
  way('back-from-the-dead', 'C brings it back', at(40, remove('A')), at(50, tell('C'))),
  way('not-what-i-removed', 'C removes', at(40, add('B')), at(41, remove('C'))),
];

const COUNTED = steps.find(({ id }) => id === 'three-times')?.scene ?? {};
const APART = steps.find(({ id }) => id === 'meeting')?.scene ?? {};
const KNOWN = steps.find(({ id }) => id === 'again')?.scene ?? {};
const REMOVED = steps.find(({ id }) => id === 'for-ever')?.scene ?? {};

const variations: readonly Variation[] = [
  vary('one-more', 'heard-twice', 'one', { params: { type: 'g-counter' } }),
  vary('three-times', 'still-three', 'nine', { ...COUNTED, rulesOff: ['larger-of-each'] }),
  vary(
    'three-times',
    'went-down',
    'yes',
    { params: { type: 'or-set' }, rulesOff: ['keep-tombstones'], log: [at(0, add('A'))], at: 10_000 },
    at(12, remove('A')),
    at(13, duplicate('A>B#2')),
  ),
  vary('meeting', 'where', 'six', { ...APART, rulesOff: ['larger-of-each'] }),
  vary('account', 'two-withdrawals', 'forgotten', {
    params: { type: 'pn-counter' },
    rulesOff: ['count-down-apart'],
  }),
  vary('again', 'remove-against-add', 'gone', { ...KNOWN, rulesOff: ['tag-every-add'] }),
  vary('for-ever', 'added-again', 'there', { ...REMOVED, params: { type: 'or-set' } }),
  vary('clocks', 'which-stays', 'blue', { params: { type: 'mv-register' } }),
  vary('both', 'at-once', 'blue', { params: { type: 'lww-register' } }),
];

export default {
  solutions: [...byTheHint(...steps, ...challenges), ...otherWays],
  variations,
} satisfies Recorded;
