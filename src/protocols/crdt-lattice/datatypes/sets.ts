/**
 * Sets (Shapiro et al. 2011, §3.3): both keep what was added and what was removed, and both only grow. In the 2P-Set an
 * element is its own tag, so a removal is for ever; in the OR-Set each addition has a tag of its own, and a removal
 * takes those tags that it has seen.
 */
import type { Update } from '../messages.ts';
import type { Asker, DataType } from './data-type.ts';

export interface Tagged {
  /** Tags: `x` in the 2P-Set, `x@A1` in the OR-Set. In order. */
  readonly added: readonly string[];
  /** Tombstones. In order. */
  readonly removed: readonly string[];
}

const union = (a: readonly string[], b: readonly string[]): readonly string[] =>
  [...new Set([...a, ...b])].sort();

const elementOf = (tag: string): string => tag.split('@')[0] as string;

const isSubset = (a: readonly string[], b: readonly string[]): boolean => a.every((one) => b.includes(one));

const remove = ({ added, removed }: Tagged, element: string, io: Asker): Tagged => {
  const seen = added.filter((tag) => elementOf(tag) === element);
  // Who is told what was done, and never meets an old copy, needs no tombstone.
  return io.rule('keep-tombstones') && io.rule('send-the-state')
    ? { added, removed: union(removed, seen) }
    : { added: added.filter((tag) => !seen.includes(tag)), removed };
};

const livingOf = ({ added, removed }: Tagged): readonly string[] =>
  added.filter((tag) => !removed.includes(tag));

const say = (elements: readonly string[]): string => `{${[...new Set(elements)].sort().join(' ')}}`;

const named = (seen: readonly Update[], name: Update['name']): readonly Update[] =>
  seen.filter((update) => update.name === name);

/** Removals that had seen this addition. */
const removalsOf = ({ id, value }: Update, seen: readonly Update[]): readonly Update[] =>
  named(seen, 'remove').filter((removal) => removal.value === value && removal.after.includes(id));

const elementsOf = (additions: readonly Update[]): string => say(additions.map(({ value }) => String(value)));

const common = {
  updates: ['add', 'remove'],
  empty: { added: [], removed: [] },
  below: (a: Tagged, b: Tagged) => isSubset(a.added, b.added) && isSubset(a.removed, b.removed),
  join: (a: Tagged, b: Tagged) => ({
    added: union(a.added, b.added),
    removed: union(a.removed, b.removed),
  }),
  value: (set: Tagged) => say(livingOf(set).map(elementOf)),
  text: ({ added, removed }: Tagged) =>
    added.map((tag) => (removed.includes(tag) ? `†${tag}` : tag)).join(' ') || '{}',
} as const;

const setWith =
  (tagOf: (update: Update, io: Asker) => string): DataType<Tagged>['apply'] =>
  (set, update, io) =>
    update.name === 'add'
      ? { ...set, added: union(set.added, [tagOf(update, io)]) }
      : remove(set, String(update.value), io);

/** Additions of elements that no removal ever took. */
const neverRemoved = (seen: readonly Update[]): readonly Update[] => {
  const additions = named(seen, 'add');
  const gone = additions.filter((one) => removalsOf(one, seen).length > 0).map(({ value }) => value);
  return additions.filter(({ value }) => !gone.includes(value));
};

const notSeenByARemoval = (seen: readonly Update[]): readonly Update[] =>
  named(seen, 'add').filter((one) => removalsOf(one, seen).length === 0);

export const twoPhaseSet: DataType<Tagged> = {
  ...common,
  name: 'two-phase-set',
  title: '2P-Set',
  apply: setWith(({ value }) => String(value)),
  means: (seen) => elementsOf(neverRemoved(seen)),
  lost: (seen) => notSeenByARemoval(seen).filter((one) => !neverRemoved(seen).includes(one)),
};

export const orSet: DataType<Tagged> = {
  ...common,
  name: 'or-set',
  title: 'OR-Set',
  apply: setWith(({ value, id }, io) => (io.rule('tag-every-add') ? `${value}@${id}` : String(value))),
  means: (seen) => elementsOf(notSeenByARemoval(seen)),
  lost: () => [],
};
