/** A channel closes, by wish or as an error, or a connection with all of its channels. */
import { dropConsumers } from './consume.ts';
import { removeQueue } from './declare.ts';
import { kindOf } from './kinds.ts';
import { put, queueIn, type Turn } from './turn.ts';

/** Consumers go first; then what the channel held goes back to the queue, and others are served. */
const closeIn = (turn: Turn, name: string, channel: string): void => {
  const queue = queueIn(turn, name);
  const gone = queue.consumers.filter((consumer) => consumer.channel === channel).map(({ id }) => id);
  const held = queue.unacked.filter((one) => one.channel === channel);
  if (gone.length === 0 && held.length === 0) return;
  if (!dropConsumers(turn, name, gone)) return;
  const left = queueIn(turn, name);
  put(turn, { ...left, unacked: left.unacked.filter((one) => one.channel !== channel) });
  if (turn.ask('requeue-on-channel-close')) {
    kindOf(turn, name).comeBack(turn, name, held);
    return;
  }
  for (const { message } of held) turn.effects.push({ type: 'lost', queue: name, message, reason: 'closed' });
};

export const closeChannel = (turn: Turn, channel: string): void => {
  turn.channels.delete(channel);
  for (const name of [...turn.queues.keys()]) closeIn(turn, name, channel);
};

/** All channels of the connection, and then its exclusive queues. */
export const closeConnection = (turn: Turn, connection: string): void => {
  for (const channel of [...turn.channels.values()])
    if (channel.connection === connection) closeChannel(turn, channel.name);
  for (const queue of [...turn.queues.values()])
    if (queue.exclusiveTo === connection) removeQueue(turn, queue, 'deleted');
};
