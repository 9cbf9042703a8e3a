/** What a client sees of the broker's effects, in the form in which the recordings have it. */
import type { Death, Delivery, Effect } from '../broker/index.ts';
import type { RecordedStep } from './case.ts';

type Observed = Record<string, unknown>;

const deathSeen = (death: Death): Observed => ({
  reason: death.reason,
  count: death.count,
  queue: death.queue,
  exchange: death.exchange,
  'routing-keys': death.routingKeys,
  ...(death.originalExpiration === undefined ? {} : { 'original-expiration': death.originalExpiration }),
});

const messageSeen = ({ message, redelivered, deliveryCount }: Delivery): Observed => {
  const first = message.firstDeath;
  return {
    body: message.body,
    redelivered,
    ...(message.deaths.length === 0 ? {} : { 'x-death': message.deaths.map(deathSeen) }),
    ...(first === null
      ? {}
      : {
          'x-first-death-reason': first.reason,
          'x-first-death-queue': first.queue,
          'x-first-death-exchange': first.exchange,
        }),
    ...(deliveryCount === undefined ? {} : { 'x-delivery-count': deliveryCount }),
  };
};

const deliveriesSeen = (effects: readonly Effect[]): Observed => {
  const deliveries: Record<string, Observed[]> = {};
  for (const effect of effects) {
    if (effect.type !== 'deliver') continue;
    deliveries[effect.consumer] = [...(deliveries[effect.consumer] ?? []), messageSeen(effect)];
  }
  return Object.keys(deliveries).length === 0 ? {} : { deliveries };
};

const seen = (effect: Effect): Observed => {
  switch (effect.type) {
    case 'confirm':
      return { confirm: effect.ok ? 'ack' : 'nack' };
    case 'return':
      return { returned: { reply_code: effect.code, reply_text: 'NO_ROUTE' } };
    case 'got':
      return { message: messageSeen(effect), messages_left: effect.left };
    case 'empty':
      return { empty: true };
    case 'count':
      return { message_count: effect.messages };
    case 'depth':
      return { ready: effect.ready, consumers: effect.consumers };
    case 'channelClosed':
      return { channel_closed: effect.code };
    case 'connectionClosed':
      return { connection_closed: effect.code };
    default:
      return {};
  }
};

const drained = (effects: readonly Effect[]): Observed => ({
  messages: effects.filter((effect) => effect.type === 'got').map(messageSeen),
});

/** What was observed while the broker carried out this step. */
export const observe = (step: RecordedStep, effects: readonly Effect[]): Observed => {
  const failed = effects.filter((effect) => effect.type.endsWith('Closed'));
  if (step.op === 'drain' && failed.length === 0) return { ...drained(effects), ...deliveriesSeen(effects) };
  // A passive declaration tells how many wait; the recordings say that of `depth` alone.
  const told = step.op === 'queue' ? effects.filter((effect) => effect.type !== 'depth') : effects;
  return Object.assign({}, ...told.map(seen), deliveriesSeen(effects)) as Observed;
};
