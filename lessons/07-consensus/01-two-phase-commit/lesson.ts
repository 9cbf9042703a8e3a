/**
 * two-phase-commit: all or nothing across machines. You freeze the world by killing one process, and see what three
 * phases and Paxos Commit do about it, and what each of them costs.
 */
import { seconds } from '#kernel';
import { defineLesson, FAULTS, type ParameterValues } from '#lesson-kit';
import {
  atomic,
  commitment,
  commitNeedsAll,
  everybodyAborts,
  everybodyCommits,
  everybodyKnows,
  nobodyStaysInDoubt,
  noGap,
  oneDecision,
  VARIANTS,
} from '#protocols/two-phase-commit';
import { challenges } from './challenges.ts';
import { models } from './models.ts';
import { steps } from './steps.ts';
import { positions, scenario } from './world.ts';

const forResource = [
  { id: 'fail', operation: { name: 'fail' } },
  { id: 'write', operation: { name: 'write' } },
];

const isThree = ({ variant }: ParameterValues): boolean => variant === 'three-phase';
/** Its timeouts are right only where delays are bounded; here they are not. */
const guessesByTime = (params: ParameterValues): boolean => isThree(params) && params.timeouts === true;

export default defineLesson({
  id: 'two-phase-commit',
  revision: 1,
  protocol: commitment,
  parameters: {
    variant: { kind: 'choice', options: VARIANTS, default: 'two-phase' },
    resources: { kind: 'number', min: 2, max: 5, step: 1, default: 3 },
    acceptors: { kind: 'number', min: 1, max: 5, step: 2, default: 3 },
    cooperative: { kind: 'switch', default: false },
    timeouts: { kind: 'switch', default: true },
    patience: { kind: 'number', min: 100, max: 1000, step: 10, default: 150, unit: 'ms' },
    fsync: { kind: 'number', min: 0, max: 50, step: 1, default: 10, unit: 'ms' },
  },
  scenario,
  positions,
  horizon: seconds(10),
  faults: FAULTS.usual,
  operations: {
    TM: [{ id: 'begin', operation: { name: 'begin' } }],
    R1: forResource,
    R2: forResource,
    R3: forResource,
    R4: forResource,
    R5: forResource,
  },
  properties: [
    { property: atomic, expectedToFail: guessesByTime },
    { property: commitNeedsAll },
    { property: oneDecision, expectedToFail: guessesByTime },
    { property: noGap, promisedFor: isThree, expectedToFail: guessesByTime },
    { property: everybodyCommits },
    { property: everybodyAborts },
    { property: everybodyKnows, promisedFor: isThree },
    { property: nobodyStaysInDoubt, expectedToFail: (params) => !isThree(params) },
  ],
  steps,
  challenges,
  models,
  views: ['costs', 'diagram', 'log', 'inspector', 'code', 'properties', 'checker'],
  requires: ['crash-or-slow'],
});
