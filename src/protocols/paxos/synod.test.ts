/**
 * Goal: the protocol that people play is Paxos: safe in whatever order messages come, whoever crashes, whatever is lost
 * or doubled, and unsafe without its clauses. Method: random walks in hand mode, and all runs of a very small world.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Act, advance, choices, hashOf, type Property, start, type World } from '#kernel';
import {
  chosenValues,
  learnedIsChosen,
  oneValueABallot,
  oneValueChosen,
  onlyProposedValues,
  onlySafeProposals,
  promiseCoversVote,
  promisesLast,
  proposersOf,
  quorumProblem,
  quorumsMeet,
} from './index.ts';
import { PARAMS, propose, type Small, scenarioOf } from './testing/worlds.ts';

const ALWAYS: readonly Property[] = [
  oneValueChosen,
  learnedIsChosen,
  onlyProposedValues,
  onlySafeProposals,
  oneValueABallot,
  promisesLast,
  promiseCoversVote,
];

const BUDGET = { crash: 99, drop: 99, duplicate: 99 };

/** Takes one of the things that can happen, again and again; returns the properties that broke on the way. */
const walk = (small: Small, picks: readonly number[]): string[] => {
  const scenario = scenarioOf(small);
  const broken = new Set<string>();
  let world = start(scenario);
  for (const pick of picks) {
    const acts = [propose('P1'), propose('P2'), ...choices(scenario, world, BUDGET)];
    // Deliveries are most of what happens; faults are rare, or nothing would ever be chosen.
    const likely = acts.filter(({ do: kind }) => kind === 'deliver' || kind === 'restart');
    const from = pick % 10 < 8 && likely.length > 0 ? likely : acts;
    world = advance(scenario, world, from[Math.floor(pick / 10) % from.length] as Act);
    for (const property of ALWAYS) if (!property.holds(world)) broken.add(property.id);
  }
  return [...broken];
};

const PICKS = fc.array(fc.nat(10_000), { minLength: 60, maxLength: 120 });

describe('in random runs with crashes, losses and copies', () => {
  test.each([
    { name: 'majorities of three', small: {} },
    {
      name: 'three promises and two votes of four',
      small: { acceptors: 4, params: { quorumPrepare: 3, quorumAccept: 2 } },
    },
    {
      name: 'rows and columns of a square',
      small: {
        acceptors: 4,
        params: {
          quorumSets: {
            prepare: [
              ['A1', 'A2'],
              ['A3', 'A4'],
            ],
            accept: [
              ['A1', 'A3'],
              ['A2', 'A4'],
            ],
          },
        },
      },
    },
  ] satisfies readonly { name: string; small: Small }[])('$name: every promise holds', ({ small }) => {
    fc.assert(
      fc.property(PICKS, (picks) => {
        expect(walk(small, picks)).toEqual([]);
      }),
      { numRuns: 25, seed: 7 },
    );
  });
});

test('such runs do find what is wrong without a clause', () => {
  const found = fc
    .sample(PICKS, { numRuns: 40, seed: 7 })
    .flatMap((picks) => walk({ rulesOff: ['adopt-reported'] }, picks));
  expect(found).toContain('only-safe-proposals');
});

/** What makes two worlds the same situation: no times, no names of messages. */
const situation = (world: World): string =>
  hashOf({
    states: world.nodes.map(({ state }) => state),
    flights: world.flights
      .map(({ from, to, message }) => hashOf({ from, to, message }))
      .sort((a, b) => (a < b ? -1 : 1)),
  });

interface Explored {
  readonly distinct: number;
  /** Steps of a shortest run to two chosen values. */
  readonly shortest: number | null;
}

/** All runs in which each proposer proposes once, breadth first, until two values are chosen. */
const explore = (small: Small): Explored => {
  const scenario = scenarioOf(small);
  const seen = new Set<string>();
  let level = [start(scenario)];
  for (let depth = 0; level.length > 0; depth++) {
    const next: World[] = [];
    for (const world of level) {
      const key = situation(world);
      if (seen.has(key)) continue;
      seen.add(key);
      if (chosenValues(world).length > 1) return { distinct: seen.size, shortest: depth };
      const fresh = proposersOf(world).flatMap(({ id, ballot }) => (ballot === 0 ? [id] : []));
      const acts = [...fresh.map(propose), ...choices(scenario, world, {})];
      next.push(...acts.map((act) => advance(scenario, world, act)));
    }
    level = next;
  }
  return { distinct: seen.size, shortest: null };
};

describe('in all runs with two acceptors', () => {
  test('quorums of 1 of 2 need 8 steps to choose two values, as the curriculum says', () => {
    const params = { quorumPrepare: 1, quorumAccept: 1 };
    expect(explore({ acceptors: 2, params }).shortest).toBe(8);
  });

  test('quorums of 2 of 2 never choose two', () => {
    // Without a learner the judge takes a majority for enough: both.
    expect(explore({ acceptors: 2, learner: false }).shortest).toBeNull();
  });
});

describe('quorums', () => {
  const acceptors = ['A1', 'A2', 'A3'];

  test('sizes meet when they add up to more than all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.nat(6), fc.nat(6), (count, a, b) => {
        const quorumPrepare = 1 + (a % count);
        const quorumAccept = 1 + (b % count);
        const everyTwoMeet = quorumPrepare + quorumAccept > count;
        expect(quorumsMeet({ ...PARAMS, quorumPrepare, quorumAccept }, count)).toBe(everyTwoMeet);
      }),
    );
  });

  test('sets meet when each shares a member with each', () => {
    const sets = (prepare: string[][], accept: string[][]) => ({
      ...PARAMS,
      quorumSets: { prepare, accept },
    });
    expect(quorumsMeet(sets([['A1', 'A2']], [['A2'], ['A1', 'A3']]), 3)).toBe(true);
    expect(quorumsMeet(sets([['A1', 'A2']], [['A3']]), 3)).toBe(false);
  });

  test.each([
    { problem: 'a quorum of phase 1 cannot have 0 of 3 acceptors', params: { quorumPrepare: 0 } },
    { problem: 'a quorum of phase 2 cannot have 4 of 3 acceptors', params: { quorumAccept: 4 } },
    { problem: 'phase 1 has no quorum at all', params: { quorumSets: { prepare: [], accept: [['A1']] } } },
    { problem: 'a quorum of phase 2 is empty', params: { quorumSets: { prepare: [['A1']], accept: [[]] } } },
    {
      problem: 'a quorum of phase 1 names B, which is no acceptor',
      params: { quorumSets: { prepare: [['B']], accept: [['A1']] } },
    },
    { problem: null, params: { quorumPrepare: 1, quorumAccept: 1 } },
  ])('$problem', ({ problem, params }) => {
    expect(quorumProblem({ ...PARAMS, ...params }, acceptors)).toBe(problem);
  });
});
