/**
 * Goal: the protocol is the one of the curriculum (part 1, §19). Method: visit every reachable world of the table's
 * set-up through the kernel's `choices` and `advance`, and compare the number of distinct ones.
 */
import { expect, test } from 'vitest';
import { advance, choices, hashOf, type Scenario, start, type World } from '#kernel';
import { cap, type Mode, type Params } from './index.ts';

const scenario = (mode: Mode): Scenario => {
  const params: Params = { mode, primary: 'R0', home: { a: 'R0', b: 'R1' }, retry: 0, timeout: 0 };
  return {
    protocol: cap,
    nodes: [
      { id: 'R0', role: 'replica' },
      { id: 'R1', role: 'replica' },
      { id: 'a', role: 'client' },
      { id: 'b', role: 'client' },
    ],
    link: { latency: [20_000] },
    operations: [
      { client: 'a', operation: { name: 'write', value: 1 }, at: 0 },
      { client: 'b', operation: { name: 'read' }, at: 0, after: [0] },
    ],
    params,
    rulesOff: [],
    seed: 1,
    mode: 'hand',
  };
};

/** What the reference checker keeps of a world: no times, no names of messages. */
const encode = (world: World): string =>
  hashOf({
    states: world.nodes.map((node) => node.state),
    flights: world.flights
      .map(({ from, to, message }) => hashOf({ from, to, message }))
      .sort((a, b) => (a < b ? -1 : 1)),
    outcomes: world.requests.map(({ id, outcome }) => ({ id, outcome })),
    cuts: [...world.cuts],
    pending: world.script.pending,
  });

/** Distinct worlds when the link between the replicas may be cut `cuts` times. */
const explore = (mode: Mode, cuts: number): { distinct: number; stuck: number; stale: boolean } => {
  const set = scenario(mode);
  const seen = new Map<string, World>();
  const todo = [start(set)];
  let stuck = 0;
  let stale = false;
  for (let world = todo.pop(); world; world = todo.pop()) {
    const key = encode(world);
    if (seen.has(key)) continue;
    seen.set(key, world);
    const budget = { cut: world.cuts.includes(1) ? 0 : cuts };
    const acts = choices(set, world, budget).filter(
      (act) => act.do !== 'cut' || (act.from === 'R0' && act.to === 'R1'),
    );
    const answered = world.requests.every((request) => request.outcome !== null);
    if (!answered && acts.every((act) => act.do === 'cut')) stuck++;
    stale ||= world.requests.some((request) => request.client === 'b' && request.outcome?.value === 0);
    for (const act of acts) todo.push(advance(set, world, act));
  }
  return { distinct: seen.size, stuck, stale };
};

test.each([
  { mode: 'AP', whole: 14, cut: 28, stale: true, waits: false },
  { mode: 'CP', whole: 11, cut: 21, stale: false, waits: true },
  { mode: 'CP-local', whole: 9, cut: 18, stale: false, waits: true },
] as const)('$mode has as many worlds as the curriculum says', ({ mode, whole, cut, stale, waits }) => {
  const healthy = explore(mode, 0);
  const split = explore(mode, 1);
  expect({ whole: healthy.distinct, cut: split.distinct }).toEqual({ whole, cut });
  expect(healthy.stale).toBe(stale);
  expect(healthy.stuck).toBe(0);
  expect(split.stuck > 0).toBe(waits);
});
