/**
 * A quorum queue (rabbit_fifo in RabbitMQ 3.10), as its leader sees it. Replication is not modelled: what differs
 * for a client is the order of redelivery, the delivery count and its limit, and when consumers are served.
 */
import { die } from './death.ts';
import { asStored, deliver, reportAcked, type Settled, takeBack } from './hand.ts';
import { isOver, isWellBelow, ttlOf } from './limits.ts';
import { addCredit, hasCredit, joinLine, leaveLine } from './line.ts';
import type { Message } from './message.ts';
import {
  type Consumer,
  consumerId,
  consumerOf,
  headOf,
  type Queue,
  type Stored,
  type Unacked,
  withoutHead,
} from './queue.ts';
import { atTail } from './ready.ts';
import { put, queueIn, type Turn } from './turn.ts';

const expireHeads = (turn: Turn, name: string): Stored | undefined => {
  let queue = queueIn(turn, name);
  let head = headOf(queue);
  while (head?.expiresAt != null && head.expiresAt <= turn.now) {
    queue = put(turn, withoutHead(queue));
    die(turn, queue, head.message, 'expired');
    head = headOf(queue);
  }
  put(turn, { ...queue, expiryTimer: head?.expiresAt ?? null });
  return head;
};

const mayTake = (turn: Turn, consumer: Consumer): boolean => hasCredit(consumer) || !turn.ask('prefetch');

/** Unlike in a classic queue, who has no credit left after being served leaves the line at once. */
const backInLine = (turn: Turn, queue: Queue, id: string): Queue => {
  const consumer = consumerOf(queue, id);
  const waits = queue.settings.singleActive && queue.active !== id;
  return consumer === undefined || waits || !mayTake(turn, consumer) ? queue : joinLine(queue, consumer);
};

const serveHead = (turn: Turn, name: string, head: Stored, id: string): void => {
  const queue = withoutHead(leaveLine(queueIn(turn, name), id));
  const consumer = consumerOf(queue, id);
  if (consumer === undefined) return;
  const charged = hasCredit(consumer) ? addCredit(queue, consumer, -1) : queue;
  deliver(turn, put(turn, backInLine(turn, charged, id)), head, consumer);
};

/** Drops from the head, or tells publishers to wait, while there are too many. */
const limit = (turn: Turn, name: string): void => {
  let queue = queueIn(turn, name);
  const over = () => isOver(queue, turn.ask);
  if (queue.settings.overflow !== 'drop-head') {
    put(turn, { ...queue, refusing: over() || (queue.refusing && !isWellBelow(queue)) });
    return;
  }
  for (let head = headOf(queue); head !== undefined && over(); head = headOf(queue)) {
    queue = put(turn, withoutHead(queue));
    die(turn, queue, head.message, 'maxlen');
  }
};

/** Hands out what can be handed out, then looks at the limits. */
export const checkout = (turn: Turn, name: string): void => {
  for (let head = expireHeads(turn, name); head !== undefined; head = expireHeads(turn, name)) {
    const id = queueIn(turn, name).line[0];
    if (id === undefined) break;
    serveHead(turn, name, head, id);
  }
  limit(turn, name);
  expireHeads(turn, name);
};

/** False when the queue refuses the message because it was over its limit. */
export const offer = (turn: Turn, name: string, message: Message): boolean => {
  const queue = queueIn(turn, name);
  if (queue.refusing) {
    turn.effects.push({ type: 'lost', queue: name, message, reason: 'refused' });
    return false;
  }
  turn.effects.push({ type: 'enqueued', queue: name, message });
  const ttl = ttlOf(queue, message);
  // A time to live of 0 lasts to the next millisecond.
  const expiresAt = ttl === null ? null : turn.now + Math.max(ttl, 1);
  const entered = queue.nextPosition;
  const fresh = { position: entered, entered, priority: 0, redelivered: false, deliveryCount: 0 };
  put(turn, atTail(queue, { ...fresh, message, expiresAt }, turn.ask));
  checkout(turn, name);
  return true;
};

/** A `get` takes the head, past all consumers. */
export const fetchHead = (turn: Turn, name: string): Stored | null => {
  const head = expireHeads(turn, name);
  if (head === undefined) return null;
  put(turn, withoutHead(queueIn(turn, name)));
  expireHeads(turn, name);
  limit(turn, name);
  return head;
};

