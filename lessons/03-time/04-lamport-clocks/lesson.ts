/**
 * lamport-clocks: order without clocks. Numbers that respect cause and effect, the total order that they give, and the lock
 * without a server that this order was invented for.
 */
import { seconds } from '#kernel';
import { defineLesson, FAULTS, type ParameterValues } from '#lesson-kit';
import {
  clockCondition,
  everybodyGetsIn,
  lamportMutex,
  mutex,
  numbersMislead,
  somebodyEnters,
} from '#protocols/lamport-mutex';
import { challenges } from './challenges.ts';
import { models } from './models.ts';
import { steps } from './steps.ts';
import { OBSERVER, positions, scenario } from './world.ts';

const isLock = ({ world }: ParameterValues): boolean => world === 'lock';
const isEvents = (params: ParameterValues): boolean => !isLock(params);

const event = { id: 'event', operation: { name: 'event' } };
const request = { id: 'request', operation: { name: 'request' } };
const send = (to: string) => ({ id: `send-${to.toLowerCase()}`, operation: { name: 'send', to } });

export default defineLesson({
  id: 'lamport-clocks',
  revision: 1,
  protocol: lamportMutex,
  parameters: {
    world: { kind: 'choice', options: ['events', 'figure', 'lock'], default: 'lock' },
  },
  scenario,
  positions,
  horizon: seconds(60),
  faults: [...FAULTS.links, 'crash', 'restart', ...FAULTS.messages],
  operations: {
    P: [event, send('Q'), send('R')],
    Q: [event, send('P'), send('R')],
    R: [event, send('P'), send('Q')],
    A: [request],
    B: [request],
    C: [request],
  },
  pairs: { node: OBSERVER, operation: 'judge' },
  properties: [
    { property: clockCondition, promisedFor: isEvents },
    { property: mutex, promisedFor: isLock },
    { property: everybodyGetsIn, promisedFor: isLock },
    { property: somebodyEnters, promisedFor: isLock },
    { property: numbersMislead, promisedFor: isEvents },
  ],
  steps,
  challenges,
  models,
  views: ['order', 'diagram', 'log', 'inspector', 'code', 'properties', 'checker'],
});
