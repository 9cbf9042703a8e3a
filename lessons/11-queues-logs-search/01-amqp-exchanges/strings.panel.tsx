/** Words of the picture of exchanges and queues. */
import { strings } from '#lesson-kit';
import type { Graph, Mismatch, Queue } from '#protocols/amqp';

const sayExchange = (name: string): string => (name === '' ? 'default exchange' : name);

const sayKey = (key: string): string => (key === '' ? 'an empty key' : `“${key}”`);

const sayMismatch = (mismatch: Mismatch): string => {
  if (mismatch.clause === 'header')
    return mismatch.name === null ? 'none of its headers is there' : `${mismatch.name} is not as wanted`;
  const { clause, wanted, found } = mismatch;
  return clause === 'key'
    ? `${sayKey(found)} is not ${sayKey(wanted)}`
    : `${sayKey(found)} does not fit ${sayKey(wanted)}`;
};

/** Why the last message ended nowhere, exchange by exchange. */
const sayDeadEnds = ({ exchanges, links, last }: Graph): string => {
  if (last?.message.exchange === '')
    return `there is no queue called ${sayKey(last.message.routingKeys[0] ?? '')}`;
  const ends = exchanges
    .filter(({ deadEnd }) => deadEnd)
    .map(({ name }) => {
      const tried = links.filter(({ from, binding }) => from === name && binding !== null);
      const why = tried.map(({ mismatch }) => (mismatch === null ? '' : sayMismatch(mismatch)));
      return tried.length === 0
        ? `${name} has no binding`
        : `no binding of ${name} matches: ${why.join(', ')}`;
    });
  return ends.join('; ');
};

export const STRINGS = strings('lessons/11-queues-logs-search/01-amqp-exchanges', {
  title: 'Exchanges and queues',
  exchangeName: sayExchange,
  down: 'The broker is down. This is what its disk holds.',
  publish: 'Publish',
  addExchange: 'Add an exchange',
  addQueue: 'Add a queue',
  addBinding: 'Add a binding',
  nothing: 'Nothing is wired yet. Add an exchange and a queue, and bind them.',
  hint: 'Press on anything in the picture to see it and to change it.',
  publishers: 'Publishers',
  exchanges: 'Exchanges',
  queues: 'Queues',
  consumers: 'Consumers',
  more: (count: number) => `and ${count} more queues`,
  close: 'Close',
  deadLetters: 'dead letters',
  diesTo: (queue: string) => `What dies in ${queue}`,
  last: ({ last, ...graph }: Graph): string => {
    if (last === null) return '';
    const { body, exchange, routingKeys } = last.message;
    const sent = `${body}, sent to ${sayExchange(exchange)} with ${sayKey(routingKeys[0] ?? '')}`;
    return last.queues.length > 0
      ? `${sent}, was routed to ${last.queues.join(' and ')}.`
      : `${sent}, reached no queue: ${sayDeadEnds({ ...graph, last })}.`;
  },
  exchangeSpoken: (name: string, type: string, lit: boolean, deadEnd: boolean) =>
    `Exchange ${sayExchange(name)}, ${type}${lit ? ', the last message came here' : ''}${deadEnd ? ' and went no further' : ''}`,
  linkSpoken: (from: string, to: string, label: string, lit: boolean, mismatch: Mismatch | null) =>
    `Binding from ${sayExchange(from)} to ${to}: ${label}${lit ? ', taken by the last message' : ''}${mismatch ? `, not taken: ${sayMismatch(mismatch)}` : ''}`,
  queueSpoken: (name: string, ready: number, out: number, lit: boolean) =>
    `Queue ${name}: ${ready} ready, ${out} unacknowledged${lit ? ', the last message came here' : ''}`,
  consumerSpoken: (written: string, reads: readonly string[], held: readonly string[]) =>
    `Consumer ${written}; reads ${reads.length > 0 ? reads.join(', ') : 'nothing'}, holds ${held.length > 0 ? held.join(', ') : 'nothing'}`,
  messageSpoken: (body: string, where: string) => `Message ${body}, ${where}`,
  mismatch: sayMismatch,
  ready: 'ready',
  unacked: (holder: string) => `out: ${holder}`,
  counts: (ready: number, out: number) => `${ready} ready${out > 0 ? ` · ${out} out` : ''}`,
  reads: (prefetch: number, autoAck: boolean) =>
    `${prefetch === 0 ? 'no limit' : `prefetch ${prefetch}`} · ${autoAck ? 'automatic' : 'by hand'}`,
  idle: 'reads nothing',
  down_: 'down',
  marks: ({ durable, settings }: Queue): string =>
    [
      ...(settings.type === 'quorum' ? ['quorum'] : []),
      ...(durable ? [] : ['not durable']),
      ...(settings.ttlMs === null ? [] : [`TTL ${settings.ttlMs} ms`]),
      ...(settings.maxLength === null ? [] : [`max ${settings.maxLength} · ${settings.overflow}`]),
      ...(settings.maxPriority === null ? [] : [`priorities to ${settings.maxPriority}`]),
      ...(settings.deliveryLimit === null ? [] : [`deliveries ${settings.deliveryLimit}`]),
    ].join(' · '),
  facts: {
    exchange: 'Exchange',
    key: 'Key',
    headers: 'Headers',
    priority: 'Priority',
    lives: 'Lives for',
    kept: 'Survives a restart',
    redelivered: 'Handed out before',
    count: 'Times given back',
    where: 'Where',
    deaths: 'x-death',
  },
  yes: 'yes',
  no: 'no',
  milliseconds: (value: number) => `${value} ms`,
  death: (queue: string, reason: string, count: number, exchange: string) =>
    `${reason} in ${queue}, ${count === 1 ? 'once' : `${count} times`} (had come by ${sayExchange(exchange)})`,
  doing: {
    ack: 'Acknowledge',
    ackAll: 'Acknowledge it and all older',
    requeue: 'Give back',
    reject: 'Reject',
    recover: 'Give everything back',
    close: 'Close its channel',
    cancel: (queue: string) => `Stop reading ${queue}`,
    publishTo: 'Publish to it',
    remove: 'Delete',
    unbind: 'Remove this binding',
    purge: 'Throw its messages away',
    noAlternate: 'Remove the alternate',
  },
  form: {
    from: 'From',
    to: 'To',
    publisher: 'Publisher',
    exchange: 'Exchange',
    queue: 'Queue',
    name: 'Name',
    type: 'Type',
    alternate: 'Alternate',
    none: 'none',
    key: 'Key',
    table: 'Headers',
    tableHint: 'size=1 colour=red',
    match: 'x-match',
    body: 'Body',
    priority: 'Priority',
    expiration: 'Lives for (ms)',
    copies: 'CC',
    mandatory: 'mandatory',
    transient: 'transient',
    durable: 'durable',
    quorum: 'quorum',
    ttl: 'TTL (ms)',
    maxLength: 'Max length',
    overflow: 'When full',
    deadLetter: 'Dead letters to',
    deadLetterKey: 'with key',
    maxPriority: 'Max priority',
    deliveryLimit: 'Delivery limit',
    prefetch: 'Prefetch',
    autoAck: 'automatic acknowledgement',
    furtherOfQueue: 'Limits, dead letters',
    furtherOfMessage: 'Headers, priority, time to live',
    subscribe: 'Subscribe',
    declare: 'Declare',
    bind: 'Bind',
    set: 'Set',
  },
});
