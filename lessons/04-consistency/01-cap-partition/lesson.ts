/**
 * cap-partition: partition, answer or be right. The Gilbert–Lynch theorem as two runs that nobody can tell apart, and
 * four systems that each give up something else.
 */
import { seconds } from '#kernel';
import { defineLesson, FAULTS, linearizable } from '#lesson-kit';
import { cap, everyRequestAnswered, majorityHasIt, replicasAgree, writeIsSeen } from '#protocols/cap';
import { challenges } from './challenges.ts';
import { models } from './models.ts';
import { steps } from './steps.ts';
import { PRIMARY, positions, scenario } from './world.ts';

const write = (value: number) => ({ id: `write-${value}`, operation: { name: 'write', value } });
const read = { id: 'read', operation: { name: 'read' } };

export default defineLesson({
  id: 'cap-partition',
  revision: 1,
  protocol: cap,
  parameters: {
    mode: { kind: 'choice', options: ['AP', 'CP', 'CP-local', 'neither'], default: 'AP' },
    replicas: { kind: 'number', min: 2, max: 5, step: 1, default: 2 },
    latency: { kind: 'number', min: 1, max: 10_000, step: 1, default: 20, unit: 'ms' },
    timeout: { kind: 'number', min: 0, max: 5_000, step: 100, default: 0, unit: 'ms' },
    retry: { kind: 'number', min: 0, max: 5_000, step: 100, default: 500, unit: 'ms' },
    third: { kind: 'switch', default: false },
  },
  scenario,
  positions,
  horizon: seconds(60),
  faults: [...FAULTS.links, ...FAULTS.groups, ...FAULTS.nodes, 'drop', ...FAULTS.waits],
  operations: {
    a: [write(1), write(2), read],
    b: [write(1), write(2), read],
    c: [read],
  },
  properties: [
    {
      property: linearizable,
      expectedToFail: ({ mode, third }) =>
        mode === 'AP' || mode === 'neither' || (mode === 'CP-local' && third === true),
    },
    { property: everyRequestAnswered, expectedToFail: ({ mode }) => mode !== 'AP' },
    { property: replicasAgree },
    { property: majorityHasIt(PRIMARY), promisedFor: ({ mode }) => mode === 'CP' || mode === 'CP-local' },
    { property: writeIsSeen },
  ],
  steps,
  challenges,
  models,
  views: ['diagram', 'history', 'log', 'inspector', 'code', 'properties', 'checker'],
  judges: ['linearizable', 'sequential', 'causal', 'read-your-writes', 'monotonic-reads'],
  requires: ['crash-or-slow'],
});
