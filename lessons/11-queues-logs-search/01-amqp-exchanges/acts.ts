/** What people do in this lesson, by name. */
import { type Act, ms, type NodeId, type Operation } from '#kernel';
import { operate } from '#lesson-kit';

/** A table or a handful of options of an operation. */
type More = Readonly<Record<string, unknown>>;

export const exchange = (name: string, type: string, more: More = {}): Operation => ({
  name: 'declareExchange',
  exchange: name,
  type,
  ...more,
});

export const queue = (name: string, args: More = {}): Operation => ({
  name: 'declareQueue',
  queue: name,
  ...args,
});

export const bind = (from: string, to: string, key = '', more: More = {}): Operation => ({
  name: 'bind',
  exchange: from,
  queue: to,
  key,
  ...more,
});

export const bindExchange = (from: string, to: string, key = ''): Operation => ({
  name: 'bind',
  exchange: from,
  toExchange: to,
  key,
});

/** Headers and header bindings are names and values in turn. */
export const bindHeaders = (from: string, to: string, table: readonly unknown[]): Operation =>
  bind(from, to, '', { arguments: table });

/** An operator at the broker. */
export const command = (operation: Operation): Act => operate('B', operation);

export const publishing = (key: string, more: More = {}): Operation => ({
  name: 'publish',
  exchange: 'post',
  key,
  ...more,
});

export const publish = (key: string, more: More = {}): Act => operate('P1', publishing(key, more));

/** Straight to a queue, through the default exchange. */
export const publishTo = (name: string, more: More = {}): Act => publish(name, { exchange: '', ...more });

export const ack = (node: NodeId): Act => operate(node, { name: 'ack' });
export const giveBack = (node: NodeId): Act => operate(node, { name: 'nack', requeue: true });
export const reject = (node: NodeId): Act => operate(node, { name: 'nack', requeue: false });
export const close = (node: NodeId): Act => operate(node, { name: 'close' });
export const subscribe = (node: NodeId, name: string): Act =>
  operate(node, { name: 'consume', queue: name, prefetch: 1 });

export const cut = (node: NodeId): Act => ({ do: 'cut', from: 'B', to: node });
export const heal = (node: NodeId): Act => ({ do: 'heal', from: 'B', to: node });

/** Everybody has subscribed by now. */
export const READY = ms(50);
