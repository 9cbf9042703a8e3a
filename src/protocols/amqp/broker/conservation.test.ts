/** No message is lost unaccounted for: what entered queues is there, or is reported as acknowledged, dead or gone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Broker, emptyBroker } from './broker.ts';
import type { Command } from './command.ts';
import type { Effect } from './effect.ts';
import { elapse } from './elapse.ts';
import type { Arguments } from './settings.ts';
import { step } from './step.ts';

const QUEUES = ['q', 'r'] as const;
const CHANNELS = ['c1', 'c2', 'c3'] as const;

const argumentsOf: fc.Arbitrary<Arguments> = fc.oneof(
  fc.record(
    {
      'x-max-length': fc.constantFrom(0, 1, 3),
      'x-overflow': fc.constantFrom('drop-head', 'reject-publish', 'reject-publish-dlx'),
      'x-message-ttl': fc.constantFrom(0, 40, 120),
      'x-max-priority': fc.constantFrom(1, 3),
      'x-single-active-consumer': fc.boolean(),
      'x-dead-letter-exchange': fc.constant(''),
    },
    { requiredKeys: [] },
  ),
  fc.record(
    {
      'x-queue-type': fc.constant('quorum'),
      'x-delivery-limit': fc.constantFrom(0, 1, 2),
      'x-max-length': fc.constantFrom(1, 3),
      'x-overflow': fc.constantFrom('drop-head', 'reject-publish'),
      'x-message-ttl': fc.constantFrom(0, 40),
      'x-dead-letter-exchange': fc.constant(''),
    },
    { requiredKeys: ['x-queue-type'] },
  ),
);

const channel = fc.constantFrom(...CHANNELS);
const queue = fc.constantFrom(...QUEUES);
const tag = fc.integer({ min: 0, max: 6 });

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('publish' as const),
      channel: fc.constant('p'),
      exchange: fc.constant(''),
      key: fc.constantFrom('q', 'r', 'none'),
      body: fc.constant('m'),
      priority: fc.integer({ min: 0, max: 4 }),
      confirm: fc.constant(true),
    }),
  },
  fc.record({
    do: fc.constant('consume' as const),
    channel,
    queue,
    tag: fc.constantFrom('a', 'b'),
    prefetch: fc.integer({ min: 0, max: 2 }),
    autoAck: fc.boolean(),
    priority: fc.integer({ min: 0, max: 1 }),
  }),
  fc.record({ do: fc.constant('cancel' as const), channel, tag: fc.constantFrom('a', 'b') }),
  fc.record({ do: fc.constant('get' as const), channel, queue, autoAck: fc.boolean() }),
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('ack' as const), channel, tag, multiple: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('nack' as const),
      channel,
      tag,
      multiple: fc.boolean(),
      requeue: fc.boolean(),
    }),
  },
  fc.record({ do: fc.constantFrom('recover' as const, 'closeChannel' as const), channel }),
  fc.record({ do: fc.constant('purge' as const), channel, name: queue }),
);

interface Told {
  broker: Broker;
  effects: Effect[];
  now: number;
}

const tell = (told: Told, one: Command): Told => {
  const elapsed = elapse(told.broker, told.now + 50);
  const stepped = step(elapsed.broker, one, told.now + 50);
  return {
    broker: stepped.broker,
    effects: [...told.effects, ...elapsed.effects, ...stepped.effects],
    now: told.now + 50,
  };
};

/** Copies that left a queue for a reason that is reported. A refused copy never entered. */
const left = (effects: readonly Effect[]): number =>
  effects.filter(
    (effect) =>
      effect.type === 'acked' ||
      effect.type === 'died' ||
      (effect.type === 'lost' && effect.queue !== null && !['refused', 'cycle'].includes(effect.reason)),
  ).length;

const held = (broker: Broker): number =>
  [...broker.queues.values()].reduce(
    (sum, { ready, returned, unacked }) => sum + ready.length + returned.length + unacked.length,
    0,
  );

const declared = (first: Arguments, second: Arguments): Command[] =>
  [first, second].map((args, index) => ({
    do: 'declareQueue',
    channel: 'p',
    name: QUEUES[index] ?? 'q',
    args: {
      ...args,
      ...('x-dead-letter-exchange' in args ? { 'x-dead-letter-routing-key': QUEUES[1 - index] } : {}),
    },
  }));

describe('conservation', () => {
  it('entered = held + acknowledged + dead + reported as lost, after any commands on any queues', () => {
    fc.assert(
      fc.property(
        argumentsOf,
        argumentsOf,
        fc.array(command, { maxLength: 40 }),
        (first, second, commands) => {
          let told: Told = { broker: emptyBroker(), effects: [], now: 0 };
          for (const one of [...declared(first, second), ...commands]) {
            told = tell(told, one);
            const entered = told.effects.filter(({ type }) => type === 'enqueued').length;
            expect(held(told.broker) + left(told.effects)).toBe(entered);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('what a channel has not settled is what the queues say it holds', () => {
    fc.assert(
      fc.property(
        argumentsOf,
        argumentsOf,
        fc.array(command, { maxLength: 40 }),
        (first, second, commands) => {
          let told: Told = { broker: emptyBroker(), effects: [], now: 0 };
          for (const one of [...declared(first, second), ...commands]) {
            told = tell(told, one);
            const { channels, queues } = told.broker;
            const unsettled = [...channels.values()].flatMap(({ name, unsettled }) =>
              unsettled.map((one) => `${name} ${one.queue} ${one.position}`),
            );
            const unacked = [...queues.values()].flatMap(({ name, unacked }) =>
              unacked.map((one) => `${one.channel} ${name} ${one.position}`),
            );
            expect(unacked.sort()).toEqual(unsettled.sort());
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
