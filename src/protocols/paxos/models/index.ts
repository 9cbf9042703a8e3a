/** The rows of the curriculum's table (part 2, §9.7), and what this checker measures where the table has no number. */
import type { ModelExpectation, ReferenceModel } from '#kernel';
import { simplifiedPaxos } from './simplified.ts';
import { type SynodOptions, synod } from './synod.ts';
import { voting } from './voting.ts';

const PUBLISHED = 'tlaplus/Examples, manifest of the specification';
const LISTED = 'curriculum part 2, §9.7: an independent breadth-first search';
const MEASURED = 'measured here';

type Figures = Omit<ModelExpectation, 'origin'>;

const row = (
  acceptors: number,
  ballots: number,
  values: number,
  expected: Figures,
  options: Omit<SynodOptions, 'acceptors' | 'ballots' | 'values'> = {},
  origin: string = LISTED,
): ReferenceModel => ({
  model: synod({ acceptors, ballots, values, ...options }),
  expected: { ...expected, origin },
});

const twice = (steps: number): Figures => ({ fails: { property: 'one-value', steps } });

/** The first is the one of Paxos Made Simple as everybody checks it. */
const safe: readonly ReferenceModel[] = [
  row(3, 2, 2, { distinct: 3921, generated: 23_563, depth: 17 }, {}, PUBLISHED),
  row(1, 2, 1, { distinct: 25, generated: 82, depth: 9 }, {}, PUBLISHED),
  row(2, 2, 2, { distinct: 145, depth: 13 }),
  row(3, 2, 1, { distinct: 1681, depth: 17 }),
  row(3, 3, 2, { distinct: 185_369, generated: 1_361_380, depth: 25 }, {}, MEASURED),
  row(3, 2, 2, { distinct: 513, depth: 17 }, { prepare: 3, accept: 1 }),
  row(3, 2, 2, { distinct: 12_513, depth: 17 }, { prepare: 1, accept: 3 }),
  row(4, 2, 2, { distinct: 20_609, generated: 142_947, depth: 21 }, { prepare: 3, accept: 2 }, MEASURED),
  row(3, 2, 2, { distinct: 3921, generated: 23_563, depth: 17 }, { adopt: 'any' }, MEASURED),
];

const broken: readonly ReferenceModel[] = [
  row(3, 2, 2, twice(8), { prepare: 1, accept: 1 }),
  row(2, 2, 2, twice(8), { prepare: 1, accept: 1 }),
  row(4, 2, 2, twice(12), { prepare: 2, accept: 2 }),
  row(3, 2, 2, twice(12), { adopt: 'ignore' }),
  row(3, 2, 2, twice(12), { forgetsPromise: true }),
  row(3, 2, 2, twice(13), { amnesia: 1 }, MEASURED),
  row(3, 3, 2, twice(17), { adopt: 'any' }, MEASURED),
];

const relatives: readonly ReferenceModel[] = [
  {
    model: voting({ acceptors: 3, values: 2, ballots: 3 }),
    expected: { distinct: 6752, generated: 41_017, depth: 16, origin: PUBLISHED },
  },
  {
    model: voting({ acceptors: 3, values: 2, ballots: 2 }),
    expected: { distinct: 77, generated: 451, depth: 11, origin: PUBLISHED },
    symmetry: true,
  },
  {
    model: simplifiedPaxos({ replicas: 4, values: 3, ballots: 3, quorum: 3 }),
    expected: { distinct: 1207, generated: 13_290, depth: 22, origin: PUBLISHED },
    symmetry: true,
  },
  {
    model: simplifiedPaxos({
      replicas: 4,
      values: 3,
      ballots: 4,
      quorum: 3,
      fast: { ballots: [0, 2], quorum: 3 },
    }),
    expected: { distinct: 25_617, generated: 320_053, depth: 22, origin: PUBLISHED },
    symmetry: true,
  },
];

export const models: readonly ReferenceModel[] = [...safe, ...broken, ...relatives];
