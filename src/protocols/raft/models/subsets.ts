/** Servers of the models: `s1`, `s2` …, and the sets of them that are enough. */

export const serverNames = (count: number): string[] => Array.from({ length: count }, (_, i) => `s${i + 1}`);

export const majority = (count: number): number => Math.floor(count / 2) + 1;

export const placesOf = (count: number): number[] => Array.from({ length: count }, (_, place) => place);

/** All subsets of `items` with `size` members, in order. */
export const subsetsOf = <Item>(items: readonly Item[], size: number): Item[][] => {
  if (size === 0) return [[]];
  return items.flatMap((item, place) =>
    subsetsOf(items.slice(place + 1), size - 1).map((rest) => [item, ...rest]),
  );
};

export const at = <T>(list: readonly T[], index: number): T => list[index] as T;
