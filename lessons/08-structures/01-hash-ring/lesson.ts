/** hash-ring: who owns a key, when servers come and go; and what becomes of those who have not heard of it. */
import { seconds } from '#kernel';
import { defineLesson, FAULTS } from '#lesson-kit';
import {
  aWriteIsConfirmed,
  copiesApart,
  hashRing,
  keysMove,
  onlyNewcomerGains,
  ownerHasLatest,
  SCHEMES,
} from '#protocols/hash-ring';
import { challenges } from './challenges.ts';
import { models } from './models.ts';
import { steps } from './steps.ts';
import { KEY, positions, SPARE, scenario } from './world.ts';

const several = (id: string, keys: string) => ({ id, operation: { name: 'mget', keys } });

export default defineLesson({
  id: 'hash-ring',
  revision: 1,
  protocol: hashRing,
  parameters: {
    scheme: { kind: 'choice', options: SCHEMES, default: 'ring' },
    tokens: { kind: 'number', min: 1, max: 1000, step: 1, default: 100 },
    copies: { kind: 'number', min: 1, max: 3, step: 1, default: 1 },
    weight: { kind: 'number', min: 1, max: 4, step: 1, default: 1 },
    keys: { kind: 'number', min: 100, max: 10_000, step: 100, default: 1000 },
  },
  scenario,
  positions,
  horizon: seconds(30),
  faults: FAULTS.usual,
  operations: {
    O: [
      { id: 'add', operation: { name: 'add', server: SPARE } },
      { id: 'remove', operation: { name: 'remove', server: 'B' } },
      { id: 'tokens-1', operation: { name: 'tokens', count: 1 } },
      { id: 'tokens-100', operation: { name: 'tokens', count: 100 } },
    ],
    u: [
      { id: 'put', operation: { name: 'put', key: KEY } },
      { id: 'get', operation: { name: 'get', key: KEY } },
      { id: 'refresh', operation: { name: 'refresh' } },
    ],
    r: [several('apart', 'u1:name u1:cart'), several('together', '{u1}:name {u1}:cart')],
  },
  properties: [
    { property: ownerHasLatest },
    { property: copiesApart },
    { property: onlyNewcomerGains, expectedToFail: ({ scheme }) => scheme === 'mod' || scheme === 'jump' },
    { property: keysMove },
    { property: aWriteIsConfirmed },
  ],
  steps,
  challenges,
  models,
  views: ['ring', 'diagram', 'log', 'inspector', 'code', 'properties', 'checker'],
});
