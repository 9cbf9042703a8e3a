/**
 * amqp-exchanges: a post office with rules. You wire exchanges, bindings and queues, predict where each message goes,
 * and then lose one and do the work on another twice, on purpose.
 */
import { seconds } from '#kernel';
import { defineLesson, FAULTS, type ParameterValues } from '#lesson-kit';
import * as amqp from '#protocols/amqp';
import { publishing } from './acts.ts';
import { challenges } from './challenges.ts';
import { models } from './models.ts';
import { steps } from './steps.ts';
import { WIRINGS } from './topologies.ts';
import { positions, scenario } from './world.ts';

const mayLose = ({ auto, confirms }: ParameterValues): boolean => auto === true || confirms !== true;

export default defineLesson({
  id: 'amqp-exchanges',
  revision: 1,
  protocol: amqp.amqp,
  parameters: {
    wiring: { kind: 'choice', options: Object.keys(WIRINGS), default: 'direct' },
    publishers: { kind: 'number', min: 1, max: 2, step: 1, default: 1 },
    consumers: { kind: 'number', min: 1, max: 4, step: 1, default: 2 },
    prefetch: { kind: 'number', min: 0, max: 10, step: 1, default: 1 },
    auto: { kind: 'switch', default: false },
    work: { kind: 'number', min: 0, max: 2000, step: 100, default: 200, unit: 'ms' },
    requeue: { kind: 'switch', default: true },
    confirms: { kind: 'switch', default: true },
    resend: { kind: 'switch', default: false },
  },
  scenario,
  positions,
  horizon: seconds(60),
  // Connections are TCP: single messages are neither lost nor doubled on them.
  faults: [...FAULTS.links, ...FAULTS.groups, ...FAULTS.nodes, ...FAULTS.waits],
  operations: {
    P1: [
      { id: 'publish-paid', operation: publishing('order.paid') },
      { id: 'publish-new', operation: publishing('user.new') },
      { id: 'publish-lost', operation: publishing('order.lost') },
    ],
  },
  properties: [
    { property: amqp.routedAsWritten },
    { property: amqp.mandatoryReturns },
    { property: amqp.neverNowhere, expectedToFail: mayLose },
    { property: amqp.againIsMarked },
    { property: amqp.doneOnce, expectedToFail: () => true },
    { property: amqp.oldestFirst },
    { property: amqp.urgentFirst },
    { property: amqp.withinPrefetch },
    { property: amqp.everyoneInTurn },
    { property: amqp.withinLength },
    { property: amqp.withinDeliveries },
    { property: amqp.deadAreSent },
    { property: amqp.noCircles },
    { property: amqp.copiesAreMade },
    { property: amqp.somethingIsReturned },
    { property: amqp.workIsDone },
    { property: amqp.comesAgain },
    { property: amqp.someoneDies },
    { property: amqp.queuesRunEmpty, expectedToFail: () => true },
  ],
  steps,
  challenges,
  models,
  picture: 'stage',
  views: ['exchanges', 'diagram', 'log', 'inspector', 'code', 'properties', 'checker'],
  requires: ['duplicate-messages'],
});
