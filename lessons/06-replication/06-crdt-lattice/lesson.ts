/**
 * crdt-lattice: data types that cannot disagree for long. Merge in any order, any number of times, and the answer is
 * the same; and each type has something that it refuses to remember.
 */
import { seconds } from '#kernel';
import { defineLesson, FAULTS } from '#lesson-kit';
import {
  allAgree,
  apart,
  crdtLattice,
  intentLost,
  met,
  neverBelowZero,
  onlyMovesUp,
  ownerKnowsBest,
  sameUpdatesSameValue,
  showsWhatItHeard,
} from '#protocols/crdt-lattice';
import { COLOURS } from './acts.ts';
import { challenges } from './challenges.ts';
import { models } from './models.ts';
import { steps } from './steps.ts';
import { isType, positions, REPLICAS, scenario, TYPE_NAMES } from './world.ts';

const isCounter = isType('g-counter', 'pn-counter');
const isAccount = isType('pn-counter');

const operationsOf = (node: string) => [
  { id: 'inc', operation: { name: 'inc' } },
  { id: 'withdraw', operation: { name: 'withdraw', amount: 8 } },
  { id: 'write', operation: { name: 'write', value: COLOURS[node] ?? 'grey' } },
  { id: 'add', operation: { name: 'add', element: 'x' } },
  { id: 'remove', operation: { name: 'remove', element: 'x' } },
  { id: 'tell', operation: { name: 'tell' } },
];

export default defineLesson({
  id: 'crdt-lattice',
  revision: 1,
  protocol: crdtLattice,
  parameters: {
    type: { kind: 'choice', options: TYPE_NAMES, default: 'g-counter' },
    replicas: { kind: 'number', min: 2, max: 3, step: 1, default: 3 },
  },
  scenario,
  positions,
  horizon: seconds(30),
  faults: [...FAULTS.usual, 'skew'],
  operations: Object.fromEntries(REPLICAS.map((node) => [node, operationsOf(node)])),
  properties: [
    { property: showsWhatItHeard },
    { property: sameUpdatesSameValue },
    { property: onlyMovesUp },
    { property: ownerKnowsBest, promisedFor: isCounter },
    { property: neverBelowZero, promisedFor: isAccount, expectedToFail: isAccount },
    { property: allAgree },
    { property: apart },
    { property: met },
    { property: intentLost, promisedFor: isType('lww-register', 'two-phase-set') },
  ],
  steps,
  challenges,
  models,
  views: ['lattice', 'diagram', 'log', 'inspector', 'code', 'properties', 'checker'],
  requires: ['vector-clocks', 'cap-partition'],
});
