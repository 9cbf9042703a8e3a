/** Quorums by size, names and their renamings, for models. */

/** All subsets of `items` with `size` members, in order. */
export const subsetsOf = <Item>(items: readonly Item[], size: number): Item[][] => {
  if (size === 0) return [[]];
  return items.flatMap((item, place) =>
    subsetsOf(items.slice(place + 1), size - 1).map((rest) => [item, ...rest]),
  );
};

/** `a1`, `a2` … */
export const acceptorNames = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `a${i + 1}`);

export const valueNames = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => 'xyzuvw'[i] ?? `v${i}`);

export const ballotNumbers = (count: number): number[] =>
  Array.from({ length: count }, (_, ballot) => ballot);

export const majority = (count: number): number => Math.floor(count / 2) + 1;

/** Every order of the items. */
export const permutations = <Item>(items: readonly Item[]): Item[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((first, place) =>
        permutations(items.filter((_, other) => other !== place)).map((rest) => [first, ...rest]),
      );
