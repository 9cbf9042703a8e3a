/** Goal: a version is replaced by those alone who had read it. Method: blind writes, reads between, random orders. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { History, type LogEntry, ms, type NodeId, type Scenario } from '#kernel';
import { noWriteVanishes, type Params, type Server, vectorClocks } from './index.ts';

const HOME: Readonly<Record<NodeId, NodeId>> = { x: 'S', y: 'S', z: 'T' };

const scenario = (rulesOff: readonly string[], seed = 1): Scenario => ({
  protocol: vectorClocks,
  nodes: [
    { id: 'S', role: 'server' },
    { id: 'T', role: 'server' },
    ...Object.keys(HOME).map((id) => ({ id, role: 'shopper' })),
  ],
  link: { latency: [ms(2), ms(30)] },
  params: { members: [], room: 3, home: HOME } satisfies Params,
  rulesOff,
  seed,
  mode: 'clock',
});

const read = (at: number, node: NodeId): LogEntry => ({
  at: ms(at),
  act: { do: 'operate', node, operation: { name: 'read' } },
});

const add = (at: number, node: NodeId, item: string): LogEntry => ({
  at: ms(at),
  act: { do: 'operate', node, operation: { name: 'add', item } },
});

const play = (set: Scenario, log: readonly LogEntry[]) => {
  const history = History.begin(set, log);
  history.playUntil(ms(10_000));
  return history.worldAt(history.length);
};

const basketsAt = (world: ReturnType<typeof play>, node: NodeId): readonly string[] =>
  world.nodes
    .filter(({ id }) => id === node)
    .flatMap(({ state }) => (state as Server).versions.map(({ items }) => items.join('+')))
    .sort();

const BLIND = [add(0, 'x', 'milk'), add(100, 'y', 'eggs'), add(200, 'z', 'tea')];

test('blind writes stay side by side, also through one server', () => {
  const world = play(scenario([]), BLIND);
  expect(basketsAt(world, 'S')).toEqual(['eggs', 'milk', 'tea']);
  expect(basketsAt(world, 'T')).toEqual(['eggs', 'milk', 'tea']);
});

test('without dots the second blind write through one server replaces the first: {S:1} ≤ {S:2}', () => {
  const world = play(scenario(['dot-for-every-write']), BLIND);
  expect(basketsAt(world, 'S')).toEqual(['eggs', 'tea']);
  expect(noWriteVanishes.holds(world)).toBe(false);
});

test('who has read all versions replaces all, and a later blind write replaces none', () => {
  const world = play(scenario([]), [...BLIND, read(300, 'x'), add(400, 'x', 'bread'), add(500, 'y', 'jam')]);
  for (const server of ['S', 'T']) expect(basketsAt(world, server)).toHaveLength(2);
  expect(basketsAt(world, 'S')).toContain('jam');
  expect(basketsAt(world, 'S').some((basket) => basket.split('+').length === 4)).toBe(true);
});

test('in random orders no acknowledged write vanishes, and the servers end alike', () => {
  const deed = fc.tuple(fc.nat(60), fc.constantFrom('x', 'y', 'z'), fc.boolean());
  fc.assert(
    fc.property(fc.nat(10_000), fc.array(deed, { minLength: 2, maxLength: 14 }), (seed, deeds) => {
      let time = 0;
      const log = deeds.map(([wait, node, reads], place) => {
        time += wait;
        return reads ? read(time, node) : add(time, node, `i${place}`);
      });
      const world = play(scenario([], seed), log);
      expect(noWriteVanishes.holds(world)).toBe(true);
      expect(basketsAt(world, 'S')).toEqual(basketsAt(world, 'T'));
    }),
    { numRuns: 60 },
  );
});
