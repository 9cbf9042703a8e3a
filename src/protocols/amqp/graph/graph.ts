/** The inside of the broker as plain data for a picture: what is wired, what rests where, and the way of the last message. */
import type { History, NodeId, World } from '#kernel';
import type { Binding, Broker, Message, Queue, Stored } from '../broker/index.ts';
import type { BrokerState, ConsumerState, Held } from '../messages.ts';
import { type Mismatch, type Trail, trailOf } from '../trail.ts';
import { sayTable } from './table.ts';

export interface ExchangeItem {
  readonly name: string;
  readonly type: string;
  readonly durable: boolean;
  readonly alternate: string | null;
  readonly lit: boolean;
  /** The last message came here and went no further. */
  readonly deadEnd: boolean;
}

/** A message at rest. */
export interface MessageItem {
  readonly id: string;
  readonly queue: string;
  readonly message: Message;
  readonly redelivered: boolean;
  readonly deliveryCount: number;
  /** Milliseconds; null = lives for ever. */
  readonly leftMs: number | null;
  /** The consumer that holds it; null = ready. */
  readonly holder: NodeId | null;
}

export interface QueueItem {
  readonly name: string;
  readonly queue: Queue;
  readonly ready: readonly MessageItem[];
  readonly unacked: readonly MessageItem[];
  readonly lit: boolean;
  /** It has something to say of itself: a limit, a kind, that it is not durable. */
  readonly marked: boolean;
}

/** From an exchange to a queue or another exchange: a binding, or its alternate. */
export interface LinkItem {
  readonly id: string;
  readonly from: string;
  readonly to: { readonly kind: 'queue' | 'exchange'; readonly name: string };
  /** `null`: an alternate. */
  readonly binding: Binding | null;
  readonly label: string;
  readonly lit: boolean;
  /** Why the last message did not take it; `null` when it took it or never came here. */
  readonly mismatch: Mismatch | null;
}

export interface DeadLetterItem {
  readonly queue: string;
  readonly to: { readonly kind: 'queue' | 'exchange'; readonly name: string };
}

export interface ConsumerItem {
  readonly id: NodeId;
  readonly up: boolean;
  readonly held: readonly Held[];
  readonly reads: readonly {
    readonly queue: string;
    readonly tag: string;
    readonly prefetch: number;
    readonly autoAck: boolean;
  }[];
}

export interface Graph {
  readonly broker: NodeId;
  /** The broker is down: this is what its disk holds. */
  readonly down: boolean;
  readonly publishers: readonly NodeId[];
  readonly exchanges: readonly ExchangeItem[];
  readonly links: readonly LinkItem[];
  /** At most `QUEUES_SHOWN`; `more` others are there. */
  readonly queues: readonly QueueItem[];
  readonly more: number;
  readonly deadLetters: readonly DeadLetterItem[];
  readonly consumers: readonly ConsumerItem[];
  /** The last published message, unless the wiring has changed since. */
  readonly last: {
    readonly message: Message;
    readonly queues: readonly string[];
    readonly trail: Trail;
  } | null;
}

/** More than anybody reads; a thousand would only slow the picture down. */
export const QUEUES_SHOWN = 40;

/** What a broker declares by itself is shown once somebody uses it. */
const isOwn = ({ name }: { readonly name: string }): boolean => name === '' || name.startsWith('amq.');

const nodesOf = (world: World, role: string) => world.nodes.filter((node) => node.role === role);

const messageItem = (world: World, queue: Queue, stored: Stored, holder: NodeId | null): MessageItem => ({
  id: `${queue.name} ${stored.position}`,
  queue: queue.name,
  message: stored.message,
  redelivered: stored.redelivered,
  deliveryCount: stored.deliveryCount,
  leftMs: stored.expiresAt === null ? null : Math.max(0, stored.expiresAt - Math.floor(world.time / 1000)),
  holder,
});

/** Words of ours; keys and headers are whoever wrote them. */
type Say = (english: string) => string;

const labelOf = (type: string, { key, args }: Binding, say: Say): string => {
  if (type === 'fanout') return say('every message');
  if (type !== 'headers') return key === '' ? say('(empty key)') : key;
  const { 'x-match': match, ...pairs } = args;
  return `${match?.type === 'string' ? match.value : 'all'}: ${sayTable(pairs)}`;
};

