/** Recorded ways through this lesson: two for every goal, and runs in which the predictions have other answers. */
import { ms } from '#kernel';
import {
  arrive,
  at,
  byTheHint,
  lie,
  picks,
  type Recorded,
  type Scene,
  type Solution,
  scenesOf,
  type Variation,
  vary,
  way,
} from '#lesson-kit';
import { ask, commit, copy, download, fetch, push, sync, write } from './acts.ts';
import { challenges } from './challenges.ts';
import { steps } from './steps.ts';

const otherWays: readonly Solution[] = [
  way('undone', 'the other store, another leaf', at(0, write('B', 2)), at(50, sync('B'))),
  way('path', 'A asks', at(0, write('A', 2)), at(50, sync('A'))),
  way('needle', 'A asks', at(0, sync('A'))),
  way('proof', 'the false entry first', at(0, ask(0)), at(100, ask(5))),
  way('tampered', 'the other entry', at(10, ask(0))),
  way('inner-node', 'the other entry', at(10, ask(0))),
  way('twins', 'asked twice', at(10, download), at(20, download)),
  way('objects', 'the copy first', at(0, copy('C1')), at(50, commit('C1', 'src/a.txt'))),
  way('race', 'C2 fetches first', at(100, fetch('C2')), at(200, push('C2'))),
  way(
    'blind-repair',
    'written three times, before the last hashes',
    ...picks(
      sync('B'),
      arrive('B>A#1 A>B#1'),
      write('B', 5),
      write('B', 5),
      write('B', 5),
      arrive('B>A#2 A>B#2 B>A#3 A>B#3'),
    ),
  ),
  way('take-my-word', 'an inner node', at(0, lie('S', 'inner-node')), at(10, ask(0))),
  way('half-way-up', 'the other entry', at(0, lie('S', 'inner-node')), at(10, ask(0))),
  way(
    'two-blocks-one-root',
    'M begins to lie while the question is on its way',
    at(0, download),
    at(10, lie('M', 'repeat-the-end')),
  ),
  way(
    'back-door',
    'C1 fetches what C2 wrote',
    at(0, commit('C2', 'src/b.txt')),
    at(10, push('C2')),
    at(100, lie('H', 'other-content')),
    at(110, fetch('C1')),
  ),
  way('branch-to-nowhere', 'by C2', ...picks(commit('C2', 'src/b.txt'), push('C2'), arrive('C2>H#2'))),
  way(
    'lost-push',
    'the other way round',
    at(0, commit('C1', 'src/a.txt')),
    at(0, commit('C2', 'src/b.txt')),
    at(10, push('C2')),
    at(100, push('C1')),
  ),
];

const sceneOfStep = scenesOf(steps);
const withRules = (id: string): Scene => ({ ...sceneOfStep(id), rulesOff: [] });

const everyLeaf = Array.from({ length: 8 }, (_, leaf) => at(0, write('A', leaf)));

const variations: readonly Variation[] = [
  vary('undone', 'who-wins', 'new', withRules('undone'), at(0, write('A', 5))),
  vary('undone', 'where-undone', 'b', sceneOfStep('undone'), at(0, write('B', 5)), at(50, sync('B'))),
  vary('path', 'how-many-change', 'all', { params: { behind: 0 }, log: everyLeaf, at: ms(1) }),
  vary('needle', 'comparisons', 'hundred', { params: { depth: 10, behind: 8 } }),
  vary('proof', 'hashes-sent', 'none', { params: { picture: 'log', entries: 1 } }),
  vary(
    'proof',
    'false-entry',
    'refuses',
    { params: { picture: 'log' } },
    at(0, ask(5)),
    at(30, lie('S', 'other-entry')),
  ),
  vary('tampered', 'another-entry', 'believes', { ...sceneOfStep('tampered'), rulesOff: ['check-proof'] }),
  vary('inner-node', 'two-hashes', 'refuses', withRules('inner-node')),
  vary('twins', 'the-last-twice', 'other-root', {
    ...sceneOfStep('twins'),
    log: [at(0, lie('M', 'leave-one-out'))],
  }),
  vary('twins', 'honest-again', 'takes-it', withRules('twins'), at(10, download)),
  vary('objects', 'new-objects', 'all', {
    ...sceneOfStep('objects'),
    log: [at(0, commit('C1', 'README'))],
    at: ms(1),
  }),
  vary('objects', 'same-content', 'two', {
    ...sceneOfStep('objects'),
    log: [at(0, commit('C1', 'README')), at(0, commit('C1', 'src/a.txt'))],
    at: ms(1),
  }),
  vary('race', 'second-push', 'replaced', { ...sceneOfStep('race'), rulesOff: ['compare-and-swap'] }),
];

export default {
  solutions: [...byTheHint(...steps, ...challenges), ...otherWays],
  variations,
} satisfies Recorded;
