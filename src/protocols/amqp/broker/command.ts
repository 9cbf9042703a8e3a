/** What clients ask of a broker. Every command comes over a channel, which opens with its first command. */
import type { Table } from './field.ts';
import type { Arguments } from './settings.ts';

interface OnChannel {
  readonly channel: string;
  /** Default `main`. Exclusive queues belong to a connection. */
  readonly connection?: string;
}

export interface DeclareExchange extends OnChannel {
  readonly do: 'declareExchange';
  readonly name: string;
  readonly type: string;
  readonly durable?: boolean;
  readonly autoDelete?: boolean;
  readonly internal?: boolean;
  readonly alternate?: string;
  /** Only asks whether it exists. */
  readonly passive?: boolean;
}

export interface DeleteExchange extends OnChannel {
  readonly do: 'deleteExchange';
  readonly name: string;
  readonly ifUnused?: boolean;
}

/** Not a method of AMQP: what an operator does with a policy. Null = none. */
export interface SetAlternate extends OnChannel {
  readonly do: 'setAlternate';
  readonly name: string;
  readonly alternate: string | null;
}

export interface Bind extends OnChannel {
  readonly do: 'bind' | 'unbind';
  readonly source: string;
  readonly to: 'queue' | 'exchange';
  readonly destination: string;
  readonly key: string;
  readonly args?: Table;
}

export interface DeclareQueue extends OnChannel {
  readonly do: 'declareQueue';
  readonly name: string;
  readonly durable?: boolean;
  readonly exclusive?: boolean;
  readonly autoDelete?: boolean;
  readonly args?: Arguments;
}

export interface DeleteQueue extends OnChannel {
  readonly do: 'deleteQueue';
  readonly name: string;
  readonly ifUnused?: boolean;
  readonly ifEmpty?: boolean;
}

/** Purge; or a passive declare, which tells how many messages and consumers there are. */
export interface LookAtQueue extends OnChannel {
  readonly do: 'purge' | 'depth';
  readonly name: string;
}

export interface Publish extends OnChannel {
  readonly do: 'publish';
  readonly exchange: string;
  readonly key: string;
  readonly body: string;
  readonly headers?: Table | null;
  readonly mandatory?: boolean;
  readonly persistent?: boolean;
  readonly priority?: number;
  /** Milliseconds as text. */
  readonly expiration?: string;
  /** The channel is in confirm mode. */
  readonly confirm?: boolean;
}

export interface Consume extends OnChannel {
  readonly do: 'consume';
  readonly queue: string;
  readonly tag: string;
  readonly autoAck?: boolean;
  /** 0 or absent = no limit. */
  readonly prefetch?: number;
  readonly priority?: number;
  readonly exclusive?: boolean;
}

export interface Cancel extends OnChannel {
  readonly do: 'cancel';
  readonly tag: string;
}

export interface Get extends OnChannel {
  readonly do: 'get';
  readonly queue: string;
  readonly autoAck?: boolean;
}

export interface Ack extends OnChannel {
  readonly do: 'ack';
  /** With `multiple`, 0 means all. */
  readonly tag: number;
  readonly multiple?: boolean;
}

export interface Nack extends OnChannel {
  readonly do: 'nack';
  readonly tag: number;
  readonly multiple?: boolean;
  readonly requeue: boolean;
}

/** Requeues everything that the channel holds / closes the channel. */
export interface OfChannel extends OnChannel {
  readonly do: 'recover' | 'closeChannel';
}

export type Command =
  | DeclareExchange
  | DeleteExchange
  | SetAlternate
  | Bind
  | DeclareQueue
  | DeleteQueue
  | LookAtQueue
  | Publish
  | Consume
  | Cancel
  | Get
  | Ack
  | Nack
  | OfChannel;