const creditBack = (
  turn: Turn,
  name: string,
  settled: Pick<Settled, 'channel' | 'taker'>,
  count: number,
): void => {
  const id = consumerId(settled.channel, String(settled.taker));
  const queue = queueIn(turn, name);
  const consumer = typeof settled.taker === 'string' ? consumerOf(queue, id) : undefined;
  if (consumer !== undefined) put(turn, backInLine(turn, addCredit(queue, consumer, count), id));
};

export const ack = (turn: Turn, name: string, settled: Settled): void => {
  const back = takeBack(turn, name, settled);
  reportAcked(turn, name, back);
  creditBack(turn, name, settled, back.length);
  checkout(turn, name);
};

export const reject = (turn: Turn, name: string, settled: Settled): void => {
  const back = takeBack(turn, name, settled);
  for (const { message } of back) die(turn, queueIn(turn, name), message, 'rejected');
  creditBack(turn, name, settled, back.length);
  checkout(turn, name);
};

const cameBack = (one: Unacked): Stored => ({ ...asStored(one), deliveryCount: one.deliveryCount + 1 });

/** Ahead of `ready`, or dead when it came back too often. True when it died. */
const returnOne = (turn: Turn, name: string, stored: Stored): boolean => {
  const queue = queueIn(turn, name);
  const { deliveryLimit } = queue.settings;
  if (deliveryLimit !== null && stored.deliveryCount > deliveryLimit && turn.ask('delivery-limit')) {
    die(turn, queue, stored.message, 'delivery_limit');
    return true;
  }
  put(turn, { ...queue, returned: [...queue.returned, stored] });
  return false;
};

/** With a delivery limit, what is requeued goes before all that wait. */
const requeueToHead = (turn: Turn, name: string, settled: Settled): void => {
  const back = takeBack(turn, name, settled).map(cameBack);
  for (const stored of back) {
    // 3.10 gives credit for a message that reached its limit twice: here and below (a known defect, kept).
    if (returnOne(turn, name, stored)) creditBack(turn, name, settled, 1);
  }
  creditBack(turn, name, settled, back.length);
  checkout(turn, name);
};

/** Without a delivery limit each goes to the tail, as a new entry of the queue's log. */
const requeueToTail = (turn: Turn, name: string, settled: Settled): void => {
  for (const position of settled.positions) {
    for (const one of takeBack(turn, name, { ...settled, positions: [position] })) {
      put(turn, atTail(queueIn(turn, name), cameBack(one), turn.ask));
      creditBack(turn, name, settled, 1);
      checkout(turn, name);
    }
  }
};

export const requeue = (turn: Turn, name: string, settled: Settled): void =>
  queueIn(turn, name).settings.deliveryLimit === null
    ? requeueToTail(turn, name, settled)
    : requeueToHead(turn, name, settled);

/** What a closed channel held goes before all that wait, taker by taker in order of their tags. */
export const comeBack = (turn: Turn, name: string, back: readonly Unacked[]): void => {
  const tag = (one: Unacked) => String(one.taker);
  const sorted = back.toSorted((a, b) => (tag(a) < tag(b) ? -1 : tag(a) > tag(b) ? 1 : 0));
  for (const one of sorted) returnOne(turn, name, cameBack(one));
  checkout(turn, name);
};

export const subscribe = (turn: Turn, name: string, consumer: Consumer): void => {
  const queue = queueIn(turn, name);
  const active = queue.settings.singleActive ? (queue.active ?? consumer.id) : null;
  const joined = { ...queue, consumers: [...queue.consumers, consumer], active, hadConsumers: true };
  put(turn, backInLine(turn, joined, consumer.id));
  checkout(turn, name);
};

/** Consumers leave; whoever waited longest becomes the active one. */
export const leave = (turn: Turn, name: string, gone: readonly string[]): void => {
  const queue = queueIn(turn, name);
  const consumers = queue.consumers.filter((consumer) => !gone.includes(consumer.id));
  const left = { ...queue, consumers, line: queue.line.filter((id) => !gone.includes(id)) };
  if (queue.active === null || !gone.includes(queue.active)) {
    put(turn, left);
    return;
  }
  const active = consumers[0]?.id ?? null;
  const next = { ...left, active };
  put(turn, active === null ? next : backInLine(turn, next, active));
};
