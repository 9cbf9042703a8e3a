/** Promises about the inside of a queue: order, whose turn it is, limits, and what becomes of the dead. */
import type { Property, World } from '#kernel';
import { type Consumer, type Queue, readyCount, type Stored, waitingBytes } from '../broker/index.ts';
import { brokersIn, storedIn } from './sight.ts';

/** Of running brokers: a disk knows no limits. */
const queuesIn = (world: World): readonly Queue[] =>
  brokersIn(world).flatMap(({ running, broker }) => (running ? [...broker.queues.values()] : []));

/** A property that every queue has to have; the broker is blamed. */
const everyQueue = (id: string, says: string, holds: (queue: Queue) => boolean): Property => ({
  id,
  kind: 'always',
  says,
  holds: (world) => queuesIn(world).every(holds),
  blames: (world) => (queuesIn(world).every(holds) ? [] : brokersIn(world).map(({ node }) => node)),
});

const neighbours = (list: readonly Stored[], fits: (a: Stored, b: Stored) => boolean): boolean =>
  list.every((stored, at) => {
    const next = list[at + 1];
    return next === undefined || fits(stored, next);
  });

/** Quorum queues put back at the tail, by design. */
export const oldestFirst = everyQueue(
  'oldest-first',
  'In a classic queue, messages of one priority wait in the order in which they came.',
  ({ settings, ready }) =>
    settings.type === 'quorum' ||
    neighbours(ready, (a, b) => a.priority !== b.priority || a.entered < b.entered),
);

export const urgentFirst = everyQueue(
  'urgent-first',
  'No message waits behind one of lower priority.',
  ({ ready }) => neighbours(ready, (a, b) => a.priority >= b.priority),
);

const holds = (queue: Queue, { channel, tag }: Consumer): number =>
  queue.unacked.filter((one) => one.channel === channel && one.taker === tag).length;

/** RabbitMQ 3.10 gives credit twice for a message that reached its delivery limit. */
const givesTooMuchCredit = ({ settings }: Queue): boolean => settings.deliveryLimit !== null;

export const withinPrefetch = everyQueue(
  'within-prefetch',
  'No consumer holds more unacknowledged messages than its prefetch.',
  (queue) =>
    givesTooMuchCredit(queue) ||
    queue.consumers.every(
      (consumer) => consumer.prefetch === 0 || holds(queue, consumer) <= consumer.prefetch,
    ),
);

/** Quorum queues refuse only after they went over their limit. */
const isOverLength = (queue: Queue): boolean => {
  const { maxLength, maxBytes, type, overflow } = queue.settings;
  if (type === 'quorum' && overflow !== 'drop-head') return false;
  return (
    (maxLength !== null && readyCount(queue) > maxLength) ||
    (maxBytes !== null && waitingBytes(queue) > maxBytes)
  );
};

export const withinLength = everyQueue(
  'within-length',
  'No queue keeps more waiting messages than its limit.',
  (queue) => !isOverLength(queue),
);

export const withinDeliveries = everyQueue(
  'within-deliveries',
  'No message comes back to a quorum queue more often than its delivery limit.',
  (queue) => {
    const { deliveryLimit } = queue.settings;
    return (
      deliveryLimit === null || storedIn(queue).every(({ deliveryCount }) => deliveryCount <= deliveryLimit)
    );
  },
);

/** It died there twice of something else than a rejection, and nobody ever rejected it. */
const circles = ({ message }: Stored): boolean =>
  message.deaths.every(({ reason }) => reason !== 'rejected') &&
  message.deaths.some(({ count }) => count > 1);

export const noCircles = everyQueue(
  'no-circles',
  'No message dies in the same queue again and again without anybody touching it.',
  (queue) => !storedIn(queue).some(circles),
);

const unsent = (world: World) =>
  brokersIn(world).filter(({ ledger }) => ledger.gone.some((gone) => gone.unsent));

export const deadAreSent: Property = {
  id: 'dead-are-sent',
  kind: 'always',
  says: 'A message that dies in a queue with a dead letter exchange is sent there.',
  holds: (world) => unsent(world).length === 0,
  blames: (world) => unsent(world).map(({ node }) => node),
};

const unfair = (world: World) => brokersIn(world).filter(({ ledger }) => ledger.passedOver.length > 0);

export const everyoneInTurn: Property = {
  id: 'everyone-in-turn',
  kind: 'always',
  says: 'No consumer is served twice while another of its priority waits.',
  holds: (world) => unfair(world).length === 0,
  blames: (world) => unfair(world).map(({ node }) => node),
};

export const someoneDies: Property = {
  id: 'a-letter-is-dead',
  kind: 'sometimes',
  says: 'A message dies and is sent to a dead letter exchange.',
  holds: (world) =>
    brokersIn(world).some(({ ledger }) => ledger.gone.some(({ reason }) => reason === 'dead-lettered')),
};
