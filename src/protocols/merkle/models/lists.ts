/** Two lists of up to four entries over two symbols grow one by one: do equal roots mean equal lists? */
import { cell, type Model, type ModelAction } from '#kernel';
import { blockRoot } from '../trees/bitcoin.ts';
import { bytesOf, type Digest, separated, unseparated } from '../trees/hashing.ts';
import { logRoot } from '../trees/log-tree.ts';

export type Construction = 'repeats-last' | 'rfc-6962';

const LENGTH_MAX = 4;

export const rootOfList = (list: string, construction: Construction): Digest => {
  if (construction === 'rfc-6962')
    return logRoot(
      [...list].map((symbol) => separated.leaf(bytesOf(symbol))),
      separated,
    );
  return list === '' ? '' : blockRoot([...list].map((symbol) => unseparated.leaf(bytesOf(symbol))));
};

export const lists = (construction: Construction): Model => {
  const ours = cell('ours', '');
  const theirs = cell('theirs', '');
  const grows = (name: string, list: typeof ours): ModelAction => ({
    name: `${name} list grows`,
    run(step) {
      const before = step.get(list);
      if (before.length === LENGTH_MAX) return false;
      step.set(list, before + step.choose(['x', 'y']));
      return true;
    },
  });
  const rootOf = (list: string): Digest => rootOfList(list, construction);
  return {
    id: `merkle-lists-${construction}`,
    title: `Lists of up to ${LENGTH_MAX} entries over two symbols, ${construction}`,
    source: construction === 'rfc-6962' ? 'RFC 6962, §2.1' : 'Bitcoin, block format; CVE-2012-2459',
    cells: [ours, theirs],
    actions: [grows('our', ours), grows('their', theirs)],
    properties: [
      {
        id: 'equal-roots-equal-lists',
        kind: 'always',
        says: 'Equal roots mean equal lists.',
        holds: (view) =>
          view.get(ours) === view.get(theirs) || rootOf(view.get(ours)) !== rootOf(view.get(theirs)),
      },
      {
        id: 'equal-lists',
        kind: 'sometimes',
        says: 'Two lists of four are equal.',
        holds: (view) => view.get(ours).length === LENGTH_MAX && view.get(ours) === view.get(theirs),
      },
    ],
  };
};
