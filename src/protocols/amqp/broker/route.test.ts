/** Routing: a set of queues, whatever the graph; and topologies that people get wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Broker, emptyBroker } from './broker.ts';
import type { Command } from './command.ts';
import type { Effect } from './effect.ts';
import type { Table } from './field.ts';
import { step } from './step.ts';

const CHANNEL = 'c';

const build = (commands: readonly Command[]): Broker =>
  commands.reduce((broker, command) => step(broker, command, 0).broker, emptyBroker());

const exchange = (name: string, type = 'fanout', alternate?: string): Command => ({
  do: 'declareExchange',
  channel: CHANNEL,
  name,
  type,
  ...(alternate === undefined ? {} : { alternate }),
});
const queue = (name: string): Command => ({ do: 'declareQueue', channel: CHANNEL, name });
const bind = (source: string, destination: string, key = '', args: Table = {}): Command => ({
  do: 'bind',
  channel: CHANNEL,
  source,
  to: destination.startsWith('x') ? 'exchange' : 'queue',
  destination,
  key,
  args,
});

const publish = (broker: Broker, name: string, key = '', headers: Table | null = null): readonly Effect[] =>
  step(
    broker,
    { do: 'publish', channel: CHANNEL, exchange: name, key, headers, body: 'm', mandatory: true },
    0,
  ).effects;

const reached = (effects: readonly Effect[]): string[] =>
  effects.flatMap((effect) => (effect.type === 'enqueued' ? [effect.queue] : []));

describe('routing', () => {
  it('is a set of queues on any graph of exchanges, circles and self-loops included', () => {
    const node = fc.constantFrom('x0', 'x1', 'x2', 'q0', 'q1');
    const edge = fc.record({
      from: fc.constantFrom('x0', 'x1', 'x2'),
      to: node,
      key: fc.constantFrom('a', '#'),
    });
    const types = fc.array(fc.constantFrom('direct', 'fanout', 'topic'), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(types, fc.array(edge, { maxLength: 12 }), ([a, b, c], edges) => {
        const broker = build([
          exchange('x0', a, 'x1'),
          exchange('x1', b, 'x0'),
          exchange('x2', c, 'x2'),
          queue('q0'),
          queue('q1'),
          ...edges.map(({ from, to, key }) => bind(from, to, key)),
        ]);
        for (const start of ['x0', 'x1', 'x2']) {
          const effects = publish(broker, start, 'a');
          const queues = reached(effects);
          expect(new Set(queues).size).toBe(queues.length);
          expect(effects.some(({ type }) => type === 'return')).toBe(queues.length === 0);
        }
      }),
    );
  });

  it('a circle of exchanges delivers once and ends', () => {
    const circle = [
      exchange('x0'),
      exchange('x1'),
      queue('q'),
      bind('x0', 'x1'),
      bind('x1', 'x0'),
      bind('x1', 'q'),
    ];
    expect(reached(publish(build(circle), 'x0'))).toEqual(['q']);
  });

  it('a queue bound twice gets one copy, and the same binding twice is one', () => {
    const broker = build([
      exchange('x', 'topic'),
      queue('q'),
      bind('x', 'q', 'a.*'),
      bind('x', 'q', '#'),
      bind('x', 'q', '#'),
    ]);
    expect(broker.bindings.get('x')).toHaveLength(2);
    expect(reached(publish(broker, 'x', 'a.b'))).toEqual(['q']);
  });

  it('the alternate is for what no own binding matches, even when a match leads nowhere', () => {
    const broker = build([
      exchange('xalt'),
      queue('q'),
      bind('xalt', 'q'),
      exchange('xmain', 'direct', 'xalt'),
      exchange('xdead'),
      bind('xmain', 'xdead', 'k'),
    ]);
    expect(reached(publish(broker, 'xmain', 'other'))).toEqual(['q']);
    expect(reached(publish(broker, 'xmain', 'k'))).toEqual([]);
  });

  it('header tables of mixed types: 1 is 1.0, not "1" and not true; no content means present', () => {
    const arg = (value: Table[string]): Table => ({ k: value, 'x-match': { type: 'string', value: 'all' } });
    const broker = build([
      exchange('x', 'headers'),
      queue('q1'),
      queue('qs'),
      queue('qv'),
      queue('qt'),
      bind('x', 'q1', '', arg({ type: 'int', value: 1 })),
      bind('x', 'qs', '', arg({ type: 'string', value: '1' })),
      bind('x', 'qv', '', arg({ type: 'void' })),
      bind('x', 'qt', '', arg({ type: 'bool', value: true })),
    ]);
    const to = (value: Table[string]) => reached(publish(broker, 'x', '', { k: value }));
    expect(to({ type: 'double', value: 1 })).toEqual(['q1', 'qv']);
    expect(to({ type: 'string', value: '1' })).toEqual(['qs', 'qv']);
    expect(to({ type: 'bool', value: true })).toEqual(['qv', 'qt']);
    expect(to({ type: 'list', value: ['1'] })).toEqual(['qv']);
    expect(reached(publish(broker, 'x', '', null))).toEqual([]);
  });

  it('names such as __proto__ are names like any other', () => {
    const broker = build([exchange('x', 'headers'), queue('__proto__'), bind('x', '__proto__')]);
    expect(reached(publish(broker, 'x'))).toEqual(['__proto__']);
    expect(reached(publish(broker, '', 'toString'))).toEqual([]);
  });

  it('1,000 queues on one fanout get one copy each', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `q${index}`);
    const broker = build([exchange('x'), ...names.flatMap((name) => [queue(name), bind('x', name)])]);
    expect(reached(publish(broker, 'x'))).toEqual(names);
  });
});
