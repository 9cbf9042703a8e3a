/** lsm-tree: one store from the inside. Nothing is updated in place, and somebody has to clear up. */
import { seconds } from '#kernel';
import { defineLesson, FAULTS } from '#lesson-kit';
import {
  answersAreLatest,
  compacted,
  fileIsWritten,
  levelsDisjoint,
  lsm,
  manifestNamesFiles,
  readsFindLatest,
  snapshotStays,
} from '#protocols/lsm';
import { challenges } from './challenges.ts';
import { models } from './models.ts';
import { steps } from './steps.ts';
import { positions, scenario } from './world.ts';

const of = (id: string, name: string, rest: Readonly<Record<string, unknown>> = {}) => ({
  id,
  operation: { name, ...rest },
});

export default defineLesson({
  id: 'lsm-tree',
  revision: 1,
  protocol: lsm,
  parameters: {
    table: { kind: 'number', min: 2, max: 16, step: 1, default: 4 },
    trigger: { kind: 'number', min: 2, max: 8, step: 1, default: 4 },
    'level-one': { kind: 'number', min: 2, max: 64, step: 1, default: 8 },
    'fan-out': { kind: 'number', min: 2, max: 10, step: 1, default: 4 },
    bits: { kind: 'number', min: 0, max: 16, step: 1, default: 10 },
    style: { kind: 'choice', options: ['leveled', 'tiered'], default: 'leveled' },
  },
  scenario,
  positions,
  horizon: seconds(30),
  faults: [...FAULTS.nodes, 'drop', 'hold', 'release'],
  operations: {
    c: [
      of('put-a', 'put', { key: 'a' }),
      of('put-b', 'put', { key: 'b' }),
      of('put-e', 'put', { key: 'e' }),
      of('delete-a', 'delete', { key: 'a' }),
      of('get-a', 'get', { key: 'a' }),
      of('get-ff', 'get', { key: 'ff' }),
      of('fill', 'fill'),
      of('snapshot', 'snapshot'),
      of('recall', 'recall', { key: 'a' }),
    ],
  },
  properties: [
    { property: readsFindLatest },
    { property: answersAreLatest },
    { property: manifestNamesFiles },
    { property: levelsDisjoint, promisedFor: ({ style }) => style === 'leveled' },
    { property: snapshotStays },
    { property: fileIsWritten },
    { property: compacted },
  ],
  steps,
  challenges,
  models,
  views: ['levels', 'log', 'diagram', 'inspector', 'code', 'properties', 'checker'],
});
