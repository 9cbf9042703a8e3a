/**
 * Goal: among the shortest counterexamples the one with the fewest faults is told, and among those the one that touches the
 * fewest nodes. Method: random graphs as models; every shortest way is walked and counted by itself.
 */
import { describe, expect, test } from 'vitest';
import { between, cell, draw, type Model, type ModelAction } from '#kernel';
import { check } from './index.ts';

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly cost: 0 | 1;
  readonly touches: readonly string[];
}

const PLACES = 9;
const NODES = ['A', 'B', 'C', 'D'];

/** Edges lead on by one or two layers of three places; the last place is where the promise breaks. */
const graphOf = (seed: number): readonly Edge[] => {
  let draws = 0;
  const chance = (sides: number): number => between(draw(seed, 0, draws++, 0, 0), 0, sides - 1);
  return Array.from({ length: 40 }, (): Edge => {
    const from = chance(PLACES - 1);
    const to = Math.min(PLACES - 1, 3 * (Math.floor(from / 3) + 1) + chance(3));
    const touches = NODES.filter(() => chance(3) === 0);
    return { from, to, cost: chance(3) === 0 ? 1 : 0, touches };
  });
};

const modelOf = (edges: readonly Edge[]): Model => {
  const place = cell('place', 0);
  return {
    id: 'graph',
    title: 'A graph',
    source: 'made for the tests',
    cells: [place],
    actions: edges.map(
      ({ from, to, cost, touches }, nth): ModelAction => ({
        name: `edge ${nth}`,
        cost,
        touches,
        run(step) {
          if (step.get(place) !== from) return false;
          step.set(place, to);
          return true;
        },
      }),
    ),
    properties: [
      { id: 'never-there', kind: 'always', says: '', holds: (view) => view.get(place) !== PLACES - 1 },
    ],
  };
};

interface Price {
  readonly steps: number;
  readonly faults: number;
  readonly nodes: number;
}

const priceOf = (way: readonly Edge[]): Price => ({
  steps: way.length,
  faults: way.filter(({ cost }) => cost === 1).length,
  nodes: new Set(way.flatMap(({ touches }) => touches)).size,
});

/** Every way there is. */
const waysFrom = (edges: readonly Edge[], place: number): (readonly Edge[])[] =>
  place === PLACES - 1
    ? [[]]
    : edges
        .filter(({ from }) => from === place)
        .flatMap((edge) => waysFrom(edges, edge.to).map((rest) => [edge, ...rest]));

const cheapest = (edges: readonly Edge[]): Price | undefined =>
  waysFrom(edges, 0)
    .map(priceOf)
    .sort((a, b) => a.steps - b.steps || a.faults - b.faults || a.nodes - b.nodes)[0];

const toldFor = (edges: readonly Edge[]): Price | undefined => {
  const steps = check(modelOf(edges)).properties[0]?.witness?.steps;
  return steps && priceOf(steps.map(({ action }) => edges[action] as Edge));
};

const seeds = Array.from({ length: 300 }, (_, seed) => seed);

describe('of the shortest ways the most readable', () => {
  test('fewest faults, then fewest nodes, in 300 random graphs', () => {
    for (const seed of seeds) expect(toldFor(graphOf(seed)), `seed ${seed}`).toEqual(cheapest(graphOf(seed)));
  });

  test('the graphs do ask: shortest ways differ in faults, and in nodes', () => {
    const prices = seeds.map((seed) => waysFrom(graphOf(seed), 0).map(priceOf));
    const differ = (by: (price: Price) => number): number =>
      prices.filter((some) => new Set(some.map(by)).size > 1).length;
    expect(differ(({ faults }) => faults)).toBeGreaterThan(100);
    expect(differ(({ nodes }) => nodes)).toBeGreaterThan(100);
  });
});
