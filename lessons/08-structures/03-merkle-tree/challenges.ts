/** Only the goal is given; any way counts. Each switches off one rule. */
import { arrive, at, breaks, type Challenge, lie, picks, type Scene, without } from '#lesson-kit';
import { branchLeadsSomewhere, nameIsHash, pushedStays } from '#protocols/merkle';
import { ask, commit, download, fetch, push, sync, write } from './acts.ts';
import { believesFalsehood, otherListSameRoot, wentBack } from './goals.ts';

const pictureOf = (picture: string): Scene => ({ params: { picture } });

export const challenges: readonly Challenge[] = [
  {
    id: 'blind-repair',
    ...without('compare-versions', { mode: 'hand', params: { behind: 1 } }),
    goal: (run) => wentBack(run).includes('B'),
    faultsMax: 0,
    minimum: { model: 'repair-while-writing', property: 'never-backwards' },
    nextAction: picks(
      sync('B'),
      arrive('B>A#1 A>B#1 B>A#2 A>B#2 B>A#3'),
      write('B', 5),
      write('B', 5),
      arrive('A>B#3'),
    ),
  },
  {
    id: 'take-my-word',
    ...without('check-proof', pictureOf('log')),
    goal: believesFalsehood,
    faultsMax: 1,
    minimum: { model: 'a-lying-log', property: 'proved-is-there' },
    nextAction: [at(0, lie('S', 'other-entry')), at(10, ask(5))],
  },
  {
    id: 'half-way-up',
    ...without('separate-domains', pictureOf('log')),
    goal: believesFalsehood,
    faultsMax: 1,
    minimum: { model: 'a-lying-log', property: 'proved-is-there' },
    nextAction: [at(0, lie('S', 'inner-node')), at(10, ask(5))],
  },
  {
    id: 'two-blocks-one-root',
    ...without('refuse-twins', pictureOf('block')),
    goal: otherListSameRoot,
    faultsMax: 1,
    minimum: { model: 'a-lying-miner', property: 'one-root-one-list' },
    nextAction: [at(0, lie('M', 'repeat-the-end')), at(10, download)],
  },
  {
    id: 'back-door',
    ...without('name-is-hash', pictureOf('git')),
    goal: breaks(nameIsHash),
    faultsMax: 1,
    minimum: { model: 'a-lying-hub', property: 'name-is-hash' },
    nextAction: [
      at(0, commit('C1', 'src/a.txt')),
      at(10, push('C1')),
      at(100, lie('H', 'other-content')),
      at(110, fetch('C2')),
    ],
  },
  {
    id: 'branch-to-nowhere',
    ...without('objects-first', { mode: 'hand', params: { picture: 'git' } }),
    goal: breaks(branchLeadsSomewhere),
    faultsMax: 0,
    minimum: { model: 'two-pushes', property: 'branch-leads-somewhere' },
    nextAction: picks(commit('C1', 'src/a.txt'), push('C1'), arrive('C1>H#2')),
  },
  {
    id: 'lost-push',
    ...without('compare-and-swap', pictureOf('git')),
    goal: breaks(pushedStays),
    faultsMax: 0,
    minimum: { model: 'two-pushes', property: 'pushed-stays' },
    nextAction: [
      at(0, commit('C1', 'src/a.txt')),
      at(0, commit('C2', 'src/b.txt')),
      at(10, push('C1')),
      at(100, push('C2')),
    ],
  },
];
