/** Numbers by place, as in version vectors: an absent place is 0. */
import type { NodeId } from '#kernel';

export type Places = Readonly<Record<NodeId, number>>;

const namesOf = (...all: readonly Places[]): NodeId[] =>
  [...new Set(all.flatMap((places) => Object.keys(places)))].sort();

export const at = (places: Places, name: NodeId): number => places[name] ?? 0;

export const isBelow = (a: Places, b: Places): boolean =>
  namesOf(a, b).every((name) => at(a, name) <= at(b, name));

/** Places of both, each with the number that `pick` makes of the two. In order of name. */
export const combined = (a: Places, b: Places, pick: (a: number, b: number) => number): Places =>
  Object.fromEntries(namesOf(a, b).map((name) => [name, pick(at(a, name), at(b, name))]));

export const larger = (a: Places, b: Places): Places => combined(a, b, Math.max);

export const plus = (places: Places, name: NodeId, amount: number): Places =>
  combined(places, { [name]: amount }, (a, b) => a + b);

export const sum = (places: Places): number => Object.values(places).reduce((total, one) => total + one, 0);

export const sayPlaces = (places: Places): string =>
  Object.entries(places)
    .filter(([, number]) => number !== 0)
    .map(([name, number]) => `${name}${number}`)
    .join(' ');
