/**
 * consistency-levels: what answers may clients get? Histories are put on the rungs of a ladder, and five stores show
 * how each rung is built and what breaks it.
 */
import { seconds } from '#kernel';
import { defineLesson, FAULTS } from '#lesson-kit';
import { promiseOf } from '#lesson-kit/ladder';
import { consistencyLadder, HISTORY_NAMES, newsTravels, standApart } from '#protocols/consistency-ladder';
import { VALUES } from './acts.ts';
import { challenges } from './challenges.ts';
import { models } from './models.ts';
import { steps } from './steps.ts';
import { isStore, positions, SITES, scenario, WORLDS } from './world.ts';

const operationsOf = (node: string) =>
  ['x', 'y'].flatMap((key) => [
    { id: `write-${key}`, operation: { name: 'write', key, value: VALUES[`${node} ${key}`] ?? 9 } },
    { id: `read-${key}`, operation: { name: 'read', key } },
  ]);

export default defineLesson({
  id: 'consistency-levels',
  revision: 1,
  protocol: consistencyLadder,
  parameters: {
    world: { kind: 'choice', options: WORLDS, default: 'desk' },
    history: { kind: 'choice', options: HISTORY_NAMES, default: 'h1' },
  },
  scenario,
  positions,
  horizon: seconds(30),
  faults: [...FAULTS.links, ...FAULTS.waits],
  operations: Object.fromEntries(SITES.map((node) => [node, operationsOf(node)])),
  properties: [
    {
      property: promiseOf(
        'linearizable',
        'Every operation happens at one moment between question and answer.',
      ),
      promisedFor: isStore('linearizable'),
    },
    {
      property: promiseOf('sequential', 'All answers fit one order, which keeps each process’s own order.'),
      promisedFor: isStore('linearizable', 'sequential'),
    },
    {
      property: promiseOf('causal', 'Nobody sees an effect without its cause.'),
      promisedFor: isStore('linearizable', 'sequential', 'causal'),
    },
    {
      property: promiseOf('pram', 'Everybody sees the writes of each process in its order.'),
      promisedFor: isStore('linearizable', 'sequential', 'causal', 'pram'),
    },
    { property: newsTravels },
    { property: standApart },
  ],
  steps,
  challenges,
  models,
  views: ['ladder', 'history', 'diagram', 'log', 'inspector', 'code', 'properties', 'checker'],
  picture: 'alone',
  judges: ['linearizable', 'sequential', 'causal', 'pram'],
  requires: ['cap-partition'],
});
