/** Only the goal is given; any way counts. One for every rule of the protocol, and four that need no rule off. */
import { ms, type Property } from '#kernel';
import {
  at,
  breaks,
  type Challenge,
  kill,
  type ParameterValues,
  restart,
  type Scene,
  without,
} from '#lesson-kit';
import {
  againIsMarked,
  deadAreSent,
  everyoneInTurn,
  lostBodies,
  mandatoryReturns,
  neverNowhere,
  noCircles,
  oldestFirst,
  repeatedBodies,
  routedAsWritten,
  urgentFirst,
  withinDeliveries,
  withinLength,
  withinPrefetch,
} from '#protocols/amqp';
import { bind, command, cut, giveBack, publish, READY } from './acts.ts';
import { outOfOrder } from './goals.ts';

interface Breaking {
  readonly id: string;
  readonly rule: string;
  readonly property: Property;
  /** In which the checker tells the fewest faults. */
  readonly model: string;
  readonly params: ParameterValues;
  readonly log?: Scene['log'];
  readonly faultsMax?: number;
  readonly nextAction: NonNullable<Challenge['nextAction']>;
}

/** The scene with this one rule off; its promise is to be broken. */
const breaking = ({
  id,
  rule,
  property,
  model,
  params,
  log,
  faultsMax = 0,
  nextAction,
}: Breaking): Challenge => {
  const prepared = log === undefined ? { at: READY } : { log, at: ms(120) };
  return {
    id,
    ...without(rule, { params, ...prepared }),
    goal: breaks(property),
    faultsMax,
    minimum: { model, property: property.id },
    nextAction,
  };
};

const JOBS: ParameterValues = { wiring: 'jobs', work: 400 };
const ONE_JOB = [at(0, publish('order.paid'))];

/** Bad luck and the settings that people choose; every rule is on. */
const luck: readonly Challenge[] = [
  {
    id: 'done-twice',
    scene: { params: JOBS, log: ONE_JOB, at: ms(120) },
    goal: ({ world }) => repeatedBodies(world).length > 0,
    faultsMax: 1,
    minimum: { model: 'one-job', property: 'done-once' },
    nextAction: [at(150, cut('C1'))],
  },
  {
    id: 'lost-by-haste',
    scene: { params: { ...JOBS, auto: true }, log: ONE_JOB, at: ms(120) },
    goal: ({ world }) => lostBodies(world).length > 0,
    faultsMax: 1,
    minimum: { model: 'amqp-automatic-ack', property: 'never-nowhere' },
    nextAction: [at(150, kill('C1'))],
  },
  {
    id: 'wrong-order',
    scene: { params: { ...JOBS, consumers: 3, work: 200 }, at: READY },
    goal: outOfOrder,
    faultsMax: 1,
    minimum: 'goal',
    nextAction: [
      at(130, publish('order.paid')),
      at(131, publish('order.paid')),
      at(132, publish('order.paid')),
      at(133, publish('order.paid')),
      at(200, kill('C1')),
    ],
  },
  {
    id: 'without-confirms',
    scene: { params: { ...JOBS, confirms: false }, at: READY },
    goal: ({ world }) => lostBodies(world).length > 0,
    faultsMax: 1,
    minimum: 'time',
    nextAction: [at(100, publish('order.paid')), at(110, cut('P1'))],
  },
];

const routing: readonly Challenge[] = [
  breaking({
    id: 'copy-for-each-binding',
    rule: 'one-copy-per-queue',
    property: routedAsWritten,
    model: 'patterns',
    params: { wiring: 'topic', consumers: 1 },
    nextAction: [at(100, publish('user.new'))],
  }),
  breaking({
    id: 'hash-needs-a-word',
    rule: 'hash-matches-zero-words',
    property: routedAsWritten,
    model: 'patterns',
    params: { wiring: 'topic', consumers: 1 },
    nextAction: [at(100, publish('order'))],
  }),
  breaking({
    id: 'nothing-is-a-word',
    rule: 'empty-key-is-zero-words',
    property: routedAsWritten,
    model: 'patterns',
    params: { wiring: 'topic', consumers: 1 },
    nextAction: [at(100, command(bind('post', 'paid', '*'))), at(200, publish(''))],
  }),
  breaking({
    id: 'always-the-spare',
    rule: 'alternate-only-when-unmatched',
    property: routedAsWritten,
    model: 'spare-exchange',
    params: { wiring: 'spare', consumers: 1 },
    nextAction: [at(100, publish('order.paid'))],
  }),
  breaking({
    id: 'no-return',
    rule: 'return-unroutable',
    property: mandatoryReturns,
    model: 'nobody-wants-it',
    params: { wiring: 'direct' },
    nextAction: [at(100, publish('order.lost', { mandatory: 'mandatory' }))],
  }),
];

