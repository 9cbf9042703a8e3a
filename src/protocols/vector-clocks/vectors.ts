/** Comparing and merging, for vectors of processes and version vectors of servers. Pure. */
import type { Dot, Vector, VersionVector } from './messages.ts';

export type Relation = 'before' | 'after' | 'concurrent' | 'same';

/** The larger of two, entry by entry. */
export const merge = (a: Vector, b: Vector): Vector => a.map((count, at) => Math.max(count, b[at] ?? 0));

/** One more in the entry at `place`. */
export const countOne = (vector: Vector, place: number): Vector =>
  vector.map((count, at) => (at === place ? count + 1 : count));

const isAtMost = (a: Vector, b: Vector): boolean => a.every((count, at) => count <= (b[at] ?? 0));

/** How two vectors stand: `before` when the first is at most the second in every entry, and they differ. */
export const compare = (a: Vector, b: Vector): Relation => {
  const below = isAtMost(a, b);
  const above = isAtMost(b, a);
  if (below && above) return 'same';
  if (below) return 'before';
  return above ? 'after' : 'concurrent';
};

/** Keeps the `room` entries that count: its own at `place`, then the largest; the others become 0. */
export const forget = (vector: Vector, place: number, room: number): Vector => {
  const foreign = vector
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && at !== place);
  const kept = new Set([
    place,
    ...foreign
      .sort((a, b) => b.count - a.count || a.at - b.at)
      .slice(0, room - 1)
      .map(({ at }) => at),
  ]);
  return kept.size >= foreign.length + 1 ? vector : vector.map((count, at) => (kept.has(at) ? count : 0));
};

export const countOf = (versions: VersionVector, server: string): number => versions[server] ?? 0;

/** Keys in alphabetical order, so that equal data is equal in writing too. */
export const join = (a: VersionVector, b: VersionVector): VersionVector =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .sort((one, other) => (one < other ? -1 : 1))
      .map((server) => [server, Math.max(countOf(a, server), countOf(b, server))]),
  );

export const withDot = (past: VersionVector, { server, count }: Dot): VersionVector =>
  join(past, { [server]: count });

export const isWithin = (a: VersionVector, b: VersionVector): boolean =>
  Object.entries(a).every(([server, count]) => count <= countOf(b, server));
