/** One recorded operation as the commands that it was. */
import type { Arguments, Broker, Command, Delivery, Table } from '../broker/index.ts';
import { readyCount } from '../broker/index.ts';
import type { RecordedStep } from './case.ts';

/** The channel of the recorder itself, on which it declares, publishes and drains. */
export const OWN_CHANNEL = 'recorder';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const flag = (value: unknown): boolean => value === true;
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** What the steps before have come to. */
export interface Sofar {
  readonly broker: Broker;
  readonly delivered: readonly Delivery[];
}

/**
 * The newest unsettled delivery of this body to this channel, or the bare tag; 0 when there is none. The channel remembers
 * a delivery longer than its queue may exist.
 */
const tagOf = ({ broker, delivered }: Sofar, step: RecordedStep): number => {
  if (typeof step.tag === 'number') return step.tag;
  const channel = text(step.holder);
  const open = new Set(broker.channels.get(channel)?.unsettled.map(({ tag }) => tag));
  const found = delivered.findLast(
    (one) => one.channel === channel && one.message.body === step.body && open.has(one.tag),
  );
  return found?.tag ?? 0;
};

const exchange = (step: RecordedStep): Command => {
  const args = (step.arguments ?? {}) as Arguments;
  const alternate = args['alternate-exchange'];
  return {
    do: 'declareExchange',
    channel: OWN_CHANNEL,
    name: text(step.name),
    type: text(step.type),
    internal: flag(step.internal),
    durable: flag(step.durable),
    autoDelete: flag(step.auto_delete),
    passive: flag(step.passive),
    ...(typeof alternate === 'string' ? { alternate } : {}),
  };
};

const queue = (step: RecordedStep): Command =>
  flag(step.passive)
    ? { do: 'depth', channel: OWN_CHANNEL, name: text(step.name) }
    : {
        do: 'declareQueue',
        channel: OWN_CHANNEL,
        name: text(step.name),
        ...(typeof step.durable === 'boolean' ? { durable: step.durable } : {}),
        exclusive: flag(step.exclusive),
        autoDelete: flag(step.auto_delete),
        args: (step.arguments ?? {}) as Arguments,
      };

const bind = (step: RecordedStep): Command => ({
  do: step.op === 'unbind' ? 'unbind' : 'bind',
  channel: OWN_CHANNEL,
  source: text(step.exchange ?? step.source),
  to: step.queue === undefined ? 'exchange' : 'queue',
  destination: text(step.queue ?? step.destination),
  key: text(step.routing_key),
  args: (step.arguments ?? {}) as Table,
});

const publish = (step: RecordedStep): Command => ({
  do: 'publish',
  channel: OWN_CHANNEL,
  exchange: text(step.exchange),
  key: text(step.routing_key),
  body: text(step.body),
  headers: (step.headers ?? null) as Table | null,
  mandatory: flag(step.mandatory),
  priority: number(step.priority),
  confirm: true,
  ...(step.expiration === undefined ? {} : { expiration: String(step.expiration) }),
});

const consume = (step: RecordedStep): Command => ({
  do: 'consume',
  channel: text(step.consumer),
  queue: text(step.queue),
  tag: text(step.consumer),
  autoAck: flag(step.auto_ack),
  prefetch: number(step.prefetch),
  priority: number(step.priority),
  exclusive: flag(step.exclusive),
});

const settle = (step: RecordedStep, sofar: Sofar): Command => {
  const common = { channel: text(step.holder), tag: tagOf(sofar, step), multiple: flag(step.multiple) };
  return step.op === 'ack'
    ? { do: 'ack', ...common }
    : { do: 'nack', ...common, requeue: step.requeue !== false };
};

/** As many as are ready, and one more to see that it is empty. */
const drain = (step: RecordedStep, { broker }: Sofar): Command[] => {
  const known = broker.queues.get(text(step.queue));
  const count = known === undefined ? 1 : Math.max(1, readyCount(known));
  return Array.from({ length: count }, () => ({
    do: 'get' as const,
    channel: OWN_CHANNEL,
    queue: text(step.queue),
    autoAck: true,
  }));
};

type Translate = (step: RecordedStep, sofar: Sofar) => Command | readonly Command[];

const TRANSLATE: Readonly<Record<string, Translate>> = {
  exchange,
  queue,
  bind,
  unbind: bind,
  publish,
  consume,
  ack: settle,
  nack: settle,
  reject: settle,
  drain,
  wait: () => [],
  get: (step) => ({
    do: 'get',
    channel: text(step.holder) || OWN_CHANNEL,
    queue: text(step.queue),
    autoAck: flag(step.auto_ack),
  }),
  depth: (step) => ({ do: 'depth', channel: OWN_CHANNEL, name: text(step.queue) }),
  purge: (step) => ({ do: 'purge', channel: OWN_CHANNEL, name: text(step.queue) }),
  delete_queue: (step) => ({
    do: 'deleteQueue',
    channel: OWN_CHANNEL,
    name: text(step.queue ?? step.name),
    ifUnused: flag(step.if_unused),
    ifEmpty: flag(step.if_empty),
  }),
  delete_exchange: (step) => ({
    do: 'deleteExchange',
    channel: OWN_CHANNEL,
    name: text(step.exchange ?? step.name),
    ifUnused: flag(step.if_unused),
  }),
  cancel: (step) => ({ do: 'cancel', channel: text(step.consumer), tag: text(step.consumer) }),
  close_channel: (step) => ({ do: 'closeChannel', channel: text(step.channel) }),
  recover: (step) => ({ do: 'recover', channel: text(step.channel) }),
};

export const commandsOf = (step: RecordedStep, sofar: Sofar): readonly Command[] =>
  [TRANSLATE[step.op]?.(step, sofar) ?? []].flat();

/** Why a step cannot be played, in words; or null. */
export const strangerIn = ({ op, arguments: args }: RecordedStep): string | null => {
  if (!Object.hasOwn(TRANSLATE, op)) return `the operation '${op ?? ''}' is not known`;
  return (args as Arguments | undefined)?.['x-queue-type'] === 'stream' ? 'streams are not modelled' : null;
};
