/** A queue as plain data. */
import type { Message } from './message.ts';
import type { Arguments, Settings } from './settings.ts';

/** A message in a queue. */
export interface Stored {
  /** Rises with every message that enters; a classic queue is always in this order (within a priority). */
  readonly position: number;
  readonly message: Message;
  /** Its first position in this queue: tells who came first even after a requeue. */
  readonly entered: number;
  /** Priority as the queue counts it: never above its maximum, 0 without one. */
  readonly priority: number;
  /** Virtual milliseconds; null = never. */
  readonly expiresAt: number | null;
  readonly redelivered: boolean;
  /** How often it came back. Only quorum queues count. */
  readonly deliveryCount: number;
}

/** A message that was handed out and not settled. */
export interface Unacked extends Stored {
  readonly channel: string;
  /** Consumer tag, or the delivery tag of the `get` that took it. */
  readonly taker: string | number;
}

export interface Consumer {
  readonly id: string;
  readonly channel: string;
  readonly tag: string;
  readonly autoAck: boolean;
  readonly priority: number;
  readonly exclusive: boolean;
  /** 0 = no limit. */
  readonly prefetch: number;
  /** How many more messages it may be handed; null = no limit. */
  readonly credit: number | null;
}

export interface Queue {
  readonly name: string;
  readonly durable: boolean;
  readonly autoDelete: boolean;
  /** The connection that alone may use it. */
  readonly exclusiveTo: string | null;
  readonly args: Arguments;
  readonly settings: Settings;
  /** In order of delivery. */
  readonly ready: readonly Stored[];
  /** Quorum queues: what came back goes out before `ready` when there is a delivery limit or its channel closed. */
  readonly returned: readonly Stored[];
  readonly unacked: readonly Unacked[];
  readonly nextPosition: number;
  /** In order of subscription. */
  readonly consumers: readonly Consumer[];
  /** Who is served next: ids, higher priority first, then whoever waited longest. */
  readonly line: readonly string[];
  /** Classic: consumers found without credit when it was their turn. */
  readonly blocked: readonly string[];
  /** Single active consumer: who it is. */
  readonly active: string | null;
  readonly hadConsumers: boolean;
  /** Quorum with reject-publish: refuses since it was over its limit. */
  readonly refusing: boolean;
  /** When the head may expire / when the unused queue goes. Virtual milliseconds; null = not armed. */
  readonly expiryTimer: number | null;
  readonly unusedTimer: number | null;
}

/** Names a consumer of the whole broker: tags are unique only in their channel. */
export const consumerId = (channel: string, tag: string): string => `${channel}/${tag}`;

/** How many messages wait (unacknowledged ones do not). */
export const readyCount = (queue: Queue): number => queue.returned.length + queue.ready.length;

/**
 * How many consumers a queue tells of. A quorum queue counts whoever it may have to hear from: consumers (of which, with a
 * single active one, those that wait do not count), and whoever is gone or took a message by `get` and holds some still.
 */
export const consumerCount = ({ settings, consumers, active, unacked }: Queue): number => {
  if (settings.type === 'classic') return consumers.length;
  const served = consumers.filter(({ id }) => !settings.singleActive || id === active).map(({ id }) => id);
  return new Set([...served, ...unacked.map(({ channel, taker }) => consumerId(channel, String(taker)))])
    .size;
};

/** What goes out next. */
export const headOf = (queue: Queue): Stored | undefined => queue.returned[0] ?? queue.ready[0];

export const withoutHead = (queue: Queue): Queue =>
  queue.returned.length > 0
    ? { ...queue, returned: queue.returned.slice(1) }
    : { ...queue, ready: queue.ready.slice(1) };

export const consumerOf = (queue: Queue, id: string): Consumer | undefined =>
  queue.consumers.find((consumer) => consumer.id === id);

export const withConsumer = (queue: Queue, changed: Consumer): Queue => ({
  ...queue,
  consumers: queue.consumers.map((consumer) => (consumer.id === changed.id ? changed : consumer)),
});
