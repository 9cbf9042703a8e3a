/** Which property is broken now, and by what. */
import type { PropertyState } from '#lab';

export interface Seam {
  readonly id: string;
  readonly says: string;
  /** Red is information: the set-up of this run is expected to break it. */
  readonly expected: boolean;
  /** Names of nodes, and of links as `A|B`. */
  readonly blames: readonly string[];
}

/** A name of a node as it is; of a link in any of the spellings `A|B`, `A-B`, `A>B` as the stage's `A|B`. */
const nameOf = (blame: string, ids: ReadonlyMap<string, number>): string => {
  if (ids.has(blame)) return blame;
  const [first, second] = blame.split(/\s*(?:\||–|->|→|>|-)\s*/);
  if (first === undefined || second === undefined) return blame;
  return (ids.get(first) ?? 0) <= (ids.get(second) ?? 0) ? `${first}|${second}` : `${second}|${first}`;
};

export const seamsOf = (properties: readonly PropertyState[], ids: ReadonlyMap<string, number>): Seam[] =>
  properties
    .filter((state) => state.property.kind === 'always' && !state.holdsNow)
    .map(({ property: { id, says }, expectedToFail, blames }) => ({
      id,
      says,
      expected: expectedToFail,
      blames: blames.map((blame) => nameOf(blame, ids)),
    }));
