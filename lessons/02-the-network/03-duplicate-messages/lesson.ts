/**
 * duplicate-messages: sent twice, applied once. Who is not answered asks again, and so every request may arrive twice; what
 * a server must do, and in which order, so that it takes effect once.
 */
import { seconds } from '#kernel';
import { defineLesson, FAULTS, type ParameterValues } from '#lesson-kit';
import {
  anOrderIsAnswered,
  answeredIsTaken,
  atMostOnce,
  duplicateMessages,
  everyOrderAnswered,
  lastSetStays,
} from '#protocols/duplicate-messages';
import { challenges } from './challenges.ts';
import { models } from './models.ts';
import { steps } from './steps.ts';
import { positions, scenario } from './world.ts';

const isDebit = ({ job }: ParameterValues): boolean => job === 'debit';
const isSet = ({ job }: ParameterValues): boolean => job === 'set';

export default defineLesson({
  id: 'duplicate-messages',
  revision: 1,
  protocol: duplicateMessages,
  parameters: {
    job: { kind: 'choice', options: ['debit', 'set'], default: 'debit' },
    latency: { kind: 'number', min: 1, max: 1_000, step: 1, default: 50, unit: 'ms' },
    retry: { kind: 'number', min: 10, max: 5_000, step: 10, default: 300, unit: 'ms' },
    step: { kind: 'number', min: 1, max: 500, step: 1, default: 40, unit: 'ms' },
    ttl: { kind: 'number', min: 0, max: 100, step: 1, default: 0, unit: 's' },
  },
  scenario,
  positions,
  horizon: seconds(120),
  faults: [...FAULTS.nodes, ...FAULTS.links, ...FAULTS.messages],
  properties: [
    { property: atMostOnce, promisedFor: isDebit },
    { property: answeredIsTaken, promisedFor: isDebit },
    { property: lastSetStays, promisedFor: isSet },
    { property: everyOrderAnswered },
    { property: anOrderIsAnswered },
  ],
  steps,
  challenges,
  models,
  views: ['server', 'diagram', 'log', 'inspector', 'code', 'properties', 'checker'],
  requires: ['lost-messages'],
});
