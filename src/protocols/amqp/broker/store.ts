/** What a broker has on disk, and hence what it knows after a crash. */
import type { Broker } from './broker.ts';
import { asStored } from './hand.ts';
import type { Queue, Stored } from './queue.ts';
import { inOrder } from './ready.ts';
import { everyRule } from './rules.ts';

/** A quorum queue stores every message; a classic one those that were sent as persistent. */
const survives = (queue: Queue, { message }: Stored): boolean =>
  message.persistent || queue.settings.type === 'quorum';

const memory = new WeakMap<Queue, Queue>();

/** Queues are never changed in place: what one looks like on disk is found once. */
const asleep = (queue: Queue): Queue => {
  const known = memory.get(queue) ?? fallAsleep(queue);
  memory.set(queue, known);
  return known;
};

/** Nobody is connected; what had been handed out waits again, marked as redelivered. */
const fallAsleep = (queue: Queue): Queue => {
  const back = queue.unacked.map(asStored).map((stored) => ({ ...stored, redelivered: true }));
  const ready = back.reduce((list, stored) => inOrder(list, stored, everyRule), queue.ready);
  return {
    ...queue,
    ready: ready.filter((stored) => survives(queue, stored)),
    returned: queue.returned.filter((stored) => survives(queue, stored)),
    unacked: [],
    consumers: [],
    line: [],
    blocked: [],
    active: null,
  };
};

const only = <Value>(map: ReadonlyMap<string, Value>, keep: (value: Value) => boolean): Map<string, Value> =>
  new Map([...map].filter(([, value]) => keep(value)));

/** Durable exchanges, durable queues with the messages that survive, and the bindings between them. */
export const durablePart = (broker: Broker): Broker => {
  const exchanges = only(broker.exchanges, ({ durable }) => durable);
  const kept = only(broker.queues, ({ durable, exclusiveTo }) => durable && exclusiveTo === null);
  const bindings = new Map(
    [...broker.bindings].flatMap(([source, list]) => {
      const left = list.filter(({ to, destination }) => (to === 'queue' ? kept : exchanges).has(destination));
      return exchanges.has(source) && left.length > 0 ? [[source, left] as const] : [];
    }),
  );
  const queues = new Map([...kept].map(([name, queue]) => [name, asleep(queue)] as const));
  return { exchanges, bindings, queues, channels: new Map() };
};
