/**
 * raft-election: terms, votes and one leader. You make two leaders where a rule is missing, split a vote, leave an old
 * leader talking to itself, and see why none of it makes two leaders in one term.
 */
import { seconds } from '#kernel';
import { defineLesson, FAULTS } from '#lesson-kit';
import {
  aLeaderIsElected,
  aLeaderIsReplaced,
  electionSafety,
  leaderAppendOnly,
  oneVoteATerm,
  raft,
} from '#protocols/raft';
import { challenges } from './challenges.ts';
import { models } from './models.ts';
import { steps } from './steps.ts';
import { isTooSmall, positions, scenario } from './world.ts';

export default defineLesson({
  id: 'raft-election',
  revision: 1,
  protocol: raft,
  parameters: {
    servers: { kind: 'number', min: 3, max: 7, step: 1, default: 5 },
    quorum: { kind: 'choice', options: ['majority', '1', '2', '3'], default: 'majority' },
    'pre-vote': { kind: 'switch', default: false },
    'check-quorum': { kind: 'switch', default: false },
  },
  scenario,
  positions,
  horizon: seconds(10),
  faults: FAULTS.usual,
  properties: [
    { property: electionSafety, expectedToFail: isTooSmall },
    { property: oneVoteATerm },
    { property: leaderAppendOnly, expectedToFail: isTooSmall },
    { property: aLeaderIsReplaced },
    { property: aLeaderIsElected },
  ],
  steps,
  challenges,
  models,
  views: ['terms', 'diagram', 'log', 'inspector', 'code', 'properties', 'checker'],
  requires: ['crash-or-slow'],
});
