/**
 * Goal: transactions that failed or were never answered are judged as they are meant: the former did not happen, the
 * latter perhaps. Method: random small histories against every serial order of every choice of them.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HistoryOperation, judge, makeHistory, type Value } from '../index.ts';
import { operation } from '../testing/histories.ts';
import { isSequential } from '../testing/oracle.ts';
import { storeOf } from './store.ts';
import { transactionsOf } from './transaction.ts';

type Kind = 'append' | 'w';

interface Plan {
  readonly status: HistoryOperation['status'];
  readonly steps: readonly { readonly key: string; readonly writes: boolean; readonly pick: number }[];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  status: fc.constantFrom('ok', 'ok', 'ok', 'info', 'fail'),
  steps: fc.array(
    fc.record({ key: fc.constantFrom('x', 'y'), writes: fc.boolean(), pick: fc.nat({ max: 5 }) }),
    { minLength: 1, maxLength: 3 },
  ),
});

/** The `nth` step of all writes the number `nth`; a read shows some value of its key, a list some beginning of one order. */
const historyOf = (kind: Kind, plans: readonly Plan[]) => {
  const all = plans.flatMap(({ steps }) => steps).map((step, nth) => ({ ...step, nth }));
  const written = (key: string): number[] =>
    all
      .filter((step) => step.writes && step.key === key)
      .sort((a, b) => a.pick - b.pick)
      .map(({ nth }) => nth);
  const seen = (key: string, pick: number): Value =>
    kind === 'append' ? written(key).slice(0, pick) : ([null, ...written(key)][pick] ?? null);
  let nth = 0;
  const operations = plans.map(({ status, steps }, index) => {
    const done = steps.map(({ key, writes, pick }): Value => {
      const value = nth++;
      return writes ? [kind, key, value] : ['r', key, status === 'ok' ? seen(key, pick) : null];
    });
    return operation({
      process: `p${index}`,
      function: 'txn',
      argument: done,
      result: status === 'ok' ? done : null,
      status,
      invoked: 0,
      completed: status === 'info' ? Number.POSITIVE_INFINITY : 1,
    });
  });
  return makeHistory(operations);
};

describe.each(['append', 'w'] as const)('transactions of "%s"', (kind) => {
  it('serializable is what trying every serial order says', () => {
    const seen = { true: 0, false: 0 };
    const plans = fc.array(plan, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(plans, (some) => {
        const history = historyOf(kind, some);
        const serial = makeHistory(
          history.operations.map((each, index) => ({ ...each, process: `T${index}`, argument: index })),
        );
        const expected = isSequential(serial, storeOf(transactionsOf(history), null));
        seen[`${expected}`]++;
        expect(judge('serializable', history).verdict).toBe(expected ? 'holds' : 'fails');
      }),
      { numRuns: 500 },
    );
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(50);
  });
});

it('what one transaction appends comes about in its order', () => {
  const history = makeHistory([
    operation({
      process: 'a',
      function: 'txn',
      argument: [
        ['append', 'x', 1],
        ['append', 'x', 2],
      ],
      invoked: 0,
    }),
    operation({
      process: 'b',
      function: 'txn',
      argument: [['r', 'x', null]],
      result: [['r', 'x', [2, 1]]],
      invoked: 0,
      completed: 1,
    }),
  ]);
  expect(judge('serializable', history).anomalies?.[0]?.name).toBe('incompatible-order');
});

it.each([
  [
    'a list and a number',
    [['append', 'x', 1]],
    [['r', 'x', 5]],
    'a read of x returns 5, which is not a list',
  ],
  [
    'a list and a register',
    [['append', 'x', 1]],
    [['w', 'y', 5]],
    'lists and registers cannot be judged together',
  ],
] as const)('%s in one history are refused', (_, first, second, complaint) => {
  const history = makeHistory(
    [first, second].map((steps, place) =>
      operation({
        process: `p${place}`,
        function: 'txn',
        argument: steps as Value,
        result: steps as Value,
        invoked: 0,
        completed: 1,
      }),
    ),
  );
  expect(() => judge('serializable', history)).toThrow(complaint);
});
