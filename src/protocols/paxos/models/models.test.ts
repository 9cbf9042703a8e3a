/**
 * Goal: which quorums are safe, and the best-known counterexample step by step. The counts of all models stand in the
 * table of `src/checker/references.test.ts`.
 */
import { expect, test } from 'vitest';
import { check } from '../../../checker/index.ts';
import { synod } from './synod.ts';

test('the counterexample of quorum 1 is the one of the curriculum, up to the order of independent steps', () => {
  const [broken] = check(synod({ acceptors: 3, ballots: 2, values: 2, prepare: 1, accept: 1 })).properties;
  const names = broken?.witness?.steps.map(({ name }) => name.replace(/ after .*/, '')) ?? [];
  expect(names.map((name) => name.replace(/^a\d/, 'a')).sort()).toEqual([
    'a promises ballot 0',
    'a promises ballot 1',
    'a votes in ballot 0',
    'a votes in ballot 1',
    'ballot 0 is opened',
    'ballot 1 is opened',
    'x is proposed in ballot 0',
    'y is proposed in ballot 1',
  ]);
});

const sizes = [1, 2, 3];
const pairs = sizes.flatMap((prepare) => sizes.map((accept) => ({ prepare, accept })));

test.each(pairs)(
  'three acceptors: phase 1 of $prepare and phase 2 of $accept are safe exactly when they meet',
  ({ prepare, accept }) => {
    const { verdict } = check(synod({ acceptors: 3, ballots: 2, values: 2, prepare, accept }));
    expect(verdict).toBe(prepare + accept > 3 ? 'holds' : 'fails');
  },
);
