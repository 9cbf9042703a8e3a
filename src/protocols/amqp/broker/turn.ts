/**
 * A turn is the broker while it carries out one command: tables that may be written, and the effects so far.
 * It lives only inside `step`, so that from outside the broker is a pure function; queues themselves are never
 * changed in place.
 */
import type { Broker, Channel } from './broker.ts';
import type { Effect } from './effect.ts';
import type { Binding, Exchange } from './exchange.ts';
import type { DeathReason, Message } from './message.ts';
import type { Queue } from './queue.ts';
import type { Ask } from './rules.ts';

/** A message that died and is yet to be published to the dead letter exchange of its queue. */
export interface Letter {
  readonly message: Message;
  readonly reason: DeathReason;
  readonly queue: string;
  readonly exchange: string;
  readonly key: string | null;
}

export interface Turn {
  /** Virtual milliseconds. */
  readonly now: number;
  readonly ask: Ask;
  readonly exchanges: Map<string, Exchange>;
  readonly bindings: Map<string, readonly Binding[]>;
  readonly queues: Map<string, Queue>;
  readonly channels: Map<string, Channel>;
  readonly effects: Effect[];
  readonly letters: Letter[];
}

export const begin = (broker: Broker, now: number, ask: Ask): Turn => ({
  now,
  ask,
  exchanges: new Map(broker.exchanges),
  bindings: new Map(broker.bindings),
  queues: new Map(broker.queues),
  channels: new Map(broker.channels),
  effects: [],
  letters: [],
});

export const end = ({ exchanges, bindings, queues, channels }: Turn): Broker => ({
  exchanges,
  bindings,
  queues,
  channels,
});

/** The queue as it is now. Only for names that are known to exist. */
export const queueIn = (turn: Turn, name: string): Queue => {
  const queue = turn.queues.get(name);
  if (queue === undefined) throw new Error(`no queue '${name}' in this broker`);
  return queue;
};

export const put = (turn: Turn, queue: Queue): Queue => {
  turn.queues.set(queue.name, queue);
  return queue;
};

/** The channel, opened when this is its first command. */
export const channelIn = (turn: Turn, name: string, connection = 'main'): Channel =>
  turn.channels.get(name) ?? { name, connection, nextTag: 1, unsettled: [] };
