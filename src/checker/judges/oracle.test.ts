/** The judges against the definitions, on random tiny histories. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counter } from './datatypes/counter.ts';
import type { DataType } from './datatypes/datatype.ts';
import { keyValue } from './datatypes/key-value.ts';
import { queue } from './datatypes/queue.ts';
import { casRegister, register } from './datatypes/register.ts';
import { set } from './datatypes/set.ts';
import { type History, type HistoryOperation, judge, makeHistory, type Value } from './index.ts';
import {
  hasMonotonicReads,
  hasMonotonicWrites,
  isCausal,
  isLinearizable,
  isPram,
  isSequential,
  readsItsWrites,
  writesFollowReads,
} from './testing/oracle.ts';

interface Question {
  readonly function: string;
  readonly argument: Value;
  readonly result: Value;
}

const small = fc.integer({ min: 0, max: 2 });
const question = (
  name: string,
  argument: fc.Arbitrary<Value>,
  result: fc.Arbitrary<Value>,
): fc.Arbitrary<Question> => fc.record({ function: fc.constant(name), argument, result });
const nil = fc.constant(null);
const list = fc.subarray([0, 1, 2]);

const QUESTIONS: readonly (readonly [DataType, fc.Arbitrary<Question>, Value | undefined])[] = [
  [register, fc.oneof(question('read', nil, small), question('write', small, nil)), 0],
  [
    casRegister,
    fc.oneof(
      question('read', nil, small),
      question('write', small, nil),
      question('cas', fc.tuple(small, small), fc.boolean()),
    ),
    0,
  ],
  [
    keyValue,
    fc.oneof(
      question('get', nil, fc.constantFrom('', 'a', 'ab', 'b')),
      question('put', fc.constantFrom('a', 'b'), nil),
      question('append', fc.constantFrom('a', 'b'), nil),
    ),
    undefined,
  ],
  [
    queue,
    fc.oneof(question('enqueue', small, nil), question('dequeue', nil, fc.oneof(small, nil))),
    undefined,
  ],
  [counter, fc.oneof(question('add', small, nil), question('read', nil, small)), undefined],
  [
    set,
    fc.oneof(
      question('add', small, nil),
      question('remove', small, nil),
      question('read', nil, list),
      question('contains', small, fc.boolean()),
    ),
    undefined,
  ],
];

/** Up to three processes with up to two operations each, gaps and lengths at random; the last may stay open. */
const histories = (
  questions: fc.Arbitrary<Question>,
  keys: readonly string[],
): fc.Arbitrary<HistoryOperation[]> => {
  const timed = fc.record({
    question: questions,
    key: fc.constantFrom(...keys),
    gap: fc.integer({ min: 0, max: 3 }),
    length: fc.integer({ min: 0, max: 4 }),
    isOpen: fc.integer({ min: 0, max: 5 }).map((draw) => draw === 0),
  });
  return fc
    .array(fc.array(timed, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((lanes) =>
      lanes.flatMap((lane, process) => {
        let clock = 0;
        return lane.map(({ question: asked, key, gap, length, isOpen }): HistoryOperation => {
          const invoked = clock + gap;
          clock = invoked + length + 1;
          return {
            process: `P${process}`,
            ...asked,
            key,
            status: isOpen ? 'info' : 'ok',
            invoked,
            completed: isOpen ? Number.POSITIVE_INFINITY : invoked + length,
          };
        });
      }),
    );
};

describe.each(QUESTIONS.map(([type, questions, initial]) => ({ name: type.name, type, questions, initial })))(
  '$name',
  ({ type, questions, initial }) => {
    const check = (
      model: string,
      oracle: (history: History, type: DataType) => boolean,
      keys: readonly string[],
    ) =>
      fc.assert(
        fc.property(histories(questions, keys), (operations) => {
          const history = makeHistory(operations, initial === undefined ? {} : { initial });
          const { verdict } = judge(`${model}:${type.name}`, history);
          expect(verdict).toBe(oracle(history, type) ? 'holds' : 'fails');
        }),
        { numRuns: 300 },
      );
    it('linearizable is what trying every order says', () =>
      check('linearizable', isLinearizable, ['x', 'y']));
    it('sequential is what trying every order says', () => check('sequential', isSequential, ['x', 'y']));
  },
);

/** Answered reads and writes of 0 … 3 in two cells, every written value used once. */
const registerHistories: fc.Arbitrary<History> = histories(
  fc.oneof(question('read', nil, fc.integer({ min: 0, max: 3 })), question('write', nil, nil)),
  ['x', 'y'],
).map((operations) => {
  const written = new Map<Value, number>();
  const closed = operations.map((operation): HistoryOperation => {
    const ended = {
      ...operation,
      status: 'ok' as const,
      completed: Math.min(operation.completed, operation.invoked + 1),
    };
    if (operation.function === 'read') return ended;
    written.set(operation.key, (written.get(operation.key) ?? 0) + 1);
    return { ...ended, argument: written.get(operation.key) ?? 0, result: null };
  });
  return makeHistory(closed, { initial: 0 });
});

describe('registers', () => {
  it.each([
    ['causal', isCausal],
    ['pram', isPram],
    ['read-your-writes', readsItsWrites],
    ['monotonic-reads', hasMonotonicReads],
    ['monotonic-writes', hasMonotonicWrites],
    ['writes-follow-reads', writesFollowReads],
  ] as const)('%s is what trying every order says', (model, oracle) => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(registerHistories, (history) => {
        const { verdict } = judge(model, history);
        seen.add(verdict);
        expect(verdict).toBe(oracle(history) ? 'holds' : 'fails');
      }),
      { numRuns: 1500 },
    );
    expect([...seen].sort()).toEqual(['fails', 'holds']);
  });
});

describe('the shortest illegal beginning', () => {
  it('is illegal, and legal one answer earlier', () => {
    const [, questions] = QUESTIONS[1] as (typeof QUESTIONS)[number];
    let failures = 0;
    fc.assert(
      fc.property(histories(questions, ['x', 'y']), (operations) => {
        const history = makeHistory(operations, { initial: 0 });
        const judgement = judge('linearizable', history);
        if (judgement.verdict !== 'fails') return;
        failures += 1;
        const end = history.operations[judgement.operation as number]?.completed as number;
        const until = (isKnown: (completed: number) => boolean): History =>
          makeHistory(
            history.operations
              .filter(({ invoked }) => invoked <= end)
              .map((operation) =>
                isKnown(operation.completed)
                  ? operation
                  : { ...operation, status: 'info', completed: Number.POSITIVE_INFINITY },
              ),
            { initial: 0 },
          );
        expect(
          isLinearizable(
            until((completed) => completed <= end),
            casRegister,
          ),
        ).toBe(false);
        expect(
          isLinearizable(
            until((completed) => completed < end),
            casRegister,
          ),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(failures).toBeGreaterThan(20);
  });
});
