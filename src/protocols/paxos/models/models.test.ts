/**
 * Goal: the models say what was published of them and what the curriculum lists (part 2, §9.7). Method: search each
 * completely, or up to its shortest counterexample, and compare verdict, counts and length.
 */
import { expect, test } from 'vitest';
import { check } from '../../../checker/index.ts';
import { models } from './index.ts';
import { synod } from './synod.ts';

/** Takes 13 s, as each state is turned round in 144 ways: `npm run -s lab -- check paxos --model fast-paxos-4-3-4`. */
const TOO_LONG = 'fast-paxos-4-3-4';
const table = models.map((reference) => ({ id: reference.model.id, reference }));

test.each(table.filter(({ id }) => id !== TOO_LONG))('$id', ({ reference }) => {
  const { model, expected, symmetry } = reference;
  const { fails, origin: _, ...counts } = expected;
  const result = check(model, { symmetry: symmetry === true });
  const broken = result.properties.filter(({ verdict }) => verdict === 'fails');
  const found = broken.map(({ id, witness }) => ({ property: id, steps: witness?.steps.length }));
  expect(found).toEqual(fails ? [fails] : []);
  expect(result.verdict).toBe(fails ? 'fails' : 'holds');
  if (!fails) expect(result).toMatchObject(counts);
});

test('the counterexample of quorum 1 is the one of the curriculum, up to the order of independent steps', () => {
  const { model } = models.find(({ model: { id } }) => id === 'synod-3-2-2-quorums-1-1') ?? {};
  const [broken] = model ? check(model).properties : [];
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
