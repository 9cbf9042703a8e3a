/**
 * Goal: what RabbitMQ 3.10 refuses is refused with its code, at its level, and changes nothing else; what it lets pass
 * passes. Method: one command against a small broker. Codes from the server's own sources (rabbit_channel, rabbit_binding,
 * rabbit_amqqueue, rabbit_basic) where they are not in the recordings.
 */
import { describe, expect, test } from 'vitest';
import { type Broker, emptyBroker } from './broker.ts';
import type { Command } from './command.ts';
import type { Effect } from './effect.ts';
import { step } from './step.ts';

type Body<C = Command> = C extends Command ? Omit<C, 'channel'> : never;

const run = (broker: Broker, commands: readonly Body[]): { broker: Broker; effects: readonly Effect[] } =>
  commands.reduce<{ broker: Broker; effects: readonly Effect[] }>(
    (sofar, command) => step(sofar.broker, { channel: 'c', ...command } as Command, 0),
    { broker, effects: [] },
  );

const BEFORE: readonly Body[] = [
  { do: 'declareExchange', name: 'x', type: 'topic' },
  { do: 'declareExchange', name: 'inside', type: 'fanout', internal: true },
  { do: 'declareExchange', name: 'h', type: 'headers' },
  { do: 'declareQueue', name: 'q' },
  { do: 'declareQueue', name: 'mine', exclusive: true, connection: 'other' },
  { do: 'bind', source: 'x', to: 'queue', destination: 'q', key: 'k' },
  { do: 'publish', exchange: '', key: 'q', body: 'm' },
];

const text = (value: string) => ({ type: 'string' as const, value });

interface Case {
  readonly what: string;
  readonly command: Body;
  readonly code: number;
  readonly hard?: true;
}

const REFUSED: readonly Case[] = [
  { what: 'an unknown delivery tag', command: { do: 'ack', tag: 7 }, code: 406 },
  {
    what: 'an unknown tag with multiple',
    command: { do: 'nack', tag: 7, multiple: true, requeue: true },
    code: 406,
  },
  { what: 'a consumer of no queue', command: { do: 'consume', queue: 'no', tag: 't' }, code: 404 },
  { what: 'get from no queue', command: { do: 'get', queue: 'no' }, code: 404 },
  { what: 'another’s exclusive queue', command: { do: 'get', queue: 'mine' }, code: 405 },
  { what: 'a passive look at no queue', command: { do: 'depth', name: 'no' }, code: 404 },
  {
    what: 'a passive look at no exchange',
    command: { do: 'declareExchange', name: 'no', type: 'direct', passive: true },
    code: 404,
  },
  {
    what: 'another type of an exchange',
    command: { do: 'declareExchange', name: 'x', type: 'direct' },
    code: 406,
  },
  {
    what: 'another alternate',
    command: { do: 'declareExchange', name: 'x', type: 'topic', alternate: 'h' },
    code: 406,
  },
  { what: 'a reserved name', command: { do: 'declareQueue', name: 'amq.q' }, code: 403 },
  {
    what: 'an unknown type',
    command: { do: 'declareExchange', name: 'y', type: 'round' },
    code: 503,
    hard: true,
  },
  {
    what: 'another argument of a queue',
    command: { do: 'declareQueue', name: 'q', args: { 'x-max-length': 1 } },
    code: 406,
  },
  {
    what: 'a key without a dead letter exchange',
    command: { do: 'declareQueue', name: 'y', args: { 'x-dead-letter-routing-key': 'k' } },
    code: 406,
  },
  {
    what: 'a negative time to live',
    command: { do: 'declareQueue', name: 'y', args: { 'x-message-ttl': -1 } },
    code: 406,
  },
  { what: 'an expiry of 0', command: { do: 'declareQueue', name: 'y', args: { 'x-expires': 0 } }, code: 406 },
  {
    what: 'priorities of a quorum queue',
    command: {
      do: 'declareQueue',
      name: 'y',
      durable: true,
      args: { 'x-queue-type': 'quorum', 'x-max-priority': 3 },
    },
    code: 406,
  },
  {
    what: 'binding the default exchange',
    command: { do: 'bind', source: '', to: 'queue', destination: 'q', key: 'k' },
    code: 403,
  },
  {
    what: 'binding a queue that is not there',
    command: { do: 'bind', source: 'x', to: 'queue', destination: 'no', key: 'k' },
    code: 404,
  },
  {
    what: 'an x-match that is none',
    command: {
      do: 'bind',
      source: 'h',
      to: 'queue',
      destination: 'q',
      key: '',
      args: { 'x-match': text('some') },
    },
    code: 406,
  },
  {
    what: 'an x-match that is no text',
    command: {
      do: 'bind',
      source: 'h',
      to: 'queue',
      destination: 'q',
      key: '',
      args: { 'x-match': { type: 'int', value: 1 } },
    },
    code: 406,
  },
  {
    what: 'publishing to an internal exchange',
    command: { do: 'publish', exchange: 'inside', key: '', body: 'm' },
    code: 403,
  },
  {
    what: 'publishing to no exchange',
    command: { do: 'publish', exchange: 'no', key: '', body: 'm' },
    code: 404,
  },
  {
    what: 'a time to live that is no number',
    command: { do: 'publish', exchange: '', key: 'q', body: 'm', expiration: '1s' },
    code: 406,
  },
  {
    what: 'a negative time to live of a message',
    command: { do: 'publish', exchange: '', key: 'q', body: 'm', expiration: '-1' },
    code: 406,
  },
  {
    what: 'a time to live beyond ten years',
    command: { do: 'publish', exchange: '', key: 'q', body: 'm', expiration: '315360000001' },
    code: 406,
  },
  {
    what: 'a CC that is no list',
    command: { do: 'publish', exchange: 'x', key: 'k', body: 'm', headers: { CC: text('q') } },
    code: 406,
  },
  {
    what: 'deleting a queue that is not empty',
    command: { do: 'deleteQueue', name: 'q', ifEmpty: true },
    code: 406,
  },
  {
    what: 'deleting an exchange in use',
    command: { do: 'deleteExchange', name: 'x', ifUnused: true },
    code: 406,
  },
  { what: 'deleting a built-in exchange', command: { do: 'deleteExchange', name: 'amq.topic' }, code: 403 },
  { what: 'purging no queue', command: { do: 'purge', name: 'no' }, code: 404 },
];

