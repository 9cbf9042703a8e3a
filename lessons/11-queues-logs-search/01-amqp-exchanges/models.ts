/** What the checker is asked about this lesson's own code. Words: story.md, `## models`. */
import { ms, type World } from '#kernel';
import type { LessonModel } from '#lesson-kit';
import type { ConsumerState } from '#protocols/amqp';
import { bind, publishing } from './acts.ts';
import { BROKER } from './world.ts';

type More = Parameters<typeof publishing>[1];

const publish = (key: string, more?: More, times = 1) => ({
  node: 'P1',
  operation: publishing(key, more),
  times,
});

const heldBy = ({ nodes }: World, id: string): number =>
  (nodes.find((node) => node.id === id)?.state as ConsumerState | null)?.held.length ?? 0;

/** C1 is handed a message, and gives it back. */
const givesBack = {
  node: 'C1',
  operation: { name: 'nack', requeue: true },
  when: (world: World) => heldBy(world, 'C1') > 0,
};

/** Nobody is ever found silent. */
const allAreHeard = { silence: 0 };

const TWO_AT_WORK = { wiring: 'jobs', consumers: 2 } as const;
const ONE_AT_WORK = { wiring: 'jobs', consumers: 1 } as const;

const KEPT = ['never-nowhere', 'again-is-marked', 'within-prefetch', 'oldest-first'];

export const models: readonly LessonModel[] = [
  {
    id: 'one-job',
    params: TWO_AT_WORK,
    operations: [publish('order.paid')],
    faults: { crash: 1 },
    only: { nodes: ['C1', 'C2'] },
    timers: { silence: 1 },
    properties: [...KEPT, 'done-once', 'work-is-done'],
    rules: ['manual-ack', 'ack-after-work', 'requeue-on-channel-close'],
  },
  {
    id: 'given-back',
    params: TWO_AT_WORK,
    operations: [publish('order.paid'), givesBack],
    timers: allAreHeard,
    properties: [...KEPT, 'done-once', 'work-is-done'],
    rules: ['mark-redelivered'],
  },
  {
    id: 'three-jobs',
    params: { ...ONE_AT_WORK, work: 0 },
    operations: [publish('order.paid', {}, 3), givesBack],
    timers: allAreHeard,
    properties: KEPT,
    rules: ['prefetch', 'requeue-in-place'],
  },
  {
    id: 'two-in-turn',
    params: { ...TWO_AT_WORK, prefetch: 0 },
    operations: [publish('order.paid', {}, 2)],
    timers: allAreHeard,
    properties: ['everyone-in-turn', 'never-nowhere', 'done-once', 'work-is-done'],
    rules: ['round-robin'],
  },
  {
    id: 'broker-restarts',
    params: { wiring: 'waiting', consumers: 1 },
    operations: [publish('order.paid')],
    faults: { crash: 1 },
    only: { nodes: [BROKER] },
    properties: ['never-nowhere'],
    rules: ['confirm-after-store'],
  },
  {
    id: 'patterns',
    params: { wiring: 'topic', consumers: 1 },
    operations: [
      publish('user.new'),
      publish('order'),
      { node: BROKER, operation: bind('post', 'paid', '*') },
      publish(''),
    ],
    properties: ['routed-as-written', 'copies-are-made', 'never-nowhere'],
    rules: ['one-copy-per-queue', 'hash-matches-zero-words', 'empty-key-is-zero-words'],
  },
  {
    id: 'spare-exchange',
    params: { wiring: 'spare', consumers: 1 },
    operations: [publish('order.paid'), publish('other')],
    properties: ['routed-as-written', 'never-nowhere'],
    rules: ['alternate-only-when-unmatched'],
  },
  {
    id: 'nobody-wants-it',
    params: { wiring: 'direct', consumers: 1 },
    operations: [publish('order.lost', { mandatory: 'mandatory' }), publish('order.lost')],
    properties: ['mandatory-returns', 'something-is-returned'],
    rules: ['return-unroutable'],
  },
  {
    id: 'one-is-urgent',
    params: { wiring: 'urgent', consumers: 1 },
    operations: [publish('order.paid'), publish('order.paid', { priority: 4 })],
    properties: ['urgent-first', 'oldest-first'],
    rules: ['priority-first'],
  },
  {
    id: 'poisoned',
    params: { wiring: 'poison', consumers: 1 },
    operations: [publish('order.paid', { body: 'bad' })],
    timers: allAreHeard,
    properties: ['within-deliveries', 'dead-are-sent', 'never-nowhere', 'a-letter-is-dead'],
    rules: ['delivery-limit', 'dead-letter'],
  },
  {
    id: 'full-queues',
    params: { wiring: 'limits', consumers: 1 },
    operations: [publish('order.paid', {}, 3)],
    properties: ['within-length', 'dead-are-sent', 'never-nowhere', 'a-letter-is-dead'],
    rules: ['length-limit'],
  },
  {
    id: 'round-and-round',
    params: { wiring: 'circle', consumers: 1 },
    operations: [publish('order.paid')],
    // Each queue keeps a message for 300 ms.
    moments: [0, 400, 800, 1200].map(ms),
    properties: ['no-circles', 'never-nowhere', 'a-letter-is-dead'],
    rules: ['no-automatic-cycle'],
  },
];
