/** The protocol as people meet it: what a publisher is told, what consumers do, what an operator may change. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Act,
  type History,
  type LogEntry,
  ms,
  type Operation,
  type Property,
  type World,
} from '#kernel';
import * as amqp from './index.ts';
import {
  at,
  bind,
  crash,
  cut,
  declare,
  exchange,
  nack,
  play,
  publish,
  type Small,
  subscribe,
} from './testing/worlds.ts';

const last = (history: History): World => history.worldAt(history.length);
const told = (history: History): unknown[] => last(history).requests.map(({ outcome }) => outcome?.value);
const nodeOf = (history: History, id: string) => {
  const node = last(history).nodes.find((candidate) => candidate.id === id);
  if (node === undefined) throw new Error(`no node ${id}`);
  return node;
};
const doneBy = (history: History, id: string): string[] =>
  amqp.processedBy(nodeOf(history, id)).map(({ body }) => body);
const brokerOf = (history: History) => nodeOf(history, 'B').state as amqp.BrokerState;
const waitingIn = (history: History, queue: string): string[] =>
  (brokerOf(history).broker.queues.get(queue)?.ready ?? []).map(({ message }) => message.body);

const operate = (operation: Operation): Act => ({ do: 'operate', node: 'B', operation });
const JOBS = [declare('jobs')];
const TWO = { C1: [subscribe('jobs')], C2: [subscribe('jobs')] };

describe('a publisher', () => {
  test('is told that an unroutable message is safe, and gets a mandatory one back', () => {
    const log = [at(0, publish('nobody')), at(0, publish('nobody', { mandatory: 'mandatory' }))];
    expect(told(play({ topology: [], log }))).toEqual(['confirmed', 'returned']);
  });

  test('is told when the exchange does not exist: the channel is closed', () => {
    const log = [at(0, publish('x', { exchange: 'nowhere' }))];
    expect(told(play({ topology: [], log }))).toEqual(["NOT_FOUND - no exchange 'nowhere'"]);
  });

  test('that publishes again after a lost confirm makes a second copy', () => {
    const log = [at(0, publish('jobs')), at(25, cut('P')), at(500, { do: 'healAll' } as const)];
    const history = play({ topology: JOBS, params: { resend: ms(400) }, log });
    expect(waitingIn(history, 'jobs')).toEqual(['P.1', 'P.1']);
    expect(told(history)).toEqual(['confirmed']);
  });

  test('without confirms is told at once, and nobody notices a loss', () => {
    const log = [at(0, publish('jobs')), at(5, cut('P'))];
    const history = play({ topology: JOBS, params: { confirms: false }, log });
    expect(told(history)).toEqual(['sent']);
    expect(amqp.neverNowhere.holds(last(history))).toBe(false);
  });
});

describe('consumers', () => {
  test('of one queue share its messages; queues of one fanout each get a copy', () => {
    const topology = [
      exchange('post', 'fanout'),
      ...JOBS,
      declare('other'),
      bind('post', 'jobs'),
      bind('post', 'other'),
    ];
    const send = publish('', { exchange: 'post' });
    const consumers = { ...TWO, C3: [subscribe('other')] };
    const history = play({ topology, consumers, log: [at(50, send), at(50, send)] });
    expect([...doneBy(history, 'C1'), ...doneBy(history, 'C2')].sort()).toEqual(['P.1', 'P.2']);
    expect(doneBy(history, 'C3')).toEqual(['P.1', 'P.2']);
  });

  test('that fall silent are given up, and their messages go to others', () => {
    const log = [at(30, publish('jobs')), at(100, crash('C1'))];
    const history = play({ topology: JOBS, consumers: TWO, log });
    expect(doneBy(history, 'C2')).toEqual(['P.1']);
  });

  test('that were cut off do the work too, and come back when they are heard again', () => {
    const heal: Act = { do: 'healAll' };
    const log = [at(30, publish('jobs')), at(100, cut('C1')), at(200, publish('jobs')), at(3000, heal)];
    const history = play({ topology: JOBS, consumers: TWO, log });
    expect(doneBy(history, 'C1')).toEqual(['P.1']);
    expect(doneBy(history, 'C2').sort()).toEqual(['P.1', 'P.2']);
    expect(amqp.repeatedBodies(last(history))).toEqual(['P.1']);
  });

  test('give a message back to where it was', () => {
    const consumers = { C1: [subscribe('jobs', { prefetch: 2 })] };
    const log = [0, 1, 2].map((time) => at(30 + time, publish('jobs')));
    const params = { work: 0, silence: 0 };
    const history = play({ topology: JOBS, consumers, params, log: [...log, at(200, nack('C1'))] });
    const { held } = nodeOf(history, 'C1').state as amqp.ConsumerState;
    expect(held.map(({ delivery: { body, redelivered } }) => [body, redelivered])).toEqual([
      ['P.2', false],
      ['P.1', true],
    ]);
  });
});

describe('what a broker knows after a restart', () => {
  const topology = [
    exchange('post', 'fanout'),
    declare('kept'),
    declare('brief', { durable: false }),
    bind('post', 'kept'),
    bind('post', 'brief'),
  ];
  const log: LogEntry[] = [
    at(0, publish('', { exchange: 'post' })),
    at(10, publish('', { exchange: 'post', delivery: 'transient' })),
    at(100, crash('B')),
    at(200, { do: 'restart', node: 'B' }),
  ];

  test('is the persistent message in the durable queue, and nothing else', () => {
    const history = play({ topology, log });
    expect([...brokerOf(history).broker.queues.keys()]).toEqual(['kept']);
    expect(waitingIn(history, 'kept')).toEqual(['P.1']);
  });
});

describe('an operator', () => {
  const sentences = (history: History): string[] =>
    Array.from({ length: history.length }, (_, index) => history.explain(index).sentence);

  test('adds, binds, unbinds and names an alternate while messages flow', () => {
    const send = publish('a', { exchange: 'post' });
    const log = [
      at(0, operate(exchange('post', 'direct'))),
      at(1, operate(exchange('rest', 'fanout'))),
      at(2, operate(declare('all'))),
      at(3, operate(bind('post', 'all', 'a'))),
      at(4, operate(bind('rest', 'all'))),
      at(10, send),
      at(50, operate({ ...bind('post', 'all', 'a'), name: 'unbind' })),
      at(60, send),
      at(100, operate({ name: 'setAlternate', exchange: 'post', alternate: 'rest' })),
      at(110, send),
    ];
    expect(waitingIn(play({ topology: [], log }), 'all')).toEqual(['P.1', 'P.3']);
  });

  test.each([
    { operation: bind('nowhere', 'jobs'), says: "NOT_FOUND - no exchange 'nowhere'" },
    { operation: bind('', 'jobs'), says: 'not permitted on the default exchange' },
    { operation: declare(''), says: 'need a name' },
    { operation: declare('jobs', { 'x-max-length': 3 }), says: 'PRECONDITION_FAILED - inequivalent' },
    { operation: declare('q', { 'x-max-length': -1 }), says: "invalid arg 'x-max-length'" },
    { operation: exchange('x', 'sideways'), says: "unknown exchange type 'sideways'" },
  ])('is refused in words: $says', ({ operation, says }) => {
    const history = play({ topology: JOBS, log: [at(0, operate(operation))] });
    expect(sentences(history).join()).toContain(says);
    expect(history.worldAt(history.length).nodes[1]?.state).toBe(history.worldAt(0).nodes[1]?.state);
  });

  test('may bind a queue twice: the same binding is one, and one copy arrives', () => {
    const topology = [
      exchange('post', 'direct'),
      ...JOBS,
      bind('post', 'jobs', 'a'),
      bind('post', 'jobs', 'a'),
    ];
    const history = play({ topology, log: [at(0, publish('a', { exchange: 'post' }))] });
    expect(brokerOf(history).broker.bindings.get('post')).toHaveLength(1);
    expect(waitingIn(history, 'jobs')).toEqual(['P.1']);
  });

  test('may build a circle of exchanges: a message passes each once', () => {
    const around = (from: string, to: string): Operation => ({
      name: 'bind',
      exchange: from,
      toExchange: to,
      key: '#',
    });
    const topology = [
      exchange('a', 'topic'),
      exchange('b', 'topic'),
      ...JOBS,
      around('a', 'b'),
      around('b', 'a'),
      bind('b', 'jobs', '#'),
    ];
    const history = play({ topology, log: [at(0, publish('x', { exchange: 'a' }))] });
    expect(waitingIn(history, 'jobs')).toEqual(['P.1']);
  });

  test('may bind by headers of mixed types; 1 is 1.0 and not "1"', () => {
    const wants = (queue: string, value: unknown): Operation => ({
      ...bind('post', queue),
      arguments: ['x-match', 'all', 'size', value],
    });
    const topology = [
      exchange('post', 'headers'),
      ...['number', 'text', 'truth', 'present'].map((name) => declare(name)),
      wants('number', 1),
      wants('text', '1'),
      wants('truth', true),
      wants('present', null),
    ];
    const history = play({ topology, log: [at(0, publish('', { exchange: 'post', headers: ['size', 1] }))] });
    expect(brokerOf(history).routed?.queues).toEqual(['number', 'present']);
  });
});

/** A person who breaks and mends, sends and gives back, anywhere in the first three seconds. */
const acts: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: fc.constantFrom(publish('jobs'), publish('jobs', { body: 'bad' })), weight: 4 },
  fc.constantFrom<Act>(
    crash('C1'),
    crash('C2'),
    { do: 'restart', node: 'C1' },
    { do: 'restart', node: 'C2' },
  ),
  fc.constantFrom<Act>(crash('B'), { do: 'restart', node: 'B' }),
  fc.constantFrom<Act>(cut('C1'), cut('P'), { do: 'healAll' }),
  fc.constantFrom<Act>({ do: 'pause', node: 'C1' }, { do: 'resume', node: 'C1' }),
  fc.constantFrom<Act>(nack('C1'), nack('C2')),
);

