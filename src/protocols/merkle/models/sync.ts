/** Two copies of three leaves, each one of two symbols: every pair of copies at once. A synchronization finds what differs. */
import { cell, type Model } from '#kernel';
import { bytesOf, type Digest, separated } from '../trees/hashing.ts';
import { logRoot } from '../trees/log-tree.ts';

type Range = readonly [from: number, to: number];

const COPIES = ['xxx', 'xxy', 'xyx', 'xyy', 'yxx', 'yxy', 'yyx', 'yyy'] as const;

const hashOf = (copy: string, [from, to]: Range): Digest =>
  logRoot(
    [...copy.slice(from, to)].map((symbol) => separated.leaf(bytesOf(symbol))),
    separated,
  );

/** The halves of a range of two or three leaves. */
const halves = ([from, to]: Range): Range[] => {
  const middle = to - from === 3 ? from + 2 : from + 1;
  return [
    [from, middle],
    [middle, to],
  ];
};

export const sync = (): Model => {
  const ours = cell<string>('ours', ...COPIES);
  const theirs = cell<string>('theirs', ...COPIES);
  const todo = cell<readonly Range[]>('to compare', [[0, 3]]);
  const found = cell<readonly number[]>('found', []);
  return {
    id: 'merkle-sync-3',
    title: 'Synchronization: two copies of three leaves over two symbols',
    source: 'DeCandia et al., Dynamo, 2007, §4.7',
    cells: [ours, theirs, todo, found],
    actions: [
      {
        name: 'the next two hashes are compared',
        run(step) {
          const [next, ...rest] = step.get(todo);
          if (!next) return false;
          const differs = hashOf(step.get(ours), next) !== hashOf(step.get(theirs), next);
          const isLeaf = next[1] - next[0] === 1;
          step.set(todo, differs && !isLeaf ? [...halves(next), ...rest] : rest);
          if (differs && isLeaf) step.set(found, [...step.get(found), next[0]]);
          return true;
        },
      },
    ],
    properties: [
      {
        id: 'finds-what-differs',
        kind: 'always',
        says: 'When nothing is left to compare, exactly the leaves that differ have been found.',
        holds: (view) => {
          const [a, b] = [view.get(ours), view.get(theirs)];
          const differing = [0, 1, 2].filter((place) => a[place] !== b[place]);
          return view.get(todo).length > 0 || String(view.get(found)) === String(differing);
        },
      },
      {
        id: 'all-differ',
        kind: 'sometimes',
        says: 'All three leaves differ, and are found.',
        holds: (view) => view.get(found).length === 3,
      },
    ],
  };
};
