/**
 * crash-or-slow: dead, or just slow? A monitor that asks and waits cannot tell, however long it waits; what it can do is
 * to change its mind, and to learn how long is long enough.
 */
import { seconds } from '#kernel';
import { defineLesson, FAULTS } from '#lesson-kit';
import {
  alarmNeedsMisses,
  answersTheQuestion,
  comesToRest,
  completeness,
  failureDetector,
  innocentCleared,
  pingIsAnswered,
  somebodyIsSuspected,
  strongAccuracy,
} from '#protocols/failure-detector';
import { challenges } from './challenges.ts';
import { models } from './models.ts';
import { steps } from './steps.ts';
import { positions, scenario } from './world.ts';

export default defineLesson({
  id: 'crash-or-slow',
  revision: 1,
  protocol: failureDetector,
  parameters: {
    period: { kind: 'number', min: 20, max: 1_000, step: 10, default: 100, unit: 'ms' },
    deadline: { kind: 'number', min: 5, max: 500, step: 5, default: 50, unit: 'ms' },
    misses: { kind: 'number', min: 1, max: 5, step: 1, default: 1 },
    growth: { kind: 'number', min: 0, max: 100, step: 5, default: 0, unit: 'ms' },
    latency: { kind: 'number', min: 1, max: 500, step: 1, default: 10, unit: 'ms' },
    tail: { kind: 'number', min: 0, max: 50, step: 1, default: 5, unit: 'ms' },
    loss: { kind: 'number', min: 0, max: 50, step: 1, default: 0, unit: '%' },
  },
  scenario,
  positions,
  horizon: seconds(60),
  faults: [...FAULTS.nodes, ...FAULTS.links, 'drop', ...FAULTS.waits],
  properties: [
    // No deadline makes a detector accurate where delays have no bound.
    { property: strongAccuracy, expectedToFail: () => true },
    { property: completeness },
    { property: innocentCleared },
    { property: comesToRest },
    { property: alarmNeedsMisses },
    { property: answersTheQuestion },
    { property: pingIsAnswered },
    { property: somebodyIsSuspected },
  ],
  steps,
  challenges,
  models,
  views: ['diagram', 'log', 'inspector', 'code', 'properties', 'checker'],
});
