/** All state of a broker as plain, immutable data. */
import type { Binding, Exchange, ExchangeType } from './exchange.ts';
import type { Queue } from './queue.ts';

/** A delivery that a channel has not settled. */
export interface Unsettled {
  readonly tag: number;
  readonly queue: string;
  readonly taker: string | number;
  readonly position: number;
}

export interface Channel {
  readonly name: string;
  readonly connection: string;
  readonly nextTag: number;
  /** Oldest first. */
  readonly unsettled: readonly Unsettled[];
}

export interface Broker {
  readonly exchanges: ReadonlyMap<string, Exchange>;
  readonly bindings: ReadonlyMap<string, readonly Binding[]>;
  readonly queues: ReadonlyMap<string, Queue>;
  readonly channels: ReadonlyMap<string, Channel>;
}

const builtIn = (name: string, type: ExchangeType, internal = false): [string, Exchange] => [
  name,
  { name, type, durable: true, autoDelete: false, internal, alternate: null },
];

/** A broker as it starts: the default exchange and those that AMQP 0-9-1 §3.1.3 and RabbitMQ predeclare. */
export const emptyBroker = (): Broker => ({
  exchanges: new Map([
    builtIn('', 'direct'),
    builtIn('amq.direct', 'direct'),
    builtIn('amq.fanout', 'fanout'),
    builtIn('amq.topic', 'topic'),
    builtIn('amq.headers', 'headers'),
    builtIn('amq.match', 'headers'),
    builtIn('amq.rabbitmq.trace', 'topic', true),
  ]),
  bindings: new Map(),
  queues: new Map(),
  channels: new Map(),
});
