/** Which model implies which (Elle's table), against the judges: by definition, and on generated histories. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type History, judge, judgeNames, makeHistory, type Value } from './index.ts';
import graph from './testing/elle-lattice.json' with { type: 'json' };
import { operation } from './testing/histories.ts';
import { isSequential } from './testing/oracle.ts';
import { type CycleClass, LEVEL_ALIASES, LEVELS, type LevelName } from './transactions/levels.ts';
import { storeOf } from './transactions/store.ts';
import { transactionsOf } from './transactions/transaction.ts';

const implied: Readonly<Record<string, readonly string[]>> = graph.implies_models;
const canonical: Readonly<Record<string, string>> = graph.canonical;

/** Our name of a model in the table. */
const ours = (name: string): string => (name === 'PRAM' ? 'pram' : (LEVEL_ALIASES[name] ?? name));

/** Models that the table says are implied by a model, through any number of steps and names. */
const weakerThan = (model: string): Set<string> => {
  const met = new Set([model]);
  for (const name of met) {
    const other = Object.entries(canonical).flatMap(([plain, adya]) =>
      plain === name ? [adya] : adya === name ? [plain] : [],
    );
    for (const next of [...(implied[name] ?? []), ...other]) met.add(next);
  }
  return met;
};

const pairs = Object.keys(implied).flatMap((stronger) =>
  [...weakerThan(stronger)].map((weaker) => [ours(stronger), ours(weaker)] as const),
);
const known = [...new Set(pairs.map((pair) => pair.join(' ')))]
  .map((text) => text.split(' ') as [string, string])
  .filter(
    ([stronger, weaker]) =>
      stronger !== weaker && judgeNames.includes(stronger) && judgeNames.includes(weaker),
  );
const isLevel = (name: string): name is LevelName => Object.hasOwn(LEVELS, name);

describe('by definition', () => {
  const CLASSES: readonly CycleClass[] = ['G0', 'G1c', 'G-single', 'G-nonadjacent', 'G2-item'];
  const ORDERS = ['none', 'process', 'realtime'];
  const levels = known.filter(([stronger, weaker]) => isLevel(stronger) && isLevel(weaker)) as [
    LevelName,
    LevelName,
  ][];

  it('covers most levels', () => expect(levels.length).toBeGreaterThan(30));

  it.each(levels)('%s forbids all that %s forbids', (stronger, weaker) => {
    const [more, less] = [LEVELS[stronger], LEVELS[weaker]];
    expect(CLASSES.indexOf(more.cycles)).toBeGreaterThanOrEqual(CLASSES.indexOf(less.cycles));
    expect(ORDERS.indexOf(more.order)).toBeGreaterThanOrEqual(ORDERS.indexOf(less.order));
    expect(more.others).toEqual(expect.arrayContaining([...less.others]));
  });
});

const holds = (model: string, history: History): boolean => judge(model, history).verdict === 'holds';

const checkPairs = (
  histories: fc.Arbitrary<History>,
  models: readonly [string, string][],
  runs: number,
): void => {
  const witnessed = new Set<string>();
  fc.assert(
    fc.property(histories, (history) => {
      const verdicts = new Map([...new Set(models.flat())].map((model) => [model, holds(model, history)]));
      for (const [stronger, weaker] of models) {
        if (verdicts.get(stronger)) expect(verdicts.get(weaker), `${stronger} holds, ${weaker}?`).toBe(true);
        else witnessed.add(stronger);
      }
    }),
    { numRuns: runs },
  );
  expect(witnessed.size).toBe(new Set(models.map(([stronger]) => stronger)).size);
};

/** Reads and writes of up to three processes; values written once. */
const singles: fc.Arbitrary<History> = fc
  .array(
    fc.record({
      process: fc.integer({ min: 0, max: 2 }),
      key: fc.constantFrom('x', 'y'),
      reads: fc.option(fc.integer({ min: 0, max: 3 })),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((steps) => {
    const written = new Map<string, number>();
    return makeHistory(
      steps.map(({ process, key, reads }, at) => {
        if (reads === null) written.set(key, (written.get(key) ?? 0) + 1);
        return operation({
          process: `P${process}`,
          function: reads === null ? 'write' : 'read',
          key,
          argument: reads === null ? (written.get(key) ?? 0) : null,
          result: reads,
          invoked: at * 2,
          completed: at * 2 + 1,
        });
      }),
      { initial: 0 },
    );
  });

/** Transactions on two lists; reads are beginnings of one common order, as real stores answer mostly. */
const lists: fc.Arbitrary<History> = fc
  .array(
    fc.record({
      process: fc.integer({ min: 0, max: 2 }),
      start: fc.integer({ min: 0, max: 6 }),
      length: fc.integer({ min: 0, max: 4 }),
      steps: fc.array(
        fc.record({ key: fc.constantFrom('x', 'y'), reads: fc.option(fc.integer({ min: 0, max: 4 })) }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map((transactions) => {
    const order = new Map<string, number[]>([
      ['x', []],
      ['y', []],
    ]);
    for (const { steps } of transactions)
      for (const { key, reads } of steps)
        if (reads === null) order.get(key)?.push([...order.values()].flat().length + 1);
    let given = 0;
    const nextValue = (): number => {
      given += 1;
      return given;
    };
    const made = transactions.map(({ process, start, length, steps }, index) => {
      const done = steps.map(
        ({ key, reads }): Value =>
          reads === null ? ['append', key, nextValue()] : ['r', key, (order.get(key) ?? []).slice(0, reads)],
      );
      return operation({
        process: `P${process}-${index}`,
        function: 'txn',
        argument: done,
        result: done,
        invoked: start * 2,
        completed: (start + length) * 2 + 1,
      });
    });
    const all: Value[] = [...order].map(([key, values]) => ['r', key, values]);
    return makeHistory([
      ...made,
      operation({
        process: 'last',
        function: 'txn',
        argument: all,
        result: all,
        invoked: 100,
        completed: 101,
      }),
    ]);
  });

describe('on generated histories', () => {
  it('the stronger model of single operations implies the weaker', () => {
    checkPairs(
      singles,
      known.filter(([stronger, weaker]) => !isLevel(stronger) && !isLevel(weaker)),
      400,
    );
  });

  it('the stronger level of transactions implies the weaker', () => {
    checkPairs(
      lists,
      known.filter(([stronger, weaker]) => isLevel(stronger) && isLevel(weaker)),
      400,
    );
  });

  it('serializable is what trying every serial order says', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(lists, (history) => {
        const store = storeOf(transactionsOf(history), null);
        const serial = makeHistory(
          history.operations.map((each, index) => ({ ...each, process: `T${index}`, argument: index })),
        );
        const expected = isSequential(serial, store);
        seen.add(expected);
        expect(holds('serializable', history)).toBe(expected);
      }),
      { numRuns: 300 },
    );
    expect(seen.size).toBe(2);
  });
});
