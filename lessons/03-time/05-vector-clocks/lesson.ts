/**
 * vector-clocks: knowing what you did not know. Lamport's numbers and vectors on the same events, then two things that
 * vectors are for: a chat in causal order, and a basket whose versions know what they replace.
 */
import { seconds } from '#kernel';
import { defineLesson, FAULTS, type ParameterValues } from '#lesson-kit';
import {
  causalDelivery,
  clockCondition,
  concurrentEvents,
  everyLineIsShown,
  noWriteVanishes,
  numbersMislead,
  strongClockCondition,
  vectorClocks,
} from '#protocols/vector-clocks';
import { challenges } from './challenges.ts';
import { models } from './models.ts';
import { steps } from './steps.ts';
import { OBSERVER, positions, scenario } from './world.ts';

const event = { id: 'event', operation: { name: 'event' } };
const send = (to: string) => ({ id: `send-${to.toLowerCase()}`, operation: { name: 'send', to } });
const say = (id: string, text: string) => ({ id, operation: { name: 'say', text } });
const read = { id: 'read', operation: { name: 'read' } };
const add = (item: string) => ({ id: `add-${item}`, operation: { name: 'add', item } });

const inEvents = ({ world }: ParameterValues): boolean => world === 'events' || world === 'figure';
const inChat = ({ world }: ParameterValues): boolean => world === 'chat';
const inBasket = ({ world }: ParameterValues): boolean => world === 'basket';

export default defineLesson({
  id: 'vector-clocks',
  revision: 1,
  protocol: vectorClocks,
  parameters: {
    world: { kind: 'choice', options: ['events', 'figure', 'chat', 'basket'], default: 'figure' },
    latency: { kind: 'number', min: 20, max: 1_000, step: 20, default: 20, unit: 'ms' },
  },
  scenario,
  positions,
  horizon: seconds(60),
  faults: [...FAULTS.links, ...FAULTS.messages],
  operations: {
    P: [event, send('Q'), send('R')],
    Q: [event, send('P'), send('R')],
    R: [event, send('P'), send('Q')],
    A: [say('ask', 'Lunch?'), say('ask-again', 'At one.')],
    B: [say('reply', 'Yes!')],
    C: [say('join-in', 'Me too.')],
    x: [read, add('milk'), add('bread')],
    y: [read, add('eggs'), add('jam')],
    z: [read, add('tea')],
  },
  pairs: { node: OBSERVER, operation: 'judge' },
  properties: [
    { property: clockCondition, promisedFor: inEvents },
    { property: strongClockCondition, promisedFor: inEvents },
    { property: causalDelivery, promisedFor: inChat },
    { property: everyLineIsShown, promisedFor: inChat },
    { property: noWriteVanishes, promisedFor: inBasket },
    { property: concurrentEvents, promisedFor: inEvents },
    { property: numbersMislead, promisedFor: inEvents },
  ],
  steps,
  challenges,
  models,
  views: ['diagram', 'log', 'inspector', 'code', 'properties', 'checker'],
  requires: ['lamport-clocks'],
});
