/**
 * Goal: each of the three protocols does what its paper says: the same numbers of messages, delays and writes when
 * nothing fails, the same answer to a manager's death, and never two outcomes while its assumptions hold.
 * Method: golden runs, and random runs in hand mode.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Act, advance, choices, type History, ms, start } from '#kernel';
import {
  atomic,
  commitNeedsAll,
  costsOf,
  everybodyIs,
  inDoubtIn,
  oneDecision,
  resourcesOf,
  VARIANTS,
} from './index.ts';
import { at, begin, fail, play, type Small, scenarioOf } from './testing/worlds.ts';

const DONE = 120;

const sentences = (history: History): string[] =>
  Array.from({ length: history.length }, (_, index) => history.explain(index).sentence);

const costsAt = (history: History, milliseconds: number) => costsOf(history, ms(milliseconds));

describe('nothing fails', () => {
  /** n resources: prepare, vote, commit; with precommit and ack two more each; with 2F + 1 acceptors more still. */
  const expected = {
    'two-phase': (n: number) => ({ messages: 3 * n, delays: 3, writesBefore: n + 1 }),
    'three-phase': (n: number) => ({ messages: 5 * n, delays: 5, writesBefore: 2 * n + 2 }),
    paxos: (n: number) => ({ messages: n + 3 * n + 3 + n, delays: 4, writesBefore: n + 3 }),
  };

  test.each(VARIANTS.flatMap((variant) => [2, 3, 5].map((resources) => ({ variant, resources }))))(
    '$variant with $resources resources costs what the paper says',
    ({ variant, resources }) => {
      const history = play({ variant, resources }, [at(0, begin)], DONE);
      expect(everybodyIs(history.worldAt(history.length), 'committed')).toBe(true);
      expect(costsAt(history, DONE)).toMatchObject({ ...expected[variant](resources), outcome: 'committed' });
    },
  );

  test('with one acceptor, F = 0, Paxos Commit writes as often as two phases', () => {
    const history = play({ variant: 'paxos', acceptors: 1 }, [at(0, begin)], DONE);
    expect(costsAt(history, DONE)).toMatchObject({ messages: 3 + 3 + 1 + 3, writesBefore: 3 + 1 });
  });

  test('two phases, one line an event', () => {
    expect(sentences(play({ resources: 2 }, [at(0, begin)], DONE))).toEqual([
      'TM asks every resource to prepare.',
      'R1 is prepared: it writes that it can commit and can abort, locks its rows, and votes yes.',
      'R2 is prepared: it writes that it can commit and can abort, locks its rows, and votes yes.',
      'TM counts the yes of R1.',
      'COMMIT is on the disk of TM: the transaction is committed.',
      'R1 commits and frees its rows.',
      'R2 commits and frees its rows.',
    ]);
  });

  test.each(VARIANTS)('%s: one no is enough', (variant) => {
    const history = play({ variant }, [at(0, fail('R2')), at(10, begin)]);
    expect(everybodyIs(history.worldAt(history.length), 'aborted')).toBe(true);
  });
});

/** Kills the manager when every vote is on its way, or counted: before anybody is told. */
const afterVotes = at(39, { do: 'crash', node: 'TM' });

describe('the manager dies after the votes', () => {
  test('two phases: everybody is in doubt until it is back', () => {
    const history = play({}, [at(0, begin), afterVotes, at(1500, { do: 'restart', node: 'TM' })], 3000);
    expect(inDoubtIn(history.worldAt(history.indexAt(ms(1400))))).toEqual(['R1', 'R2', 'R3']);
    expect(everybodyIs(history.worldAt(history.length), 'aborted')).toBe(true);
    expect(costsAt(history, 3000).locked).toBeGreaterThan(ms(1400));
  });

  test('three phases: the others decide', () => {
    const history = play({ variant: 'three-phase' }, [at(0, begin), afterVotes], 400);
    expect(everybodyIs(history.worldAt(history.length), 'aborted')).toBe(true);
  });

  test('Paxos Commit: another leader finds every yes', () => {
    const history = play({ variant: 'paxos' }, [at(0, begin), afterVotes], 400);
    expect(everybodyIs(history.worldAt(history.length), 'committed')).toBe(true);
  });

  test('Paxos Commit: without a majority of acceptors nobody finds out', () => {
    const down = ['A1', 'A2'].map((node) => at(0, { do: 'crash', node }));
    const history = play({ variant: 'paxos' }, [at(0, begin), ...down]);
    expect(inDoubtIn(history.worldAt(history.length))).toEqual(['R1', 'R2', 'R3']);
  });
});

