/** Points on a circle of 2^32: a key belongs to the first point at or after its own (Karger et al. 1997; Dynamo, §4.2). */
import { md5Words, pointOf } from './hashes.ts';

export interface Point {
  readonly at: number;
  /** Index of the member that owns it. */
  readonly owner: number;
}

const inOrder = (points: Point[]): Point[] => points.sort((a, b) => a.at - b.at || a.owner - b.owner);

/** So many points for each member: the hashes of `A#0`, `A#1` … */
export const ringPoints = (
  members: readonly string[],
  tokensOf: (member: string) => number,
): readonly Point[] =>
  inOrder(
    members.flatMap((member, owner) =>
      Array.from({ length: tokensOf(member) }, (_, token) => ({ at: pointOf(`${member}#${token}`), owner })),
    ),
  );

const KETAMA_DIGESTS = 40;

/** libketama: 40 digests a server, four points each. */
export const ketamaPoints = (members: readonly string[]): readonly Point[] =>
  inOrder(
    members.flatMap((member, owner) =>
      Array.from({ length: KETAMA_DIGESTS }, (_, digest) => md5Words(`${member}-${digest}`))
        .flat()
        .map((at) => ({ at, owner })),
    ),
  );

/** Index of the first point at or after `at`, wrapping round. */
export const pointAfter = (points: readonly Point[], at: number): number => {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle] as Point).at < at) low = middle + 1;
    else high = middle;
  }
  return low === points.length ? 0 : low;
};

/** Owners met when walking clockwise from `at`: the first `count` points, or, with `distinct`, the first `count` members. */
export const walk = (points: readonly Point[], at: number, count: number, distinct: boolean): number[] => {
  const found: number[] = [];
  const first = points.length === 0 ? 0 : pointAfter(points, at);
  for (let step = 0; step < points.length && found.length < count; step++) {
    const { owner } = points[(first + step) % points.length] as Point;
    if (!distinct || !found.includes(owner)) found.push(owner);
  }
  return found;
};
