/**
 * The laws of a merge, tried on given copies: a join is commutative, associative and idempotent, its result is above
 * both, and an update never moves a copy down (Shapiro et al. 2011, §2.3). Where one fails, the copies with which it does.
 */

import type { Asker, DataType } from './datatypes/data-type.ts';
import type { Update } from './messages.ts';

export const LAWS = ['commutative', 'associative', 'idempotent', 'upper-bound', 'inflationary'] as const;
export type Law = (typeof LAWS)[number];

export interface LawResult {
  readonly law: Law;
  /** How many cases were tried. */
  readonly tried: number;
  /** Texts of the copies, or of the copy and the update, that break it; `null`: none does. */
  readonly brokenBy: readonly string[] | null;
}

/** Triples grow with the cube. */
const COPIES_MAX = 8;

type Case = readonly [holds: boolean, ...of: string[]];

const judged = (law: Law, cases: readonly Case[]): LawResult => {
  const broken = cases.find(([holds]) => !holds);
  return { law, tried: cases.length, brokenBy: broken ? broken.slice(1).map(String) : null };
};

/** Tries the laws on the last copies and on all updates. */
export const lawsOn = (
  type: DataType,
  all: readonly object[],
  updates: readonly Update[],
  io: Asker,
): readonly LawResult[] => {
  const copies = all.slice(-COPIES_MAX);
  const join = (a: object, b: object): object => type.join(a, b, io);
  const text = (copy: object): string => type.text(copy);
  const same = (a: object, b: object): boolean => type.below(a, b) && type.below(b, a) && text(a) === text(b);
  const pairs = copies.flatMap((a) => copies.map((b) => [a, b] as const));
  const triples = pairs.flatMap(([a, b]) => copies.map((c) => [a, b, c] as const));
  return [
    judged(
      'commutative',
      pairs.map(([a, b]): Case => [same(join(a, b), join(b, a)), text(a), text(b)]),
    ),
    judged(
      'associative',
      triples.map(
        ([a, b, c]): Case => [same(join(join(a, b), c), join(a, join(b, c))), text(a), text(b), text(c)],
      ),
    ),
    judged(
      'idempotent',
      copies.map((a): Case => [same(join(a, a), a), text(a)]),
    ),
    judged(
      'upper-bound',
      pairs.map(([a, b]): Case => {
        const above = join(a, b);
        return [type.below(a, above) && type.below(b, above), text(a), text(b)];
      }),
    ),
    judged(
      'inflationary',
      copies.flatMap((copy) =>
        updates.map(
          (update): Case => [
            type.below(copy, type.apply(copy, update, { ...io, self: update.by })),
            text(copy),
            `${update.name} ${update.value}`,
          ],
        ),
      ),
    ),
  ];
};
