/** What is stored: versions of keys. The same key with a higher number is newer; a tombstone says that it is gone. */

export interface Entry {
  readonly key: string;
  /** Numbers all writes of the store. */
  readonly seq: number;
  /** `null` is a tombstone. */
  readonly value: number | null;
}

/** By key; of one key the newest first. */
export const inOrder = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : b.seq - a.seq));

/** The newest version of a key that is not newer than `snapshot`, or `undefined`. */
export const versionIn = (entries: readonly Entry[], key: string, snapshot: number): Entry | undefined =>
  entries
    .filter((entry) => entry.key === key && entry.seq <= snapshot)
    .reduce<Entry | undefined>(
      (newest, entry) => (newest && newest.seq > entry.seq ? newest : entry),
      undefined,
    );

export const overlaps = (a: readonly Entry[], b: readonly Entry[]): boolean => {
  const [first, last] = [inOrder(a), inOrder(b)];
  return (
    first.length > 0 &&
    last.length > 0 &&
    (first[0] as Entry).key <= (last.at(-1) as Entry).key &&
    (last[0] as Entry).key <= (first.at(-1) as Entry).key
  );
};

export interface Dropping {
  /** Readers that hold this number or a higher one are alive; `Infinity`: none. */
  readonly oldestSnapshot: number;
  /** May a level below the output hold this key? */
  readonly mayBeBelow: (key: string) => boolean;
  /** Both conditions are asked at all; without a rule one of them is not. */
  readonly keepsForSnapshots: boolean;
  readonly keepsTombstones: boolean;
}

/**
 * Merges sorted runs (LevelDB, DoCompactionWork). A version goes when a newer one is old enough for every reader; a
 * tombstone when, besides, nothing below could come to light.
 */
export const merge = (runs: readonly (readonly Entry[])[], dropping: Dropping): Entry[] => {
  const { oldestSnapshot, mayBeBelow, keepsForSnapshots, keepsTombstones } = dropping;
  const kept: Entry[] = [];
  let newer: Entry | null = null;
  for (const entry of inOrder(runs.flat())) {
    const above: Entry | null = newer?.key === entry.key ? newer : null;
    newer = entry;
    const hidden = above !== null && (!keepsForSnapshots || above.seq <= oldestSnapshot);
    const spent =
      entry.value === null && entry.seq <= oldestSnapshot && (!keepsTombstones || !mayBeBelow(entry.key));
    if (!hidden && !spent) kept.push(entry);
  }
  return kept;
};
