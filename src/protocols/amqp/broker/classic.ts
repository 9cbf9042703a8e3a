/** A classic queue (rabbit_amqqueue_process and rabbit_priority_queue in RabbitMQ 3.10). */
import { die, sendLetter } from './death.ts';
import { asStored, deliver, reportAcked, type Settled, takeBack } from './hand.ts';
import { isOver, ttlOf } from './limits.ts';
import { addCredit, hasCredit, joinLine, leaveLine, rotate } from './line.ts';
import type { Message } from './message.ts';
import {
  type Consumer,
  consumerId,
  consumerOf,
  headOf,
  type Queue,
  type Stored,
  withoutHead,
} from './queue.ts';
import { atTail, inOrder } from './ready.ts';
import { put, queueIn, type Turn } from './turn.ts';

/** Found without credit when its turn came: it leaves the line until an acknowledgement gives it credit. */
const block = (turn: Turn, queue: Queue, id: string): Queue =>
  put(turn, { ...leaveLine(queue, id), blocked: [...queue.blocked, id] });

const mayTake = (turn: Turn, consumer: Consumer): boolean => hasCredit(consumer) || !turn.ask('prefetch');

/** With a single active consumer nobody else is asked, whether or not it may take more. */
const activeConsumer = (turn: Turn, queue: Queue): Consumer | null => {
  const consumer = queue.active === null ? undefined : consumerOf(queue, queue.active);
  if (consumer === undefined || queue.blocked.includes(consumer.id)) return null;
  if (mayTake(turn, consumer)) return consumer;
  block(turn, queue, consumer.id);
  return null;
};

/** Who is served next; those without credit are sent away on the way. */
const nextConsumer = (turn: Turn, name: string): Consumer | null => {
  let queue = queueIn(turn, name);
  if (queue.settings.singleActive) return activeConsumer(turn, queue);
  for (let id = queue.line[0]; id !== undefined; id = queue.line[0]) {
    const consumer = consumerOf(queue, id);
    if (consumer !== undefined && mayTake(turn, consumer)) return consumer;
    queue = block(turn, queue, id);
  }
  return null;
};

const serve = (turn: Turn, queue: Queue, stored: Stored, consumer: Consumer): void => {
  const turned = queue.settings.singleActive || !turn.ask('round-robin') ? queue : rotate(queue, consumer);
  const charged = mayBeCharged(consumer) ? addCredit(turned, consumer, -1) : turned;
  deliver(turn, put(turn, charged), stored, consumer);
};

/** Credit never falls below zero, even where the prefetch rule is off. */
const mayBeCharged = (consumer: Consumer): boolean => consumer.credit !== null && consumer.credit > 0;

/** Takes the head out, and then whatever has expired behind it. */
export const fetchHead = (turn: Turn, name: string): Stored | null => {
  const queue = queueIn(turn, name);
  const head = headOf(queue);
  if (head === undefined) return null;
  put(turn, withoutHead(queue));
  dropExpired(turn, name);
  return head;
};

/** Delivers while there is a message and somebody who may take it. */
export const run = (turn: Turn, name: string): void => {
  while (headOf(queueIn(turn, name)) !== undefined) {
    const consumer = nextConsumer(turn, name);
    if (consumer === null) return;
    const stored = fetchHead(turn, name);
    if (stored !== null) serve(turn, queueIn(turn, name), stored, consumer);
  }
};

/** Removes expired messages from the head only, and arms the timer for the next head. */
export const dropExpired = (turn: Turn, name: string): void => {
  let queue = queueIn(turn, name);
  for (let head = headOf(queue); head?.expiresAt != null; head = headOf(queue)) {
    if (head.expiresAt > turn.now) {
      put(turn, { ...queue, expiryTimer: Math.min(queue.expiryTimer ?? head.expiresAt, head.expiresAt) });
      return;
    }
    queue = put(turn, withoutHead(queue));
    die(turn, queue, head.message, 'expired');
  }
};

/** Drops from the head (of the highest priority) while there are too many. True when something was dropped. */
const dropOver = (turn: Turn, name: string): boolean => {
  let queue = queueIn(turn, name);
  if (queue.settings.overflow !== 'drop-head') return false;
  const before = queue;
  while (isOver(queue, turn.ask)) {
    const head = headOf(queue);
    if (head === undefined) break;
    queue = put(turn, withoutHead(queue));
    die(turn, queue, head.message, 'maxlen');
  }
  return queue !== before;
};

const storedOf = (turn: Turn, queue: Queue, message: Message): Stored => {
  const ttl = ttlOf(queue, message);
  return {
    position: queue.nextPosition,
    entered: queue.nextPosition,
    message,
    priority: Math.min(message.priority, queue.settings.maxPriority ?? 0),
    expiresAt: ttl === null ? null : turn.now + ttl,
    redelivered: false,
    deliveryCount: 0,
  };
};

