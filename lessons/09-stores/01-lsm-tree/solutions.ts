/** Recorded ways through this lesson: two for every goal, and runs in which the predictions have other answers. */
import { ms } from '#kernel';
import {
  at,
  byTheHint,
  inTurn,
  type Recorded,
  type Solution,
  scenesOf,
  type Variation,
  vary,
  way,
} from '#lesson-kit';
import { cutPower, fill, get, put, recall, remove, restart, snapshot } from './acts.ts';
import { challenges } from './challenges.ts';
import { steps } from './steps.ts';

const otherWays: readonly Solution[] = [
  way('lost', 'two writes', at(0, put('a')), at(40, put('b')), at(90, cutPower), at(120, restart)),
  way('flush', 'four at once', at(180, fill)),
  way('removed', 'read twice', at(410, remove('a')), at(450, fill), at(800, get('a')), at(850, get('a'))),
  way('merged', 'a little later', at(300, fill), at(450, fill), at(600, fill), at(750, fill)),
  way('filters', 'asked twice', at(810, get('ff')), at(850, get('ff'))),
  way('held', 'filled twice', at(250, fill), at(500, fill), at(800, recall('a'))),
  way('between', 'a little earlier', at(180, cutPower), at(220, restart)),
  way(
    'risen',
    'read at last',
    at(0, put('a')),
    at(40, fill),
    at(300, fill),
    at(600, remove('a')),
    at(700, fill),
    at(1000, get('a')),
  ),
  way(
    'oldest-first',
    'read twice',
    ...inTurn(0, 50, put('a'), put('b'), put('a'), put('b'), put('b'), get('a'), get('a')),
  ),
  way('only-in-the-cache', 'two writes', at(0, put('a')), at(40, put('b')), at(90, cutPower)),
  way(
    'a-name-without-a-file',
    'with a fill',
    at(0, put('a')),
    at(40, fill),
    at(79, cutPower),
    at(120, restart),
  ),
  way(
    'too-tidy',
    'restarted later',
    ...inTurn(0, 40, put('a'), put('b'), put('c')),
    at(90, cutPower),
    at(200, restart),
  ),
  way(
    'left-behind',
    'read at last',
    ...inTurn(0, 50, put('a'), put('b'), put('a'), put('c'), put('d'), get('a')),
  ),
  way(
    'the-reader-is-forgotten',
    'a read besides',
    ...inTurn(0, 50, put('a'), snapshot, put('a'), put('a'), put('b'), put('c'), put('d'), recall('a')),
  ),
];

const sceneOfStep = scenesOf(steps);

const variations: readonly Variation[] = [
  vary('lost', 'after-the-cut', 'value', {}, at(0, put('a'))),
  vary('lost', 'what-is-left', 'something', {}, at(0, put('a')), at(60, cutPower), at(80, restart)),
  vary('flush', 'the-fifth', 'none', { ...sceneOfStep('flush'), params: { table: 8 } }),
  vary('removed', 'free-space', 'fewer', {
    ...sceneOfStep('removed'),
    params: { table: 2, trigger: 2, 'level-one': 64 },
  }),
  vary('merged', 'after-merging', 'many', { ...sceneOfStep('merged'), params: { trigger: 8 } }),
  vary('filters', 'files-opened', 'some', { ...sceneOfStep('filters'), params: { trigger: 8, bits: 0 } }),
  vary('held', 'the-old-version', 'newest', {
    params: { table: 2, trigger: 2, 'level-one': 4 },
    log: inTurn(0, 40, put('a'), put('a'), snapshot, put('a'), put('a')),
    at: ms(240),
  }),
  vary('between', 'half-done', 'all', { ...sceneOfStep('between'), rulesOff: ['log-until-flushed'] }),
];

export default {
  solutions: [...byTheHint(...steps, ...challenges), ...otherWays],
  variations,
} satisfies Recorded;
