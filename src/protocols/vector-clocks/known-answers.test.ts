/**
 * Goal: both clocks stamp as the curriculum's independent calculation lists them (part 1, §17 and §18), and as the kernel
 * does, which knows nothing of this protocol. Method: the figure by hand; random runs with faults.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { History, type LogEntry, ms, type NodeId, type Scenario, Stamps, type World } from '#kernel';
import {
  clockCondition,
  compare,
  concurrentEvents,
  happenedBefore,
  type Judged,
  judgedEvents,
  numbersMislead,
  type Params,
  type Process,
  strongClockCondition,
  vectorClocks,
} from './index.ts';

const PROCESSES: readonly NodeId[] = ['P', 'Q', 'R'];

const scenario = (seed: number, loss = 0): Scenario => ({
  protocol: vectorClocks,
  nodes: PROCESSES.map((id) => ({ id, role: 'process' })),
  link: { latency: [ms(2), ms(30)], lossPpm: loss, duplicatePpm: loss },
  params: { members: PROCESSES, room: 3, home: {} } satisfies Params,
  rulesOff: [],
  seed,
  mode: 'clock',
});

const happen = (at: number, node: NodeId, to?: NodeId): LogEntry => ({
  at: ms(at),
  act: { do: 'operate', node, operation: to === undefined ? { name: 'event' } : { name: 'send', to } },
});

const deliver = (at: number, message: string): LogEntry => ({ at: ms(at), act: { do: 'deliver', message } });

/** In this order, whatever the latencies: p1 q1 r1 p2 q2 r2 p3 q3 q4 q5 r3 p4 q6 r4 q7. */
const FIGURE: readonly LogEntry[] = [
  happen(0, 'P', 'Q'),
  happen(0, 'Q', 'P'),
  happen(0, 'R', 'Q'),
  deliver(1, 'Q>P#1'),
  deliver(1, 'P>Q#1'),
  happen(1, 'R'),
  happen(1, 'P'),
  happen(1, 'Q'),
  happen(1, 'Q', 'R'),
  happen(1, 'Q', 'P'),
  deliver(2, 'Q>R#1'),
  deliver(2, 'Q>P#2'),
  deliver(2, 'R>Q#1'),
  happen(2, 'R'),
  happen(2, 'Q'),
];

const play = (set: Scenario, log: readonly LogEntry[]): History => {
  const history = History.begin({ ...set, mode: 'hand' }, log);
  history.extendTo(log.length);
  return history;
};

const eventsOf = (world: World, node: NodeId): Process['events'] =>
  world.nodes.filter(({ id }) => id === node).flatMap(({ state }) => (state as Process).events);

describe('the figure', () => {
  const history = play(scenario(1), FIGURE);
  const world = history.worldAt(history.length);
  const judged = judgedEvents(world);
  const pairs = judged.flatMap((a, at) => judged.slice(at + 1).map((b) => ({ a, b })));

  test('vectors', () => {
    const vectors = PROCESSES.map((node) => eventsOf(world, node).map(({ vector }) => vector.join('')));
    expect(vectors).toEqual([
      ['100', '210', '310', '450'],
      ['010', '120', '130', '140', '150', '161', '171'],
      ['001', '002', '143', '144'],
    ]);
  });

  test('Lamport numbers and the total order by number and name', () => {
    const numbers = PROCESSES.map((node) => eventsOf(world, node).map(({ lamport }) => lamport));
    expect(numbers).toEqual([
      [1, 2, 3, 6],
      [1, 2, 3, 4, 5, 6, 7],
      [1, 2, 5, 6],
    ]);
    const order = [...judged].sort((a, b) => a.lamport - b.lamport || (a.node < b.node ? -1 : 1));
    expect(order.map(({ name }) => name).join(' ')).toBe('P1 Q1 R1 P2 Q2 R2 P3 Q3 Q4 Q5 R3 P4 Q6 R4 Q7');
  });

  test('58 ordered pairs, 47 concurrent ones, 36 of these with different numbers', () => {
    const concurrent = pairs.filter(({ a, b }) => !happenedBefore(a, b) && !happenedBefore(b, a));
    expect(pairs.length - concurrent.length).toBe(58);
    expect(concurrent).toHaveLength(47);
    expect(concurrent.filter(({ a, b }) => a.lamport !== b.lamport)).toHaveLength(36);
  });

  test('what Lamport states of his figure: p1 → r4, p3 ∥ q3', () => {
    const vectorOf = (name: string) => judged.find((event) => event.name === name)?.vector ?? [];
    expect(compare(vectorOf('P1'), vectorOf('R4'))).toBe('before');
    expect(compare(vectorOf('P3'), vectorOf('Q3'))).toBe('concurrent');
  });
});

