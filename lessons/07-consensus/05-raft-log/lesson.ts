/**
 * raft-log: the log, the commit index and figure 8. You watch an entry sit on a majority of disks and still be erased,
 * and learn the one extra rule that makes "committed" mean what it says.
 */
import { seconds } from '#kernel';
import { defineLesson, FAULTS, linearizable } from '#lesson-kit';
import {
  aLeaderAppends,
  aLeaderInherits,
  aLeaderIsReplaced,
  electionSafety,
  leaderAppendOnly,
  leaderCompleteness,
  logMatching,
  logsAgree,
  logsDiverge,
  onceOnly,
  raft,
  requestsAreAnswered,
  stateMachineSafety,
  toldIsCommitted,
  twoApplyOne,
} from '#protocols/raft';
import { challenges } from './challenges.ts';
import { models } from './models.ts';
import { steps } from './steps.ts';
import { positions, scenario } from './world.ts';

const forClient = (value: number) => [
  { id: 'write', operation: { name: 'write', value } },
  { id: 'read', operation: { name: 'read' } },
];

const forOperator = [
  { id: 'add-s4', operation: { name: 'add', server: 'S4' } },
  { id: 'add-s5', operation: { name: 'add', server: 'S5' } },
  { id: 'remove-s1', operation: { name: 'remove', server: 'S1' } },
];

export default defineLesson({
  id: 'raft-log',
  revision: 1,
  protocol: raft,
  parameters: {
    servers: { kind: 'number', min: 3, max: 7, step: 1, default: 5 },
    spares: { kind: 'number', min: 0, max: 2, step: 1, default: 0 },
    start: { kind: 'choice', options: ['empty', 'seven', 'eight'], default: 'empty' },
    reads: { kind: 'choice', options: ['index', 'log', 'lease', 'local'], default: 'index' },
    batch: { kind: 'number', min: 0, max: 10, step: 1, default: 0 },
    retry: { kind: 'switch', default: true },
    'pre-vote': { kind: 'switch', default: false },
    'check-quorum': { kind: 'switch', default: false },
  },
  scenario,
  positions,
  horizon: seconds(10),
  faults: [...FAULTS.usual, 'drift'],
  operations: { C: forClient(1), D: forClient(2), O: forOperator, P: forOperator },
  properties: [
    { property: stateMachineSafety },
    { property: leaderCompleteness },
    { property: logMatching },
    { property: leaderAppendOnly },
    { property: electionSafety },
    { property: toldIsCommitted },
    { property: onceOnly },
    { property: linearizable, expectedToFail: ({ reads }) => reads === 'local' || reads === 'lease' },
    { property: twoApplyOne },
    { property: aLeaderInherits },
    { property: logsDiverge },
    { property: aLeaderAppends },
    { property: aLeaderIsReplaced },
    { property: logsAgree },
    { property: requestsAreAnswered },
  ],
  steps,
  challenges,
  models,
  views: ['logs', 'diagram', 'history', 'log', 'inspector', 'code', 'properties', 'checker'],
  judges: ['linearizable'],
  requires: ['raft-election'],
});
