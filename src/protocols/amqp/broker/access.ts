/** Finding queues and exchanges for a command, and the refusals when that is not possible. */
import type { Exchange } from './exchange.ts';
import { isUnused } from './kinds.ts';
import type { Queue } from './queue.ts';
import { refuse } from './refusal.ts';
import { put, type Turn } from './turn.ts';

/** 404 when there is none; 405 when it belongs to another connection. */
export const findQueue = (turn: Turn, name: string, connection = 'main'): Queue => {
  const queue = turn.queues.get(name) ?? refuse(404, `no queue '${name}'`);
  if (queue.exclusiveTo !== null && queue.exclusiveTo !== connection)
    refuse(405, `queue '${name}' is exclusive to another connection`);
  return queue;
};

export const findExchange = (turn: Turn, name: string): Exchange =>
  turn.exchanges.get(name) ?? refuse(404, `no exchange '${name}'`);

/** The default exchange can be published to, and nothing else. */
export const refuseDefault = (name: string): void => {
  if (name === '') refuse(403, 'operation not permitted on the default exchange');
};

/** Names that begin with `amq.` belong to the broker. */
export const refuseReserved = (kind: string, name: string): void => {
  if (name.startsWith('amq.')) refuse(403, `${kind} name '${name}' contains reserved prefix 'amq.*'`);
};

/** An unused queue with `x-expires` begins its time anew. */
export const rearmUnused = (turn: Turn, queue: Queue): Queue => {
  const { expiresMs } = queue.settings;
  return expiresMs === null || !isUnused(queue)
    ? queue
    : put(turn, { ...queue, unusedTimer: turn.now + expiresMs });
};
