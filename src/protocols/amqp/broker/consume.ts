/** Subscribing, unsubscribing and taking a single message. */
import { findQueue, rearmUnused } from './access.ts';
import type { Cancel, Consume, Get } from './command.ts';
import { removeQueue } from './declare.ts';
import { answerGet } from './hand.ts';
import { kindOf } from './kinds.ts';
import { type Consumer, consumerId, type Queue, readyCount } from './queue.ts';
import { refuse } from './refusal.ts';
import { channelIn, put, queueIn, type Turn } from './turn.ts';

const consumerFor = (command: Consume): Consumer => {
  const prefetch = command.prefetch ?? 0;
  const autoAck = command.autoAck ?? false;
  return {
    id: consumerId(command.channel, command.tag),
    channel: command.channel,
    tag: command.tag,
    autoAck,
    priority: command.priority ?? 0,
    exclusive: command.exclusive ?? false,
    prefetch,
    credit: prefetch === 0 || autoAck ? null : prefetch,
  };
};

/** Quorum queues know no exclusive consumers and let everybody in. */
const checkAccess = (queue: Queue, consumer: Consumer): void => {
  if (queue.settings.type === 'quorum') return;
  const taken = queue.consumers.some((other) => other.exclusive);
  const wanted = consumer.exclusive && (queue.consumers.length > 0 || queue.settings.singleActive);
  if (taken || wanted) refuse(403, `queue '${queue.name}' in exclusive use`);
};

/** The channel is open from now on, even while nothing has been delivered over it. */
export const openChannel = (turn: Turn, name: string, connection?: string): void => {
  turn.channels.set(name, channelIn(turn, name, connection));
};

export const consume = (turn: Turn, command: Consume): void => {
  const queue = findQueue(turn, command.queue, command.connection);
  const consumer = consumerFor(command);
  for (const other of turn.queues.values())
    if (other.consumers.some(({ id }) => id === consumer.id))
      refuse(530, `attempt to reuse consumer tag '${command.tag}'`);
  checkAccess(queue, consumer);
  put(turn, { ...queue, unusedTimer: null });
  kindOf(turn, queue.name).subscribe(turn, queue.name, consumer);
};

/** Takes consumers off a queue. A queue that deletes itself goes with its last one. False = it went. */
export const dropConsumers = (turn: Turn, name: string, gone: readonly string[]): boolean => {
  if (gone.length === 0) return true;
  kindOf(turn, name).leave(turn, name, gone);
  const queue = rearmUnused(turn, queueIn(turn, name));
  if (!queue.autoDelete || queue.consumers.length > 0) return true;
  removeQueue(turn, queue, 'deleted');
  return false;
};

/** What the consumer holds stays with its channel. */
export const cancel = (turn: Turn, { channel, tag }: Cancel): void => {
  const id = consumerId(channel, tag);
  const queue = [...turn.queues.values()].find(({ consumers }) => consumers.some((one) => one.id === id));
  if (queue === undefined || !dropConsumers(turn, queue.name, [id])) return;
  // A quorum queue serves the next active consumer at once, a classic one when something else makes it look.
  if (queue.settings.type === 'quorum') kindOf(turn, queue.name).comeBack(turn, queue.name, []);
};

export const get = (turn: Turn, command: Get): void => {
  const { channel, autoAck = false } = command;
  const queue = rearmUnused(turn, findQueue(turn, command.queue, command.connection));
  if (queue.settings.type === 'quorum' && queue.settings.singleActive)
    refuse(405, `cannot get from quorum queue '${queue.name}' with a single active consumer`);
  const stored = kindOf(turn, queue.name).fetchHead(turn, queue.name);
  if (stored === null) {
    turn.effects.push({ type: 'empty', channel, queue: queue.name });
    return;
  }
  const after = queueIn(turn, queue.name);
  // A quorum queue counts before it looks whether those behind have expired.
  const left = queue.settings.type === 'quorum' ? readyCount(queue) - 1 : readyCount(after);
  answerGet(turn, after, stored, { channel, autoAck, left });
};
