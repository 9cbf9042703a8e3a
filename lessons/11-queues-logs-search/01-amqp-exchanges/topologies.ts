/** What is wired when a scene begins: exchanges, queues and bindings, and who reads which queue. */
import type { Operation } from '#kernel';
import { bind, bindExchange, bindHeaders, exchange, queue } from './acts.ts';

export interface Wiring {
  /** Carried out by the broker before the world begins. */
  readonly topology: readonly Operation[];
  /** The queue that C1, C2, C3 … reads; fewer names: the others read nothing. */
  readonly reads: readonly string[];
}

/** Dead letters go to the exchange `letters`, and from there to the queue `dead`. */
const LETTERS = [exchange('letters', 'fanout'), queue('dead'), bind('letters', 'dead')];
const TO_LETTERS = { 'x-dead-letter-exchange': 'letters' };

/** The default exchange as dead letter exchange: straight into a queue. */
const diesInto = (name: string) => ({ 'x-dead-letter-exchange': '', 'x-dead-letter-routing-key': name });

const jobs = (args: Readonly<Record<string, unknown>> = {}): readonly Operation[] => [
  exchange('post', 'direct'),
  queue('jobs', args),
  bind('post', 'jobs', 'order.paid'),
];

export const WIRINGS = {
  direct: {
    topology: [
      exchange('post', 'direct'),
      queue('mails'),
      queue('stock'),
      bind('post', 'mails', 'order.paid'),
      bind('post', 'mails', 'user.new'),
      bind('post', 'stock', 'order.paid'),
    ],
    reads: ['mails', 'stock'],
  },
  fanout: {
    topology: [
      exchange('post', 'fanout'),
      queue('mails'),
      queue('stock'),
      bind('post', 'mails'),
      bind('post', 'stock'),
    ],
    reads: ['mails', 'stock', 'stock'],
  },
  topic: {
    topology: [
      exchange('post', 'topic'),
      queue('paid'),
      queue('orders'),
      queue('audit'),
      bind('post', 'paid', 'order.*'),
      bind('post', 'orders', 'order.#'),
      bind('post', 'audit', '#'),
      bind('post', 'audit', '*.*'),
    ],
    reads: [],
  },
  headers: {
    topology: [
      exchange('post', 'headers'),
      ...['all', 'any', 'text', 'plain', 'rush'].map((name) => queue(name)),
      bindHeaders('post', 'all', ['x-match', 'all', 'size', 1, 'colour', 'red']),
      bindHeaders('post', 'any', ['x-match', 'any', 'size', 1, 'colour', 'red']),
      bindHeaders('post', 'text', ['x-match', 'all', 'size', '1']),
      bindHeaders('post', 'plain', ['x-match', 'all', 'x-rush', true]),
      bindHeaders('post', 'rush', ['x-match', 'any-with-x', 'x-rush', true]),
    ],
    reads: [],
  },
  spare: {
    topology: [
      exchange('rest', 'fanout'),
      exchange('people', 'fanout'),
      exchange('nobody', 'fanout'),
      exchange('post', 'direct', { alternate: 'rest' }),
      queue('mails'),
      queue('welcome'),
      queue('unclaimed'),
      bind('post', 'mails', 'order.paid'),
      bindExchange('post', 'people', 'user.new'),
      bindExchange('post', 'nobody', 'order.lost'),
      bind('people', 'welcome'),
      bind('rest', 'unclaimed'),
    ],
    reads: [],
  },
  jobs: { topology: jobs(), reads: ['jobs', 'jobs', 'jobs', 'jobs'] },
  kept: {
    topology: [
      exchange('post', 'fanout'),
      queue('kept'),
      queue('brief', { durable: false }),
      bind('post', 'kept'),
      bind('post', 'brief'),
    ],
    reads: [],
  },
  poison: {
    topology: [...LETTERS, ...jobs({ ...TO_LETTERS, 'x-queue-type': 'quorum', 'x-delivery-limit': 2 })],
    reads: ['jobs', 'jobs'],
  },
  waiting: { topology: [...LETTERS, ...jobs(TO_LETTERS)], reads: [] },
  limits: {
    topology: [
      ...LETTERS,
      exchange('post', 'fanout'),
      queue('newest', { 'x-max-length': 2, 'x-overflow': 'drop-head', ...TO_LETTERS }),
      queue('oldest', { 'x-max-length': 2, 'x-overflow': 'reject-publish' }),
      bind('post', 'newest'),
      bind('post', 'oldest'),
    ],
    reads: [],
  },
  urgent: { topology: jobs({ 'x-max-priority': 5 }), reads: [] },
  circle: {
    topology: [
      exchange('post', 'direct'),
      queue('here', { 'x-message-ttl': 300, ...diesInto('there') }),
      queue('there', { 'x-message-ttl': 300, ...diesInto('here') }),
      bind('post', 'here', 'order.paid'),
      bind('post', 'there', 'user.new'),
    ],
    reads: [],
  },
  empty: { topology: [], reads: [] },
} as const satisfies Readonly<Record<string, Wiring>>;

export type WiringName = keyof typeof WIRINGS;

export const wiringOf = (name: unknown): Wiring => WIRINGS[name as WiringName];

/** Names of queues that are there at the start. */
export const queuesOf = (name: WiringName): readonly string[] =>
  WIRINGS[name].topology.flatMap((operation) =>
    operation.name === 'declareQueue' ? [String((operation as Operation).queue)] : [],
  );
