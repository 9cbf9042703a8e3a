/** Recorded ways through this lesson: two for every goal, and runs in which the predictions have other answers. */
import { ms } from '#kernel';
import {
  at,
  byTheHint,
  kill,
  type Recorded,
  type Solution,
  scenesOf,
  type Variation,
  vary,
  way,
} from '#lesson-kit';
import { add, get, mget, put, refresh, remove, tokens } from './acts.ts';
import { challenges } from './challenges.ts';
import { steps } from './steps.ts';
import { KEY, OWNER, SPARE } from './world.ts';

const otherWays: readonly Solution[] = [
  way('modulo', 'one is removed', at(0, remove('B'))),
  way('ring', 'a write on the way', at(0, put(KEY)), at(100, add(SPARE))),
  way('points', 'with E', at(0, add(SPARE)), at(200, tokens(1)), at(400, tokens(100))),
  way('copies', 'B dies', at(0, put(KEY)), at(200, kill('B'))),
  way('careless', 'written twice', at(0, put(KEY)), at(100, put(KEY)), at(200, kill(OWNER))),
  way('stale', 'reads first', at(110, get(KEY)), at(300, put(KEY))),
  way('bids', 'a write before', at(0, put(KEY)), at(100, add(SPARE))),
  way('slots', 'refused first', at(0, mget('u1:name u1:cart')), at(200, mget('{u1}:name {u1}:cart'))),
  way('two-copies-one-machine', 'written twice', at(0, put(KEY)), at(100, put(KEY)), at(200, kill(OWNER))),
  way(
    'yesterday-s-owner',
    'read once before',
    at(0, add(SPARE)),
    at(200, get(KEY)),
    at(300, put(KEY)),
    at(400, refresh),
    at(500, get(KEY)),
  ),
  way('written-in-between', 'a little later', at(0, add(SPARE)), at(15, put(KEY))),
  way('moved-too-early', 'written twice', at(0, put(KEY)), at(100, put(KEY)), at(200, add(SPARE))),
  way('hot-spot', 'without B', at(0, remove('B')), at(200, tokens(1))),
];

const sceneOfStep = scenesOf(steps);

const variations: readonly Variation[] = [
  vary('modulo', 'how-many-move', 'fifth', { params: { scheme: 'slots' } }),
  vary('modulo', 'to-whom', 'newcomer', {}, at(0, add(SPARE))),
  vary('ring', 'fewer', 'most', { params: { scheme: 'mod' } }),
  vary('points', 'one-point-each', 'even', { params: { scheme: 'rendezvous' } }),
  vary('copies', 'worst-off', 'one', { params: { copies: 2 } }),
  vary('careless', 'two-copies', 'value', { params: { copies: 2 } }, at(0, put(KEY))),
  vary('stale', 'old-view', 'accepted', { ...sceneOfStep('stale'), rulesOff: ['own-keys-only'] }),
  vary('bids', 'from-whom', 'one', { params: { tokens: 1 } }),
  vary('slots', 'two-keys', 'silence', {
    ...sceneOfStep('slots'),
    log: ['A', 'B', 'C', 'D'].map((server) => at(0, kill(server))),
    at: ms(1),
  }),
  vary('stale', 'old-view', 'unanswered', {
    ...sceneOfStep('stale'),
    log: [at(0, add(SPARE)), at(90, kill(OWNER)), at(90, kill('E'))],
  }),
];

export default {
  solutions: [...byTheHint(...steps, ...challenges), ...otherWays],
  variations,
} satisfies Recorded;
