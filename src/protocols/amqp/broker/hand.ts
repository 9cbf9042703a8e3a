/** Handing a message out and taking it back: what both kinds of queue share. */
import type { Delivery } from './effect.ts';
import type { Consumer, Queue, Stored, Unacked } from './queue.ts';
import { channelIn, put, queueIn, type Turn } from './turn.ts';

interface Taker {
  readonly channel: string;
  /** The consumer's tag; null for a `get`, which is known by its delivery tag. */
  readonly consumer: string | null;
  readonly autoAck: boolean;
}

const countShown = (queue: Queue, stored: Stored, consumer: string | null): { deliveryCount?: number } =>
  queue.settings.type === 'quorum' && (consumer === null || stored.deliveryCount > 0)
    ? { deliveryCount: stored.deliveryCount }
    : {};

/**
 * Gives a message that has left `ready` to a channel: numbers the delivery and, unless the taker acknowledges
 * automatically, keeps it until it is settled.
 */
const give = (turn: Turn, queue: Queue, stored: Stored, taker: Taker): Delivery => {
  const channel = channelIn(turn, taker.channel);
  const tag = channel.nextTag;
  const owner = taker.consumer ?? tag;
  const pending = { tag, queue: queue.name, taker: owner, position: stored.position };
  const unsettled = taker.autoAck ? channel.unsettled : [...channel.unsettled, pending];
  turn.channels.set(channel.name, { ...channel, nextTag: tag + 1, unsettled });
  const unacked: Unacked = { ...stored, channel: channel.name, taker: owner };
  if (!taker.autoAck) put(turn, { ...queue, unacked: [...queue.unacked, unacked] });
  const redelivered = turn.ask('mark-redelivered') && (stored.redelivered || stored.deliveryCount > 0);
  return {
    channel: channel.name,
    tag,
    queue: queue.name,
    message: stored.message,
    redelivered,
    ...countShown(queue, stored, taker.consumer),
  };
};

const acked = (turn: Turn, queue: string, stored: Stored): void => {
  turn.effects.push({ type: 'acked', queue, message: stored.message });
};

/** Pushes the head of the queue to a consumer. */
export const deliver = (turn: Turn, queue: Queue, stored: Stored, consumer: Consumer): void => {
  const autoAck = consumer.autoAck || !turn.ask('manual-ack');
  const delivery = give(turn, queue, stored, { channel: consumer.channel, consumer: consumer.tag, autoAck });
  turn.effects.push({ type: 'deliver', ...delivery, consumer: consumer.tag, autoAck });
  if (autoAck) acked(turn, queue.name, stored);
};

/** Answers a `get`; `left` messages stay ready. */
export const answerGet = (
  turn: Turn,
  queue: Queue,
  stored: Stored,
  get: { readonly channel: string; readonly autoAck: boolean; readonly left: number },
): void => {
  const autoAck = get.autoAck || !turn.ask('manual-ack');
  const delivery = give(turn, queue, stored, { channel: get.channel, consumer: null, autoAck });
  turn.effects.push({ type: 'got', ...delivery, left: get.left, autoAck });
  if (autoAck) acked(turn, queue.name, stored);
};

/** What one taker settles at once: the messages leave `unacked` and are returned, oldest delivery first. */
export const takeBack = (turn: Turn, name: string, settled: Settled): readonly Unacked[] => {
  const queue = queueIn(turn, name);
  const mine = (one: Unacked) =>
    one.channel === settled.channel &&
    one.taker === settled.taker &&
    settled.positions.includes(one.position);
  const back = queue.unacked.filter(mine);
  put(turn, { ...queue, unacked: queue.unacked.filter((one) => !mine(one)) });
  return back;
};

/** Deliveries of one queue to one taker that are settled together. */
export interface Settled {
  readonly channel: string;
  readonly taker: string | number;
  readonly positions: readonly number[];
}

/** The message again without its taker. */
export const asStored = ({ channel: _channel, taker: _taker, ...stored }: Unacked): Stored => stored;

/** Reports messages as acknowledged. */
export const reportAcked = (turn: Turn, name: string, messages: readonly Stored[]): void => {
  for (const stored of messages) acked(turn, name, stored);
};