const serving: readonly Challenge[] = [
  breaking({
    id: 'hands-full',
    rule: 'prefetch',
    property: withinPrefetch,
    model: 'three-jobs',
    params: { ...JOBS, consumers: 1 },
    nextAction: [at(100, publish('order.paid')), at(110, publish('order.paid'))],
  }),
  breaking({
    id: 'always-the-same',
    rule: 'round-robin',
    property: everyoneInTurn,
    model: 'two-in-turn',
    params: { ...JOBS, prefetch: 0 },
    nextAction: [at(150, publish('order.paid')), at(160, publish('order.paid'))],
  }),
  breaking({
    id: 'urgent-waits',
    rule: 'priority-first',
    property: urgentFirst,
    model: 'one-is-urgent',
    params: { wiring: 'urgent', consumers: 1 },
    nextAction: [at(100, publish('order.paid')), at(110, publish('order.paid', { priority: 4 }))],
  }),
  breaking({
    id: 'to-the-back',
    rule: 'requeue-in-place',
    property: oldestFirst,
    model: 'three-jobs',
    params: { ...JOBS, consumers: 1, work: 0 },
    log: [0, 1, 2].map((time) => at(time, publish('order.paid'))),
    nextAction: [at(150, giveBack('C1'))],
  }),
  breaking({
    id: 'as-if-new',
    rule: 'mark-redelivered',
    property: againIsMarked,
    model: 'given-back',
    params: JOBS,
    log: ONE_JOB,
    nextAction: [at(150, giveBack('C1'))],
  }),
];

const safety: readonly Challenge[] = [
  breaking({
    id: 'sent-is-gone',
    rule: 'manual-ack',
    property: neverNowhere,
    model: 'one-job',
    params: JOBS,
    log: ONE_JOB,
    faultsMax: 1,
    nextAction: [at(150, kill('C1'))],
  }),
  breaking({
    id: 'too-early',
    rule: 'ack-after-work',
    property: neverNowhere,
    model: 'one-job',
    params: JOBS,
    log: ONE_JOB,
    faultsMax: 1,
    nextAction: [at(150, kill('C1'))],
  }),
  breaking({
    id: 'not-taken-back',
    rule: 'requeue-on-channel-close',
    property: neverNowhere,
    model: 'one-job',
    params: JOBS,
    log: ONE_JOB,
    faultsMax: 1,
    nextAction: [at(150, kill('C1'))],
  }),
  breaking({
    id: 'only-in-memory',
    rule: 'confirm-after-store',
    property: neverNowhere,
    model: 'broker-restarts',
    params: { ...JOBS, wiring: 'waiting' },
    faultsMax: 1,
    nextAction: [at(100, publish('order.paid')), at(160, kill('B')), at(500, restart('B'))],
  }),
];

const limits: readonly Challenge[] = [
  breaking({
    id: 'no-letter',
    rule: 'dead-letter',
    property: deadAreSent,
    model: 'poisoned',
    params: { wiring: 'waiting', consumers: 1 },
    nextAction: [at(100, publish('order.paid', { expiration: 100 }))],
  }),
  breaking({
    id: 'round-and-round',
    rule: 'no-automatic-cycle',
    property: noCircles,
    model: 'round-and-round',
    params: { wiring: 'circle', consumers: 1 },
    nextAction: [at(100, publish('order.paid'))],
  }),
  breaking({
    id: 'for-ever-poisoned',
    rule: 'delivery-limit',
    property: withinDeliveries,
    model: 'poisoned',
    params: { wiring: 'poison' },
    nextAction: [at(100, publish('order.paid', { body: 'bad' }))],
  }),
  breaking({
    id: 'longer-and-longer',
    rule: 'length-limit',
    property: withinLength,
    model: 'full-queues',
    params: { wiring: 'limits', consumers: 1 },
    nextAction: [100, 110, 120].map((time) => at(time, publish('order.paid'))),
  }),
];

export const challenges: readonly Challenge[] = [...luck, ...routing, ...serving, ...safety, ...limits];