/** Somebody does something every few milliseconds. */
const randomLog = fc
  .array(fc.tuple(fc.nat(5), fc.constantFrom(...PROCESSES), fc.constantFrom(null, ...PROCESSES)), {
    minLength: 5,
    maxLength: 40,
  })
  .map((drawn) => {
    let time = 0;
    return drawn.map(([wait, node, to]) => {
      time += wait;
      return happen(time, node, to === null || to === node ? undefined : to);
    });
  });

test('in random runs with loss and duplicates the own stamps are the kernel’s, and both conditions hold', () => {
  fc.assert(
    fc.property(fc.nat(100_000), randomLog, (seed, log) => {
      const history = History.begin(scenario(seed, 200_000), log);
      history.playUntil(ms(1000));
      const world = history.worldAt(history.length);
      const stamps = new Stamps(PROCESSES.length);
      const kernels = PROCESSES.map((): unknown[] => []);
      for (let at = 0; at < history.length; at++) {
        const row = history.row(at);
        if (!row) break;
        stamps.push(row);
        const stamp = stamps.at(at);
        if (stamp && stamp.lamport > 0)
          kernels[row.node]?.push({ lamport: stamp.lamport, vector: stamp.vector });
      }
      const own = PROCESSES.map((node) =>
        eventsOf(world, node).map(({ lamport, vector }) => ({ lamport, vector })),
      );
      expect(own).toEqual(kernels);
      expect(clockCondition.holds(world)).toBe(true);
      expect(strongClockCondition.holds(world)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

/** By definition: everything that can be reached backwards along lines and messages. */
const pastByPaths = (events: readonly Judged[], of: Judged): Set<string> => {
  const causes = ({ line, place, heard }: Judged): Judged[] =>
    events.filter((other) => other.name === heard || (other.line === line && other.place === place - 1));
  const past = new Set<string>();
  const todo = causes(of);
  for (let event = todo.pop(); event; event = todo.pop()) {
    if (past.has(event.name)) continue;
    past.add(event.name);
    todo.push(...causes(event));
  }
  return past;
};

const RULES = ['count-every-event', 'keep-every-entry', 'merge-entry-by-entry', 'take-the-larger-number'];

test('whatever rule is off, the promises are judged as looking at all pairs judges them', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.subarray(RULES), randomLog, (seed, rulesOff, log) => {
      const params = { members: PROCESSES, room: 2, home: {} } satisfies Params;
      const history = History.begin({ ...scenario(seed), params, rulesOff }, log);
      history.playUntil(ms(1000));
      const world = history.worldAt(history.length);
      const events = judgedEvents(world);
      const pasts = new Map(events.map((event) => [event, pastByPaths(events, event)]));
      const before = (a: Judged, b: Judged): boolean => pasts.get(b)?.has(a.name) === true;
      const pairs = events.flatMap((a) => events.filter((b) => a !== b).map((b) => [a, b] as const));
      const blamed = (wrong: (a: Judged, b: Judged) => boolean): string[] =>
        [...new Set(pairs.filter(([a, b]) => wrong(a, b)).flatMap(([a, b]) => [a.node, b.node]))].sort();
      const blames = ({ blames }: typeof clockCondition): string[] => [...(blames?.(world) ?? [])].sort();
      expect(pairs.filter(([a, b]) => before(a, b) !== happenedBefore(a, b))).toEqual([]);
      expect(blames(clockCondition)).toEqual(blamed((a, b) => before(a, b) && a.lamport >= b.lamport));
      expect(blames(strongClockCondition)).toEqual(
        blamed((a, b) => before(a, b) !== (compare(a.vector, b.vector) === 'before')),
      );
      expect(numbersMislead.holds(world)).toBe(
        pairs.some(([a, b]) => a.lamport < b.lamport && !before(a, b)),
      );
      expect(concurrentEvents.holds(world)).toBe(pairs.some(([a, b]) => !before(a, b) && !before(b, a)));
    }),
    { numRuns: 60 },
  );
});
