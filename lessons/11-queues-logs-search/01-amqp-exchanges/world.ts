/** The network of this lesson: publishers, one broker, consumers. Everybody talks to the broker alone. */
import { type LinkOverride, ms, type NodeId, type NodeSpec } from '#kernel';
import type { LessonDefinition, ParameterValues, Positions } from '#lesson-kit';
import type { Params, Subscription } from '#protocols/amqp';
import { wiringOf } from './topologies.ts';

export const BROKER: NodeId = 'B';

/** One way between two nodes. */
const LATENCY_MS = 20;
/** A broker gives up who holds messages and was silent for this long (once to twice). */
const SILENCE_MS = 1000;
/** Who works by hand takes his time, and is alive. */
const PATIENCE_MS = 20_000;
/** An unconfirmed message is published again after this long. */
const RESEND_MS = 500;

const named = (letter: string, count: unknown): readonly NodeId[] =>
  Array.from({ length: Number(count) }, (_, place) => `${letter}${place + 1}`);

export const publishersIn = (params: ParameterValues): readonly NodeId[] => named('P', params.publishers);
export const consumersIn = (params: ParameterValues): readonly NodeId[] => named('C', params.consumers);

const subscriptionTo = (queue: string, params: ParameterValues): Subscription => ({
  queue,
  tag: 'c',
  prefetch: Number(params.prefetch),
  autoAck: params.auto === true,
  priority: 0,
  exclusive: false,
});

const subscriptionsIn = (params: ParameterValues): Params['subscriptions'] => {
  const { reads } = wiringOf(params.wiring);
  return Object.fromEntries(
    consumersIn(params).map((id, place) => {
      const queue = reads[place];
      return [id, queue === undefined ? [] : [subscriptionTo(queue, params)]];
    }),
  );
};

export const protocolParams = (params: ParameterValues): Params => ({
  broker: BROKER,
  topology: wiringOf(params.wiring).topology,
  subscriptions: subscriptionsIn(params),
  confirms: params.confirms === true,
  resend: params.resend === true ? ms(RESEND_MS) : 0,
  work: ms(Number(params.work)),
  silence: ms(params.work === 0 ? PATIENCE_MS : SILENCE_MS),
  poison: 'bad',
  requeuePoison: params.requeue === true,
});

/** Clients do not know of each other. */
const apart = (clients: readonly NodeId[]): LinkOverride[] =>
  clients.flatMap((from, place) => clients.slice(place + 1).map((to) => ({ from, to, link: null })));

export const scenario: LessonDefinition['scenario'] = (params) => {
  const publishers = publishersIn(params);
  const consumers = consumersIn(params);
  return {
    nodes: [
      ...publishers.map((id): NodeSpec => ({ id, role: 'publisher' })),
      { id: BROKER, role: 'broker' },
      ...consumers.map((id): NodeSpec => ({ id, role: 'consumer' })),
    ],
    // As over TCP: nothing overtakes on a connection.
    link: { latency: [ms(LATENCY_MS)], order: 'fifo' },
    links: apart([...publishers, ...consumers]),
    params: protocolParams(params),
  };
};

const column = (ids: readonly NodeId[], x: number): Positions =>
  Object.fromEntries(
    ids.map((id, place) => [id, { x, y: ids.length === 1 ? 0.5 : 0.14 + (0.72 * place) / (ids.length - 1) }]),
  );

/** Messages flow from left to right. */
export const positions = (params: ParameterValues): Positions => ({
  ...column(publishersIn(params), 0.12),
  [BROKER]: { x: 0.5, y: 0.5 },
  ...column(consumersIn(params), 0.88),
});