const logs = fc
  .array(fc.tuple(fc.nat(3000), acts), { maxLength: 14 })
  .map((list) => list.sort(([a], [b]) => a - b).map(([time, act]) => at(time, act)));

const ALWAYS = Object.values(amqp)
  .filter(
    (value): value is Property => typeof value === 'object' && 'kind' in value && value.kind === 'always',
  )
  .filter(({ id }) => id !== 'done-once');

const KINDS: Readonly<Record<string, Operation>> = {
  classic: declare('jobs', {
    'x-dead-letter-exchange': '',
    'x-dead-letter-routing-key': 'dead',
    'x-max-length': 3,
  }),
  quorum: declare('jobs', { 'x-queue-type': 'quorum', 'x-delivery-limit': 2 }),
};

test.each(Object.keys(KINDS))('whatever people do, a broker with a %s queue keeps its promises', (kind) => {
  const small: Small = { topology: [KINDS[kind] as Operation, declare('dead')], consumers: TWO };
  fc.assert(
    fc.property(logs, (log) => {
      const history = play({ ...small, log }, ms(6000));
      for (let index = 0; index <= history.length; index++)
        for (const property of ALWAYS)
          if (!property.holds(history.worldAt(index)))
            throw new Error(`${property.id} after ${index} events`);
    }),
    { numRuns: 60 },
  );
});