/** True when the queue refuses the message (overflow reject-publish). */
const refuses = (turn: Turn, queue: Queue, message: Message): boolean => {
  if (queue.settings.overflow === 'drop-head' || !isOver(queue, turn.ask, message)) return false;
  if (queue.settings.overflow === 'reject-publish-dlx') sendLetter(turn, queue, message, 'maxlen');
  turn.effects.push({ type: 'lost', queue: queue.name, message, reason: 'refused' });
  return true;
};

const keep = (turn: Turn, name: string, stored: Stored): void => {
  const queue = put(turn, atTail(queueIn(turn, name), stored, turn.ask));
  const dropped = dropOver(turn, name);
  const alone = queueIn(turn, name).ready.length === 1;
  // As the broker does it: the head is looked at only when this message may have become it.
  if (dropped !== alone || (alone && stored.expiresAt !== null)) dropExpired(turn, queue.name);
};

/** A message arrives: refused, handed on at once, or kept. False = refused. */
export const offer = (turn: Turn, name: string, message: Message): boolean => {
  const queue = queueIn(turn, name);
  if (refuses(turn, queue, message)) return false;
  turn.effects.push({ type: 'enqueued', queue: name, message });
  const stored = storedOf(turn, queue, message);
  const consumer = headOf(queue) === undefined ? nextConsumer(turn, name) : null;
  const { ttlMs, deadLetterExchange } = queue.settings;
  if (consumer !== null)
    serve(turn, { ...queueIn(turn, name), nextPosition: queue.nextPosition + 1 }, stored, consumer);
  // A time to live of 0 means: now or never.
  else if (ttlMs === 0 && deadLetterExchange === null) die(turn, queue, message, 'expired');
  else keep(turn, name, stored);
  return true;
};

/** An acknowledgement gives its consumer credit again. True when that lets a blocked consumer back into the line. */
const creditBack = (turn: Turn, name: string, { channel, taker, positions }: Settled): boolean => {
  const queue = queueIn(turn, name);
  const consumer = typeof taker === 'string' ? consumerOf(queue, consumerId(channel, taker)) : undefined;
  if (consumer === undefined || consumer.credit === null || positions.length === 0) return false;
  const credited = put(turn, addCredit(queue, consumer, positions.length));
  if (consumer.credit > 0 || !queue.blocked.includes(consumer.id)) return false;
  const blocked = credited.blocked.filter((id) => id !== consumer.id);
  put(turn, joinLine({ ...credited, blocked }, consumer));
  return true;
};

export const ack = (turn: Turn, name: string, settled: Settled): void => {
  const freed = creditBack(turn, name, settled);
  reportAcked(turn, name, takeBack(turn, name, settled));
  if (freed) run(turn, name);
};

/** Rejected without requeue: dead-lettered in order of delivery, in a priority queue by priority first. */
export const reject = (turn: Turn, name: string, settled: Settled): void => {
  const freed = creditBack(turn, name, settled);
  const back = takeBack(turn, name, settled).toSorted((a, b) => b.priority - a.priority);
  for (const { message } of back) die(turn, queueIn(turn, name), message, 'rejected');
  if (freed) run(turn, name);
};

/** Back to where they were, all at once; then limits, then consumers. */
const putBack = (turn: Turn, name: string, back: readonly Stored[]): void => {
  let queue = queueIn(turn, name);
  for (const stored of back) {
    const again = { ...stored, redelivered: true };
    queue = turn.ask('requeue-in-place')
      ? { ...queue, ready: inOrder(queue.ready, again, turn.ask) }
      : atTail(queue, again, turn.ask);
  }
  put(turn, queue);
  dropOver(turn, name);
  dropExpired(turn, name);
  run(turn, name);
};

export const requeue = (turn: Turn, name: string, settled: Settled): void => {
  creditBack(turn, name, settled);
  putBack(turn, name, takeBack(turn, name, settled).map(asStored));
};

/** The consumers of a channel are gone; so, after `leave`, what it held comes back. */
export const comeBack = (turn: Turn, name: string, back: readonly Stored[]): void =>
  putBack(turn, name, back);

/** A new consumer joins; with a single active consumer the first one is active. */
export const subscribe = (turn: Turn, name: string, consumer: Consumer): void => {
  const queue = queueIn(turn, name);
  const joined = joinLine(
    { ...queue, consumers: [...queue.consumers, consumer], hadConsumers: true },
    consumer,
  );
  const active = queue.settings.singleActive ? (queue.active ?? consumer.id) : null;
  put(turn, { ...joined, active });
  run(turn, name);
};

/** Consumers leave; the next in line becomes the active one. */
export const leave = (turn: Turn, name: string, gone: readonly string[]): void => {
  const queue = queueIn(turn, name);
  const stays = (id: string) => !gone.includes(id);
  const line = queue.line.filter(stays);
  const orphaned = queue.active !== null && !stays(queue.active);
  put(turn, {
    ...queue,
    consumers: queue.consumers.filter((consumer) => stays(consumer.id)),
    line,
    blocked: queue.blocked.filter(stays),
    active: orphaned ? (line[0] ?? null) : queue.active,
  });
};