describe('is refused, and nothing else changes', () => {
  const { broker: before } = run(emptyBroker(), BEFORE);
  test.each(REFUSED)('$what: $code', ({ command, code, hard }) => {
    const { broker, effects } = run(before, [command]);
    const [refusal] = effects.filter(({ type }) => type === 'channelClosed' || type === 'connectionClosed');
    expect(refusal).toMatchObject({ type: hard ? 'connectionClosed' : 'channelClosed', code });
    expect(broker.exchanges).toEqual(before.exchanges);
    expect(broker.bindings).toEqual(before.bindings);
    expect([...broker.queues.keys()]).toEqual([...before.queues.keys()]);
  });
});

const PASSES: readonly { readonly what: string; readonly command: Body }[] = [
  {
    what: 'unbinding what was never bound',
    command: { do: 'unbind', source: 'x', to: 'queue', destination: 'q', key: 'else' },
  },
  {
    what: 'unbinding a queue that is not there',
    command: { do: 'unbind', source: 'x', to: 'queue', destination: 'no', key: 'k' },
  },
  {
    what: 'unbinding from an exchange that is not there',
    command: { do: 'unbind', source: 'no', to: 'queue', destination: 'q', key: 'k' },
  },
  { what: 'deleting what is not there', command: { do: 'deleteQueue', name: 'no' } },
  { what: 'deleting an exchange that is not there', command: { do: 'deleteExchange', name: 'no' } },
  {
    what: 'binding an exchange to itself',
    command: { do: 'bind', source: 'x', to: 'exchange', destination: 'x', key: '#' },
  },
  { what: 'declaring the same again', command: { do: 'declareExchange', name: 'x', type: 'topic' } },
  { what: 'settling everything when nothing is held', command: { do: 'ack', tag: 0, multiple: true } },
  {
    what: 'a time to live of ten years, with a sign',
    command: { do: 'publish', exchange: '', key: 'q', body: 'm', expiration: '+315360000000' },
  },
  { what: 'a limit of 0', command: { do: 'declareQueue', name: 'y', args: { 'x-max-length': 0 } } },
];

describe('passes', () => {
  test.each(PASSES)('$what', ({ command }) => {
    const { effects } = run(run(emptyBroker(), BEFORE).broker, [command]);
    expect(effects.filter(({ type }) => type.endsWith('Closed'))).toEqual([]);
  });
});
