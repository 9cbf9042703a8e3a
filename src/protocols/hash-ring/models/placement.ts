/** Somebody joins: do keys move to the newcomer alone? Every ring of 16 places with up to four points, every set of bids. */
import { type Cell, cell, cellsOf, type Model, type ModelView } from '#kernel';
import { walk } from '../placement/ring.ts';

export type Kind = 'mod' | 'ring' | 'rendezvous';

const MEMBERS = [0, 1, 2];
const NEWCOMER = MEMBERS.length;

/** Places of the ring, or heights of a bid. */
const RANGE: Readonly<Record<Kind, number>> = { mod: 1, ring: 16, rendezvous: 8 };
/** Keys by their place; a rendezvous has one key, whose bids are the state. */
const KEYS: Readonly<Record<Kind, number>> = { mod: 16, ring: 16, rendezvous: 1 };

const numbers = (count: number): [number, ...number[]] => [
  0,
  ...Array.from({ length: count - 1 }, (_, place) => place + 1),
];

const ownerOf = (kind: Kind, key: number, chosen: readonly number[]): number => {
  if (kind === 'mod') return key % chosen.length;
  if (kind === 'rendezvous') return chosen.indexOf(Math.max(...chosen));
  const points = chosen.map((at, owner) => ({ at, owner })).sort((a, b) => a.at - b.at || a.owner - b.owner);
  return walk(points, key, 1, true)[0] as number;
};

export const placement = (kind: Kind): Model => {
  const old = cellsOf<number, number>('member', MEMBERS, ...numbers(RANGE[kind]));
  const newcomer = cell<number | null>('newcomer', null);
  const chosen = (view: ModelView): number[] => old.map((member) => view.get(member));
  return {
    id: `placement-${kind}`,
    title: `Three members and a newcomer: ${kind}`,
    source: 'Karger et al. 1997; Thaler & Ravishankar 1998',
    cells: [...old, newcomer] as readonly Cell[],
    actions: [
      {
        name: 'somebody joins',
        run(step) {
          if (step.get(newcomer) !== null) return false;
          step.set(newcomer, step.choose(numbers(RANGE[kind])));
          return true;
        },
      },
    ],
    properties: [
      {
        id: 'only-newcomer-gains',
        kind: 'always',
        says: 'A key stays where it was, or moves to the newcomer.',
        holds: (view) => {
          const joined = view.get(newcomer);
          if (joined === null) return true;
          const before = chosen(view);
          return numbers(KEYS[kind]).every((key) => {
            const owner = ownerOf(kind, key, [...before, joined]);
            return owner === NEWCOMER || owner === ownerOf(kind, key, before);
          });
        },
      },
      {
        id: 'joined',
        kind: 'sometimes',
        says: 'Somebody has joined.',
        holds: (view) => view.get(newcomer) !== null,
      },
    ],
  };
};
