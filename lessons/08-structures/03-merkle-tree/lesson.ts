/**
 * merkle-tree: a handful of hashes finds the one leaf that differs, proves what a stranger says, and names a whole
 * history; and each careless detail of the tree is a forgery.
 */
import { seconds } from '#kernel';
import { defineLesson, FAULTS } from '#lesson-kit';
import {
  blockTaken,
  branchLeadsSomewhere,
  differenceRepaired,
  merkle,
  nameIsHash,
  neverBackwards,
  oneRootOneList,
  proofAccepted,
  provedIsThere,
  pushArrives,
  pushedStays,
} from '#protocols/merkle';
import { challenges } from './challenges.ts';
import { models } from './models.ts';
import { steps } from './steps.ts';
import { isPicture, PICTURE_NAMES, positions, scenario } from './world.ts';

const writeLeaf = (leaf: number) => ({ id: `write-${leaf}`, operation: { name: 'write', leaf } });
const askFor = (index: number) => ({ id: `ask-${index}`, operation: { name: 'ask', index } });
const sync = { id: 'sync', operation: { name: 'sync' } };
const push = { id: 'push', operation: { name: 'push' } };
const fetch = { id: 'fetch', operation: { name: 'fetch' } };
const commit = (id: string, path: string) => ({ id, operation: { name: 'commit', path } });
const copy = { id: 'copy', operation: { name: 'copy', path: 'README' } };

export default defineLesson({
  id: 'merkle-tree',
  revision: 1,
  protocol: merkle,
  parameters: {
    picture: { kind: 'choice', options: PICTURE_NAMES, default: 'stores' },
    depth: { kind: 'number', min: 1, max: 10, step: 1, default: 3 },
    behind: { kind: 'number', min: 0, max: 8, step: 1, default: 1 },
    entries: { kind: 'number', min: 1, max: 16, step: 1, default: 8 },
    transactions: { kind: 'number', min: 1, max: 4, step: 1, default: 3 },
  },
  scenario,
  positions,
  horizon: seconds(30),
  faults: [...FAULTS.links, ...FAULTS.nodes, ...FAULTS.messages, 'lie'],
  operations: {
    A: [writeLeaf(5), writeLeaf(2), sync],
    B: [writeLeaf(5), writeLeaf(2), sync],
    R: [askFor(5), askFor(0)],
    F: [{ id: 'download', operation: { name: 'download' } }],
    C1: [commit('commit-a', 'src/a.txt'), copy, push, fetch],
    C2: [commit('commit-b', 'src/b.txt'), copy, push, fetch],
  },
  properties: [
    { property: neverBackwards, promisedFor: isPicture('stores') },
    { property: provedIsThere, promisedFor: isPicture('log') },
    { property: oneRootOneList, promisedFor: isPicture('block') },
    { property: nameIsHash, promisedFor: isPicture('git') },
    { property: branchLeadsSomewhere, promisedFor: isPicture('git') },
    { property: pushedStays, promisedFor: isPicture('git') },
    { property: differenceRepaired, promisedFor: isPicture('stores') },
    { property: proofAccepted, promisedFor: isPicture('log') },
    { property: blockTaken, promisedFor: isPicture('block') },
    { property: pushArrives, promisedFor: isPicture('git') },
  ],
  steps,
  challenges,
  models,
  views: ['tree', 'diagram', 'log', 'inspector', 'code', 'properties', 'checker'],
});
