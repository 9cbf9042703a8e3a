/**
 * Goal: causal broadcast is the one of the curriculum (part 1, §18). Method: visit every reachable world of the table's
 * set-up (A writes, B answers after it has read that) through the kernel's `choices` and `advance`, and compare the counts.
 */
import { expect, test } from 'vitest';
import { type Act, advance, choices, hashOf, type Scenario, start, type World } from '#kernel';
import { causalDelivery, type Member, type Params, vectorClocks } from './index.ts';

const MEMBERS = ['A', 'B', 'C'];

const scenario = (rulesOff: readonly string[]): Scenario => ({
  protocol: vectorClocks,
  nodes: MEMBERS.map((id) => ({ id, role: 'member' })),
  link: { latency: [20_000] },
  params: { members: MEMBERS, room: 3, home: {} } satisfies Params,
  rulesOff,
  seed: 1,
  mode: 'hand',
});

const shownBy = (world: World, node: string): readonly string[] =>
  world.nodes.filter(({ id }) => id === node).flatMap(({ state }) => readsOf(state as Member).shown);

const say = (node: string, text: string): Act => ({ do: 'operate', node, operation: { name: 'say', text } });

/** What people may do: A writes once; B answers once, when it has read that. */
const speaking = (world: World): Act[] => [
  ...(shownBy(world, 'A').includes('m') ? [] : [say('A', 'm')]),
  ...(shownBy(world, 'B').join('') === 'm' ? [say('B', 'r')] : []),
];

const readsOf = ({ vector, shown, waiting }: Member) => ({
  vector,
  shown: shown.map(({ text }) => text),
  waiting: waiting.map(({ text }) => text),
});

/** What the reference checker keeps of a world: no times, no names of messages, not who had to wait before. */
const encode = (world: World): string =>
  hashOf({
    states: world.nodes.map(({ state }) => readsOf(state as Member)),
    flights: world.flights
      .map(({ from, to, message }) => hashOf({ from, to, message }))
      .sort((a, b) => (a < b ? -1 : 1)),
  });

interface Explored {
  readonly distinct: number;
  readonly edges: number;
  /** Steps of a shortest run to a world that breaks causal delivery. */
  readonly shortest: number | null;
  /** Worlds in which nothing more can happen, and everybody has read both lines. */
  readonly ends: readonly string[];
}

const explore = (rulesOff: readonly string[]): Explored => {
  const set = scenario(rulesOff);
  const seen = new Set<string>();
  let edges = 0;
  let shortest: number | null = null;
  const ends = new Set<string>();
  let level = [start(set)];
  for (let depth = 0; level.length > 0; depth++) {
    const next: World[] = [];
    for (const world of level) {
      const key = encode(world);
      if (seen.has(key)) continue;
      seen.add(key);
      if (!causalDelivery.holds(world)) shortest ??= depth;
      const acts = [...choices(set, world), ...speaking(world)];
      edges += acts.length;
      if (acts.length === 0) ends.add(shownBy(world, 'C').join(''));
      next.push(...acts.map((act) => advance(set, world, act)));
    }
    level = next;
  }
  return { distinct: seen.size, edges, shortest, ends: [...ends].sort() };
};

test('without order: 15 states, 20 edges, the wrong order after 4 steps', () => {
  expect(explore(['next-of-sender', 'after-what-the-sender-saw'])).toEqual({
    distinct: 15,
    edges: 20,
    shortest: 4,
    ends: ['mr', 'rm'],
  });
});

test('with the delivery condition: 13 states, 19 edges, and it holds', () => {
  expect(explore([])).toEqual({ distinct: 13, edges: 19, shortest: null, ends: ['mr'] });
});
