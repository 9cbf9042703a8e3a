/** Whoever holds messages must be heard of from time to time (AMQP 0-9-1 §4.2.7, heartbeats). */
import type { Io, NodeId } from '#kernel';
import type { BrokerState, Message, Params } from './messages.ts';

type AmqpIo = Io<Message, Params>;

/** Channels that hold messages. */
export const holders = ({ broker }: BrokerState): NodeId[] =>
  [...broker.channels.values()].filter(({ unsettled }) => unsettled.length > 0).map(({ name }) => name);

/** Who sent something, or was handed its first message, has been heard of. */
export const watchSilence = (before: BrokerState, after: BrokerState, io: AmqpIo): BrokerState => {
  if (io.params.silence === 0) return after;
  const earlier = holders(before);
  const now = holders(after);
  if (now.length === 0) io.cancel('silence');
  else if (earlier.length === 0) io.timer('silence', io.params.silence);
  const served = now.filter((name) => !earlier.includes(name));
  return { ...after, heard: now.filter((name) => [...after.heard, ...served, io.from].includes(name)) };
};