test('three phases: a manager that comes back learns what the others did', () => {
  const log = [
    at(0, begin),
    at(41, { do: 'crash', node: 'TM' } as const),
    at(900, { do: 'restart', node: 'TM' } as const),
  ];
  const history = play({ variant: 'three-phase' }, log);
  const world = history.worldAt(history.length);
  expect(everybodyIs(world, 'committed')).toBe(true);
  expect(world.nodes[0]?.state).toMatchObject({ state: 'committed', record: 'commit' });
});

test('cooperative termination: what one knows, all know', () => {
  const lost = at(41, { do: 'cut', from: 'TM', to: 'R3' } as const);
  const log = [at(0, begin), lost, at(42, { do: 'cut', from: 'TM', to: 'R2' } as const)];
  const alone = play({}, log);
  expect(inDoubtIn(alone.worldAt(alone.length))).toEqual(['R2', 'R3']);
  const together = play({ params: { cooperative: true } }, log);
  expect(everybodyIs(together.worldAt(together.length), 'committed')).toBe(true);
});

test('a resource that crashes after its vote is still bound', () => {
  const log = [
    at(0, begin),
    at(30, { do: 'crash', node: 'R1' } as const),
    at(35, { do: 'restart', node: 'R1' } as const),
  ];
  for (const variant of VARIANTS) {
    const history = play({ variant }, log);
    expect(
      resourcesOf(history.worldAt(history.length)).map(({ state }) => state),
      variant,
    ).toEqual(Array(3).fill('committed'));
  }
});

const ALWAYS = [atomic, commitNeedsAll, oneDecision];
const BUDGET = { crash: 99, drop: 99, duplicate: 99 };
const OPERATIONS: readonly Act[] = [begin, fail('R1')];

/** Takes one of the things that can happen, again and again; the promises that broke on the way. */
const walk = (small: Small, picks: readonly number[]): string[] => {
  const scenario = scenarioOf({ ...small, resources: 2, mode: 'hand' });
  const broken = new Set<string>();
  let world = advance(scenario, start(scenario), begin);
  for (const pick of picks) {
    const acts = [...choices(scenario, world, BUDGET), ...(pick % 20 === 0 ? OPERATIONS : [])];
    const likely = acts.filter(({ do: kind }) => kind === 'deliver' || kind === 'restart' || kind === 'fire');
    const from = pick % 10 < 8 && likely.length > 0 ? likely : acts;
    if (from.length === 0) continue;
    world = advance(scenario, world, from[Math.floor(pick / 10) % from.length] as Act);
    for (const property of ALWAYS) if (!property.holds(world)) broken.add(property.id);
  }
  return [...broken];
};

const PICKS = fc.array(fc.nat(10_000), { minLength: 60, maxLength: 120 });

describe('in random runs with crashes, losses and copies', () => {
  test.each([
    { name: 'two phases', small: {} },
    { name: 'two phases, resources ask each other', small: { params: { cooperative: true } } },
    { name: 'Paxos Commit', small: { variant: 'paxos' } },
  ] satisfies readonly { name: string; small: Small }[])('$name: every promise holds', ({ small }) => {
    fc.assert(
      fc.property(PICKS, (picks) => {
        expect(walk(small, picks)).toEqual([]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('three phases without timers: every promise holds', () => {
    const small: Small = { variant: 'three-phase', params: { patienceMs: 0 } };
    fc.assert(
      fc.property(PICKS, (picks) => {
        expect(walk(small, picks)).toEqual([]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('three phases with timers that fire when they like: both outcomes', () => {
    const found = fc
      .sample(PICKS, { numRuns: 60, seed: 7 })
      .flatMap((picks) => walk({ variant: 'three-phase' }, picks));
    expect(found).toContain('atomic');
  });

  test('such runs do find what is wrong without a clause', () => {
    const found = fc
      .sample(PICKS, { numRuns: 60, seed: 7 })
      .flatMap((picks) => walk({ rulesOff: ['no-way-back'] }, picks));
    expect(found).toContain('atomic');
  });
});
