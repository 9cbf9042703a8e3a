/** Only the goal is given; any way counts. Each switches off one rule. */
import type { Challenge, RunView } from '#lesson-kit';
import { branchLeadsSomewhere, nameIsHash, pushedStays } from '#protocols/merkle';
import { arrive, ask, at, commit, download, fetch, lie, picks, push, sync, write } from './acts.ts';
import { believesFalsehood, otherListSameRoot, wentBack } from './goals.ts';

const without = (rule: string, picture: string): Pick<Challenge, 'rule' | 'scene'> => ({
  rule,
  scene: { params: { picture }, rulesOff: [rule] },
});

export const challenges: readonly Challenge[] = [
  {
    id: 'blind-repair',
    rule: 'compare-versions',
    scene: { mode: 'hand', params: { behind: 1 }, rulesOff: ['compare-versions'] },
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
    ...without('check-proof', 'log'),
    goal: believesFalsehood,
    faultsMax: 1,
    minimum: { model: 'a-lying-log', property: 'proved-is-there' },
    nextAction: [at(0, lie('S', 'other-entry')), at(10, ask(5))],
  },
  {
    id: 'half-way-up',
    ...without('separate-domains', 'log'),
    goal: believesFalsehood,
    faultsMax: 1,
    minimum: { model: 'a-lying-log', property: 'proved-is-there' },
    nextAction: [at(0, lie('S', 'inner-node')), at(10, ask(5))],
  },
  {
    id: 'two-blocks-one-root',
    ...without('refuse-twins', 'block'),
    goal: otherListSameRoot,
    faultsMax: 1,
    minimum: { model: 'a-lying-miner', property: 'one-root-one-list' },
    nextAction: [at(0, lie('M', 'repeat-the-end')), at(10, download)],
  },
  {
    id: 'back-door',
    ...without('name-is-hash', 'git'),
    goal: ({ world }: RunView) => !nameIsHash.holds(world),
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
    rule: 'objects-first',
    scene: { mode: 'hand', params: { picture: 'git' }, rulesOff: ['objects-first'] },
    goal: ({ world }: RunView) => !branchLeadsSomewhere.holds(world),
    faultsMax: 0,
    minimum: { model: 'two-pushes', property: 'branch-leads-somewhere' },
    nextAction: picks(commit('C1', 'src/a.txt'), push('C1'), arrive('C1>H#2')),
  },
  {
    id: 'lost-push',
    ...without('compare-and-swap', 'git'),
    goal: ({ world }: RunView) => !pushedStays.holds(world),
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
