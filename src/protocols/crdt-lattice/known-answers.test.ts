/** Goal: the known answers of the curriculum (part 2, §6), on the protocol's own code in the kernel. */
import { expect, test } from 'vitest';
import { type Act, History, ms, type Scenario } from '#kernel';
import { copiesOf, crdtLattice, hasseOf, type TypeName, valueAt, visitedBy } from './index.ts';

const scenarioOf = (type: TypeName, rulesOff: readonly string[] = []): Scenario => ({
  protocol: crdtLattice,
  nodes: ['A', 'B', 'C'].map((id) => ({ id, role: type })),
  link: { latency: [ms(20)] },
  params: {},
  rulesOff,
  seed: 1,
  mode: 'clock',
});

const operate = (node: string, name: string, rest = {}): Act => ({
  do: 'operate',
  node,
  operation: { name, ...rest },
});

type Timed = readonly [at: number, act: Act];

const play = (scenario: Scenario, ...acts: readonly Timed[]): History => {
  const history = History.begin(
    scenario,
    acts.map(([at, act]) => ({ at: ms(at), act })),
  );
  history.playUntil(ms(1000), 10_000);
  return history;
};

const values = (history: History) => {
  const world = history.worldAt(history.length);
  return copiesOf(world).map(({ node }) => valueAt(world, node));
};

test('a state that is delivered three times counts once', () => {
  const history = play(
    scenarioOf('g-counter'),
    [0, operate('A', 'inc')],
    [30, operate('A', 'inc')],
    [60, operate('B', 'inc')],
    [61, { do: 'duplicate', message: 'B>A#1' }],
    [62, { do: 'duplicate', message: 'B>A#1' }],
  );
  expect(values(history)).toEqual([3, 3, 3]);
});

test('the join of {A:2, B:0} and {A:1, B:3} is {A:2, B:3}, above both', () => {
  const history = play(
    scenarioOf('g-counter'),
    [0, operate('A', 'inc')],
    [30, operate('A', 'inc')],
    [31, { do: 'drop', message: 'A>B#2' }],
    ...[60, 90, 120].flatMap((at, place): Timed[] => [
      [at, operate('B', 'inc')],
      [at + 1, { do: 'drop', message: `B>A#${place + 1}` }],
    ]),
    [200, operate('B', 'tell')],
  );
  expect(valueAt(history.worldAt(history.length), 'A')).toBe(5);
  const before = history.indexAt(ms(199));
  const visited = visitedBy(history, before);
  if (!visited) throw new Error('there are replicas');
  const hasse = hasseOf(visited, history.worldAt(before), { self: '', rule: () => true });
  const textAt = (node: string) => hasse.places.find(({ here }) => here.includes(node))?.text;
  expect([textAt('A'), textAt('B'), textAt('C')]).toEqual(['A2', 'A1 B3', 'A2 B3']);
  const lines = hasse.edges.map(([low, high]) => `${hasse.places[low]?.text} < ${hasse.places[high]?.text}`);
  expect(lines).toContain('A2 < A2 B1');
  expect(lines).toContain('A1 B3 < A2 B3');
});

test('two withdrawals of 8 from 10 leave −6', () => {
  const pay = (node: string) => operate(node, 'withdraw', { amount: 8 });
  expect(values(play(scenarioOf('pn-counter'), [0, pay('A')], [5, pay('B')]))).toEqual([-6, -6, -6]);
  expect(values(play(scenarioOf('pn-counter'), [0, pay('A')], [50, pay('B')]))).toEqual([2, 2, 2]);
});

test.each<[TypeName, string]>([
  ['or-set', '{x}'],
  ['two-phase-set', '{}'],
])('%s: x removed while it is added again: %s', (type, wanted) => {
  const history = play(
    scenarioOf(type),
    [0, operate('A', 'add', { element: 'x' })],
    [50, operate('A', 'remove', { element: 'x' })],
    [51, operate('B', 'add', { element: 'x' })],
  );
  expect(values(history)).toEqual([wanted, wanted, wanted]);
});

test('the naive set goes apart for ever, without a fault', () => {
  const history = play(
    scenarioOf('or-set', ['send-the-state']),
    [0, operate('A', 'add', { element: 'x' })],
    [50, operate('A', 'add', { element: 'x' })],
    [51, operate('B', 'remove', { element: 'x' })],
  );
  expect(values(history).slice(0, 2)).toEqual(['{}', '{x}']);
});

test('MV: {A:1} and {B:1} are both kept; a write over both is {A:2, B:1} alone', () => {
  const write = (node: string, value: string) => operate(node, 'write', { value });
  const history = play(
    scenarioOf('mv-register'),
    [0, write('A', 'red')],
    [5, write('B', 'blue')],
    [100, write('A', 'red')],
  );
  expect(valueAt(history.worldAt(history.indexAt(ms(60))), 'C')).toBe('blue|red');
  const [copy] = copiesOf(history.worldAt(history.length));
  expect(copy?.payload).toEqual({ versions: [{ value: 'red', vector: { A: 2, B: 1 } }] });
});

test('LWW with a clock that is ahead loses a later write that knew of the earlier', () => {
  const history = play(
    scenarioOf('lww-register'),
    [0, { do: 'skew', node: 'A', by: ms(1000) }],
    [1, operate('A', 'write', { value: 'red' })],
    [60, operate('B', 'write', { value: 'blue' })],
  );
  expect(values(history)).toEqual(['red', 'red', 'red']);
});
