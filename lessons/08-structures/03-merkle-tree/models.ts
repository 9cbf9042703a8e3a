/** What the checker is asked about this lesson's own code. Words: story.md, `## models`. */
import type { LessonModel } from '#lesson-kit';

const ask = (node: string, name: string, rest: Readonly<Record<string, unknown>> = {}) => ({
  node,
  operation: { name, ...rest },
});

const commit = (clone: string, path: string) => ask(clone, 'commit', { path });

export const models: readonly LessonModel[] = [
  {
    id: 'two-pushes',
    params: { picture: 'git' },
    operations: [
      commit('C1', 'src/a.txt'),
      commit('C2', 'src/b.txt'),
      { ...ask('C1', 'push'), after: [0] },
      { ...ask('C2', 'push'), after: [1] },
    ],
    properties: ['pushed-stays', 'branch-leads-somewhere', 'push-arrives'],
    rules: ['compare-and-swap', 'objects-first'],
    expected: { distinct: 104, origin: 'measured here' },
  },
  {
    id: 'repair-while-writing',
    params: { picture: 'stores', depth: 1, behind: 1 },
    operations: [
      ask('B', 'sync'),
      ask('B', 'write', { leaf: 1 }),
      { ...ask('B', 'write', { leaf: 1 }), after: [1] },
    ],
    properties: ['never-backwards', 'difference-repaired'],
    rules: ['compare-versions'],
    expected: { distinct: 19, origin: 'measured here' },
  },
  {
    id: 'a-lying-log',
    params: { picture: 'log', entries: 4 },
    operations: [ask('R', 'ask', { index: 2 })],
    faults: { lie: 1 },
    properties: ['proved-is-there', 'proof-accepted'],
    rules: ['check-proof', 'separate-domains'],
    expected: { distinct: 16, origin: 'measured here' },
  },
  {
    id: 'a-lying-miner',
    params: { picture: 'block' },
    operations: [ask('F', 'download')],
    faults: { lie: 1 },
    properties: ['one-root-one-list', 'block-taken'],
    rules: ['refuse-twins'],
    expected: { distinct: 16, origin: 'measured here' },
  },
  {
    id: 'a-lying-hub',
    params: { picture: 'git' },
    operations: [
      commit('C1', 'src/a.txt'),
      { ...ask('C1', 'push'), after: [0] },
      { ...ask('C2', 'fetch'), after: [1] },
    ],
    faults: { lie: 1 },
    properties: ['name-is-hash', 'push-arrives'],
    rules: ['name-is-hash'],
    expected: { distinct: 96, origin: 'measured here' },
  },
];
