/**
 * paxos-synod: one value, chosen once, for ever. You try to make a majority choose two different values, and fail; then
 * you loosen one rule at a time, and succeed.
 */
import { seconds } from '#kernel';
import { defineLesson, FAULTS } from '#lesson-kit';
import {
  aValueIsChosen,
  aWishIsGivenUp,
  learnedIsChosen,
  oneValueABallot,
  oneValueChosen,
  onlyProposedValues,
  onlySafeProposals,
  paxos,
  promiseCoversVote,
  promisesLast,
  somethingIsLearned,
} from '#protocols/paxos';
import { challenges } from './challenges.ts';
import { models } from './models.ts';
import { steps } from './steps.ts';
import { meet, positions, scenario } from './world.ts';

const proposeOnly = [{ id: 'propose', operation: { name: 'propose' } }];

export default defineLesson({
  id: 'paxos-synod',
  revision: 1,
  protocol: paxos,
  parameters: {
    acceptors: { kind: 'number', min: 3, max: 5, step: 1, default: 3 },
    quorums: { kind: 'choice', options: ['majorities', 'sizes', 'grid', 'wheel'], default: 'majorities' },
    prepare: { kind: 'number', min: 1, max: 5, step: 1, default: 2 },
    accept: { kind: 'number', min: 1, max: 5, step: 1, default: 2 },
    retry: { kind: 'switch', default: false },
    patience: { kind: 'number', min: 30, max: 500, step: 10, default: 50, unit: 'ms' },
    backoff: { kind: 'switch', default: false },
    refusals: { kind: 'switch', default: true },
  },
  scenario,
  positions,
  horizon: seconds(10),
  faults: FAULTS.usual,
  operations: { P1: proposeOnly, P2: proposeOnly },
  properties: [
    { property: oneValueChosen, expectedToFail: (params) => !meet(params) },
    { property: learnedIsChosen },
    { property: onlyProposedValues },
    { property: onlySafeProposals, expectedToFail: (params) => !meet(params) },
    { property: oneValueABallot },
    { property: promisesLast },
    { property: promiseCoversVote },
    { property: aValueIsChosen },
    { property: aWishIsGivenUp },
    { property: somethingIsLearned, expectedToFail: ({ backoff }) => backoff !== true },
  ],
  steps,
  challenges,
  models,
  views: ['ledger', 'diagram', 'log', 'inspector', 'code', 'properties', 'checker'],
  requires: ['crash-or-slow'],
});
