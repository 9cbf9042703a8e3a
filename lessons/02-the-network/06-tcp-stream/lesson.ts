/**
 * tcp-stream: a reliable stream from packets that are lost and reordered. Sequence numbers, windows, timers and congestion;
 * what each is for is seen when it is missing.
 */
import { seconds } from '#kernel';
import { defineLesson, FAULTS } from '#lesson-kit';
import {
  ackedHasArrived,
  everythingArrives,
  honestSamples,
  inOrder,
  somethingArrives,
  tcpStream,
  thirdIsHeeded,
  withinWindow,
} from '#protocols/tcp-stream';
import { challenges } from './challenges.ts';
import { models } from './models.ts';
import { steps } from './steps.ts';
import { positions, scenario } from './world.ts';

export default defineLesson({
  id: 'tcp-stream',
  revision: 2,
  protocol: tcpStream,
  parameters: {
    items: { kind: 'number', min: 0, max: 100, step: 1, default: 6 },
    window: { kind: 'number', min: 1, max: 64, step: 1, default: 2 },
    numbers: { kind: 'choice', options: ['few', 'many'], default: 'few' },
    keeps: { kind: 'switch', default: false },
    congestion: { kind: 'switch', default: false },
    initial: { kind: 'number', min: 1, max: 10, step: 1, default: 1 },
    rto: { kind: 'number', min: 50, max: 3_000, step: 50, default: 300, unit: 'ms' },
    order: { kind: 'choice', options: ['fifo', 'bag'], default: 'fifo' },
    loss: { kind: 'number', min: 0, max: 50, step: 1, default: 0, unit: '%' },
    latency: { kind: 'number', min: 1, max: 500, step: 1, default: 50, unit: 'ms' },
  },
  scenario,
  positions,
  horizon: seconds(60),
  faults: ['crash', 'pause', 'resume', ...FAULTS.links, ...FAULTS.messages],
  operations: {
    S: [{ id: 'write', operation: { name: 'write', bytes: 100 } }],
    R: [
      { id: 'read-all', operation: { name: 'read', most: 1_000 } },
      { id: 'read-some', operation: { name: 'read', most: 150 } },
    ],
  },
  properties: [
    // A few numbers come round while an old packet may still be under way.
    { property: inOrder, expectedToFail: ({ order, numbers }) => order === 'bag' && numbers === 'few' },
    {
      property: ackedHasArrived,
      expectedToFail: ({ order, numbers }) => order === 'bag' && numbers === 'few',
    },
    { property: withinWindow, promisedFor: ({ congestion }) => congestion === true },
    { property: honestSamples, promisedFor: ({ congestion }) => congestion === true },
    { property: thirdIsHeeded, promisedFor: ({ congestion }) => congestion === true },
    { property: everythingArrives },
    { property: somethingArrives },
  ],
  steps,
  challenges,
  models,
  views: ['stream', 'diagram', 'log', 'inspector', 'code', 'properties', 'checker'],
  requires: ['lost-messages', 'duplicate-messages'],
});
