/**
 * lost-messages: two generals. No number of acknowledgements makes both certain over a link that may lose; the space of all
 * protocols is small enough to be looked at whole.
 */
import { seconds } from '#kernel';
import { defineLesson, FAULTS } from '#lesson-kit';
import {
  agreement,
  answersWhatWasHeard,
  bothAttack,
  countsOnce,
  decidesAtDawn,
  decisionStands,
  lostMessages,
  noProtocolWins,
} from '#protocols/lost-messages';
import { challenges } from './challenges.ts';
import { models } from './models.ts';
import { steps } from './steps.ts';
import { positions, scenario } from './world.ts';

const POLICIES = ['always', 'one', 'all', 'never', 'lot'] as const;

export default defineLesson({
  id: 'lost-messages',
  revision: 1,
  protocol: lostMessages,
  parameters: {
    messages: { kind: 'number', min: 1, max: 8, step: 1, default: 3 },
    first: { kind: 'choice', options: POLICIES, default: 'one' },
    second: { kind: 'choice', options: POLICIES, default: 'one' },
    loss: { kind: 'number', min: 0, max: 90, step: 1, default: 0, unit: '%' },
    latency: { kind: 'number', min: 1, max: 1_000, step: 1, default: 50, unit: 'ms' },
  },
  scenario,
  positions,
  horizon: seconds(20),
  faults: [...FAULTS.links, ...FAULTS.messages],
  properties: [
    // The theorem: whoever wants both to attack when all arrives must see them disagree in some run.
    { property: agreement, expectedToFail: () => true },
    { property: noProtocolWins },
    { property: answersWhatWasHeard },
    { property: countsOnce },
    { property: decidesAtDawn },
    { property: decisionStands },
    { property: bothAttack },
  ],
  steps,
  challenges,
  models,
  views: ['worlds', 'diagram', 'log', 'inspector', 'code', 'properties', 'checker'],
  picture: 'stage',
});
