/** What a judge does with histories that nobody should give it. */
import { describe, expect, it } from 'vitest';
import { type HistoryOperation, judge, judgeNames, makeHistory, parseHistory } from './index.ts';
import { operation, registers } from './testing/histories.ts';

const complaint = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  return 'no complaint';
};

describe('files that make no sense', () => {
  it.each([
    ['', 'the file is empty'],
    ['{:process 0, :type :ok, :f :read, :value 1}', 'line 1: process 0 answers "read" that it was not asked'],
    [
      '{:process 0, :type :invoke, :f :read}\n{:process 0, :type :invoke, :f :read}',
      'line 2: process 0 asks again before its question of line 1 was answered',
    ],
    [
      '{:process 0, :type :invoke, :f :read}\n{:process 0, :type :ok, :f :write}',
      'line 2: process 0 was asked "read" on line 1 and answers "write"',
    ],
    [
      '{:process 0, :type :invoke, :f :read}\n{:process 0, :type :maybe, :f :read}',
      'line 2: :type maybe is none of :invoke :ok :fail :info',
    ],
    ['{:process 0\n:type :invoke', 'line 2: "}" is missing for what was opened on line 1'],
    ['{:process 0 :type}', 'line 1: a map has a key without a value'],
    ['{:a 1}\n]', 'line 2: "]" closes nothing'],
    ['{:process 0 :type :invoke :f "rea', 'line 1: a string has no end'],
    ['[1 2]', 'a history is made of maps; something else stands between them'],
    [`${'['.repeat(100)}`, 'line 1: nested deeper than 64 levels'],
    [
      'INFO  jepsen.util - 0\t:invoke\t:frobnicate\t1',
      'line 1: unknown operation "frobnicate"; the log knows read, write, cas',
    ],
    ['INFO  jepsen.util - 0\t:ok\t:write\t1', 'line 1: process 0 answers "write" that it was not asked'],
    ['INFO  jepsen.core - hello', 'no line of this log is an operation'],
    [
      '{"operations": [\n{"process": "a", "function": "read", "invoked": 1, "compleeted": 2}]}',
      'line 2: unknown field "compleeted"; known are process, function, key, argument, result, status, invoked, completed',
    ],
    [
      '{"operations": [\n{"process": "a", "function": "read", "invoked": 5, "completed": 2}]}',
      'line 2: the answer to "a: read → nil" comes before its question',
    ],
    [
      '{"operations": [\n{"process": "a", "function": "read",\n}]}',
      'line 3: a text in double quotes was expected',
    ],
    ['{"operations": 3}', 'a list of operations was expected, or an object with "operations"'],
    ['{"operations": [\n{"process": "a", "function": "read"}]}', 'line 2: "invoked" is missing'],
  ])('%j', (text, expected) => {
    expect(complaint(() => parseHistory(text))).toBe(expected);
  });

  it('names the line of an operation that the data type does not have', () => {
    const text = '{:process 0, :type :invoke, :f :read}\n{:process 1, :type :invoke, :f :launch}';
    expect(complaint(() => judge('linearizable', parseHistory(text)))).toMatch(
      /^line 2: unknown operation "launch"; known are read, write/,
    );
    expect(complaint(() => judge('causal', parseHistory(text)))).toMatch(
      /^line 2: unknown operation "launch"/,
    );
    expect(complaint(() => judge('serializable', parseHistory(text)))).toMatch(
      /^line 1: unknown operation "read"/,
    );
  });

  it('names the models when there is none of that name', () => {
    expect(complaint(() => judge('eventual', registers()))).toMatch(
      /^no model is called "eventual"; there are linearizable/,
    );
    expect(complaint(() => judge('linearizable:stack', registers()))).toMatch(
      /^no data type is called "stack"/,
    );
  });

  it('keeps prototype keys harmless', () => {
    const text = '[{"process":"a","function":"write","argument":{"__proto__":1},"invoked":0,"completed":1}]';
    expect(judge('linearizable', parseHistory(text)).verdict).toBe('holds');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('forms that are read', () => {
  it('reads a vector of EDN maps with tags, comments, discards and a nemesis', () => {
    const text = `; a comment
[#jepsen.history.Op{:process 0, :type :invoke, :f :txn, :value [[:append "x" 1] [:r "x" nil]], :time 12N}
 #_ {:skipped true} {:process :nemesis, :type :info, :f :kill, :value #{:n1}}
 {:process 0, :type :ok, :f :txn, :value [[:append "x" 1] [:r "x" [1]]]}]`;
    const history = parseHistory(text);
    expect(history.operations).toHaveLength(1);
    expect(history.operations[0]).toMatchObject({
      function: 'txn',
      result: [
        ['append', 'x', 1],
        ['r', 'x', [1]],
      ],
      line: 2,
    });
    expect(judge('strict-serializable', history).verdict).toBe('holds');
  });

  it('reads our own JSON', () => {
    const text = `{ "initial": 0, "operations": [
      { "process": "a", "function": "write", "key": "x", "argument": 1, "invoked": 0, "completed": 5 },
      { "process": "b", "function": "read", "key": "x", "result": 0, "invoked": 6, "completed": 7 } ] }`;
    const judgement = judge('linearizable', parseHistory(text));
    expect(judgement.verdict).toBe('fails');
    expect(judgement.reason).toContain('(line 3)');
  });

  it('an empty history holds', () => {
    for (const model of judgeNames) expect(judge(model, makeHistory([])).verdict).toBe('holds');
  });
});

const MANY = 100_000;

/** Ten processes on one key, each write answered before its process goes on. */
const long = (
  step: (index: number) => Partial<HistoryOperation> & { readonly function: string },
): HistoryOperation[] =>
  Array.from({ length: MANY }, (_, index) =>
    operation({
      process: `p${index % 10}`,
      invoked: index * 2,
      completed: index * 2 + 15,
      key: 'x',
      ...step(index),
    }),
  );

describe('too much', () => {
  const writes = makeHistory(long((index) => ({ function: 'write', argument: index })));

  it('a budget of zero decides nothing', () => {
    for (const model of ['linearizable', 'sequential', 'causal', 'pram'])
      expect(judge(model, registers('P1 w(x)1 0–1'), { work: 0 })).toMatchObject({
        verdict: 'unknown',
        explored: 0,
      });
  });

  it('cancelling ends it as unknown', () => {
    let asked = 0;
    const cancelled = () => {
      asked += 1;
      return asked > 3;
    };
    const judgement = judge('linearizable', writes, { cancelled });
    expect(judgement.verdict).toBe('unknown');
    expect(judgement.reason).toContain('cancelled');
  });

  it('100,000 operations on one key: a verdict where it is easy', () => {
    expect(judge('linearizable', writes).verdict).toBe('holds');
    const stale = long((index) => ({
      ...(index === MANY - 1 ? { function: 'read', result: 5 } : { function: 'write', argument: index }),
      completed: index * 2 + 3,
    }));
    expect(judge('linearizable', makeHistory(stale))).toMatchObject({
      verdict: 'fails',
      operation: MANY - 1,
    });
  });

  it('100,000 operations on one key: unknown where it would cost too much memory', () => {
    const bytes = 64 * 1024 * 1024;
    expect(judge('causal', writes, { bytes })).toMatchObject({ verdict: 'unknown' });
    const queue = makeHistory(long((index) => ({ function: 'enqueue', argument: index })));
    expect(judge('linearizable', queue, { bytes })).toMatchObject({ verdict: 'unknown' });
  });

  it('operations that stay open for ever do not make it forget its budget', () => {
    const open = long((index) =>
      index % 2 === 0
        ? {
            function: 'write',
            argument: (index >> 1) % 3,
            status: 'info',
            completed: Number.POSITIVE_INFINITY,
          }
        : { function: 'read', result: index === MANY - 1 ? 7 : 0 },
    );
    expect(judge('linearizable', makeHistory(open), { work: 200_000 }).verdict).toBe('unknown');
  });
});