const linksFrom = (broker: Broker, trail: Trail, say: Say): LinkItem[] =>
  [...broker.exchanges.values()].flatMap(({ name, type, alternate }) => {
    const stop = trail.find(({ exchange }) => exchange === name);
    const bound = (broker.bindings.get(name) ?? []).map((binding, place): LinkItem => {
      const tried = stop?.bindings.find((one) => one.binding === binding);
      return {
        id: `${name} ${place}`,
        from: name,
        to: { kind: binding.to, name: binding.destination },
        binding,
        label: labelOf(type, binding, say),
        lit: tried !== undefined && tried.mismatch === null,
        mismatch: tried?.mismatch ?? null,
      };
    });
    if (alternate === null || !broker.exchanges.has(alternate)) return bound;
    const spare: LinkItem = {
      id: `${name} alternate`,
      from: name,
      to: { kind: 'exchange', name: alternate },
      binding: null,
      label: say('what nobody wants'),
      lit: stop?.alternate === 'used',
      mismatch: null,
    };
    return [...bound, spare];
  });

const isEnd = (trail: Trail, name: string): boolean => {
  const stop = trail.find(({ exchange }) => exchange === name);
  return (
    name !== '' &&
    stop !== undefined &&
    stop.alternate !== 'used' &&
    stop.bindings.every(({ mismatch }) => mismatch !== null)
  );
};

const deadLettersOf = (broker: Broker): DeadLetterItem[] =>
  [...broker.queues.values()].flatMap(({ name, settings }): DeadLetterItem[] => {
    const { deadLetterExchange: exchange, deadLetterKey: key } = settings;
    if (exchange === null || !broker.exchanges.has(exchange)) return [];
    if (exchange !== '') return [{ queue: name, to: { kind: 'exchange', name: exchange } }];
    return key !== null && broker.queues.has(key) ? [{ queue: name, to: { kind: 'queue', name: key } }] : [];
  });

const consumerItem = (broker: Broker, { id, state }: World['nodes'][number]): ConsumerItem => ({
  id,
  up: state !== null,
  held: (state as ConsumerState | null)?.held ?? [],
  reads: [...broker.queues.values()].flatMap((queue) =>
    queue.consumers
      .filter(({ channel }) => channel === id)
      .map(({ tag, prefetch, autoAck }) => ({ queue: queue.name, tag, prefetch, autoAck })),
  ),
});

const queueItem = (world: World, queue: Queue, lit: boolean): QueueItem => ({
  name: queue.name,
  queue,
  ready: [...queue.returned, ...queue.ready].map((stored) => messageItem(world, queue, stored, null)),
  unacked: queue.unacked.map((stored) => messageItem(world, queue, stored, stored.channel)),
  lit,
  marked: isMarked(queue),
});

const isMarked = ({ durable, settings }: Queue): boolean =>
  !durable ||
  settings.type === 'quorum' ||
  [settings.ttlMs, settings.maxLength, settings.maxPriority, settings.deliveryLimit].some(
    (one) => one !== null,
  );

/** The picture of `world`, a moment of `history`. */
export const graphOf = (history: History, world: World): Graph => {
  const [node] = nodesOf(world, 'broker') as [World['nodes'][number]];
  const running = node.state as BrokerState | null;
  const broker = running?.broker ?? (node.disk as BrokerState).disk;
  const { rulesOff, protocol } = history.scenario;
  const routed = running?.routed ?? null;
  const trail = routed === null ? [] : trailOf(broker, routed.message, (rule) => !rulesOff.includes(rule));
  const links = linksFrom(broker, trail, protocol.sayText ?? ((english) => english));
  const isUsed = (name: string): boolean =>
    trail.some(({ exchange }) => exchange === name) ||
    links.some(({ from, to }) => from === name || (to.kind === 'exchange' && to.name === name));
  const exchanges = [...broker.exchanges.values()].filter((one) => !isOwn(one) || isUsed(one.name));
  return {
    broker: node.id,
    down: running === null,
    publishers: nodesOf(world, 'publisher').map(({ id }) => id),
    exchanges: exchanges.map(({ name, type, durable, alternate }) => ({
      name,
      type,
      durable,
      alternate,
      lit: trail.some(({ exchange }) => exchange === name),
      deadEnd: isEnd(trail, name),
    })),
    links,
    queues: [...broker.queues.values()]
      .slice(0, QUEUES_SHOWN)
      .map((queue) => queueItem(world, queue, routed?.queues.includes(queue.name) === true)),
    more: Math.max(0, broker.queues.size - QUEUES_SHOWN),
    deadLetters: deadLettersOf(broker),
    consumers: nodesOf(world, 'consumer').map((one) => consumerItem(broker, one)),
    last: routed === null ? null : { message: routed.message, queues: routed.queues, trail },
  };
};
