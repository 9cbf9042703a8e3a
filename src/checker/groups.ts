/** Which actions to remember together: those that read the same cells, or some of the same. */

const isSubset = (part: ReadonlySet<number>, whole: ReadonlySet<number>): boolean =>
  [...part].every((place) => whole.has(place));

/** Each action once; the groups in order of their first action. */
export const groupByFootprint = (footprints: readonly ReadonlySet<number>[]): number[][] => {
  const order = footprints.map((_, action) => action);
  const size = (action: number): number => footprints[action]?.size ?? 0;
  const groups: { reads: ReadonlySet<number>; actions: number[] }[] = [];
  for (const action of order.sort((a, b) => size(b) - size(a) || a - b)) {
    const reads = footprints[action] as ReadonlySet<number>;
    // The smallest group that reads all of it anyway.
    const home = groups
      .filter((group) => isSubset(reads, group.reads))
      .reduce<(typeof groups)[number] | null>(
        (best, group) => (!best || group.reads.size < best.reads.size ? group : best),
        null,
      );
    if (home) home.actions.push(action);
    else groups.push({ reads, actions: [action] });
  }
  return groups
    .map(({ actions }) => actions.sort((a, b) => a - b))
    .sort((a, b) => (a[0] as number) - (b[0] as number));
};
