/** Goal: `check`, `judge`, `conform`, `import` hand on verdicts unharmed. Method: small samples with known answers. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { firstDifference } from './difference.ts';
import { readForeign } from './foreign.ts';
import { callWith, SAMPLE } from './testing/call.ts';

const inSample = (...args: readonly string[]) => callWith({ root: SAMPLE }, ...args);

describe('check', () => {
  it('holds, with the counts', async () => {
    const { code, out } = await inSample('check', 'counting', '--model', 'modulo', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'holds',
      distinct: 5,
      generated: 6,
      depth: 5,
      complete: true,
      seconds: expect.any(Number),
      bytesPerState: expect.any(Number),
      surprises: [],
    });
  });

  it('fails, with the shortest way there', async () => {
    const { code, out } = await inSample('check', 'counting', '--model', 'too-small');
    expect(code).toBe(1);
    expect(out).toContain('fails: the shortest way there takes 3 steps.');
    expect(out).toContain('  1. count\n  2. count\n  3. count\n');
  });

  it('has bad news when the count is not the published one', async () => {
    const { code, out } = await inSample('check', 'counting', '--model', 'miscounted');
    expect(code).toBe(1);
    expect(out).toContain('distinct: 6 expected (a mistake), 5 found');
  });

  it('has bad news when the published counterexample is not the one that it finds', async () => {
    const { code, out } = await inSample('check', 'counting', '--model', 'sooner');
    expect(code).toBe(1);
    expect(out).toContain('small should fail after 2 steps (a mistake); after 3\n');
  });

  it('takes the first model when none is named, and names the others', async () => {
    const { code, out } = await inSample('check', 'counting');
    expect(code).toBe(0);
    expect(out).toMatch(/^modulo: A counter modulo five\nholds: all 5 states were seen\.\n/);
    expect(out).toContain('Other models, by --model: too-small, miscounted, sooner\n');
  });

  it('checks the models of a protocol that has no lesson', async () => {
    expect((await inSample('check', 'dice', '--model', 'modulo')).code).toBe(0);
  });

  it.each([
    [['check', 'counting', '--model', 'x'], 'has no model "x"'],
    [['check', 'counting', '--model', 'modulo', '--without', 'x'], 'has no rule "x"; it has one-by-one'],
    [
      ['check', 'counting', '--model', 'modulo', '--without', 'one-by-one'],
      'its rules cannot be switched off',
    ],
    [['check', 'counting', '--model', 'modulo', '--from', 'x'], 'cannot start from a saved run'],
    [['check', '../protocols'], 'There is no lesson "../protocols"'],
  ])('%j is one line', async (args, says) => {
    const { code, error } = await inSample(...args);
    expect(code).toBe(2);
    expect(error).toContain(says);
  });
});

const GOOD = `{:process 0 :type :invoke :f :write :value 1}
{:process 0 :type :ok :f :write :value 1}
{:process 1 :type :invoke :f :read :value nil}
{:process 1 :type :ok :f :read :value 1}
`;
const CYCLE = `{:process 0 :type :invoke :f :txn :value [[:append 1 1] [:r 2 nil]]}
{:process 1 :type :invoke :f :txn :value [[:append 2 1] [:r 1 nil]]}
{:process 0 :type :ok :f :txn :value [[:append 1 1] [:r 2 []]]}
{:process 1 :type :ok :f :txn :value [[:append 2 1] [:r 1 []]]}
`;

describe('judge', () => {
  it('holds', async () => {
    const { code, out } = await callWith({ stdin: GOOD }, 'judge', 'linearizable', '-');
    expect(code).toBe(0);
    expect(out).toMatch(/^holds: linearizable, 2 operations\n/);
  });

  it('fails, with the first illegal operation', async () => {
    const stdin = GOOD.replace(':read :value 1', ':read :value 2');
    const { code, out } = await callWith({ stdin }, 'judge', 'linearizable', '-', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'fails', operation: 1, illegal: 'line 3: 1: read → 2' });
  });

  it('fails, with the cycle', async () => {
    const { code, out } = await callWith({ stdin: CYCLE }, 'judge', 'serializable', '-');
    expect(code).toBe(1);
    expect(out).toContain('cycle:\n');
    expect(out.match(/before the next \(rw\)/g)).toHaveLength(2);
  });

  it.each([
    ['an answer without a question', '{:process 0 :type :ok :f :read :value 1}', /^Line 1: .*\.\n$/],
    ['no history', 'hello', /^[A-Z][^\n]*\.\n$/],
    ['nothing', '', /^The file is empty\.\n$/],
  ])('refuses %s in one line', async (_, stdin, says) => {
    const { code, error } = await callWith({ stdin }, 'judge', 'linearizable', '-');
    expect(code).toBe(2);
    expect(error).toMatch(says);
  });
});

const conform = (cases: unknown, topic = 'double', ...more: readonly string[]) =>
  callWith({ root: SAMPLE, stdin: JSON.stringify(cases) }, 'conform', topic, '-', ...more);

const right = (id: string, n: number) => ({ id, in: n, out: { steps: [n, 2 * n] } });

describe('conform', () => {
  it('counts what passed', async () => {
    const { code, out } = await conform([right('a', 1), right('b', 2)]);
    expect({ code, out }).toEqual({ code: 0, out: '2 passed, 0 failed\n' });
  });

  it('shows where the first differences are', async () => {
    const { code, out } = await conform([right('a', 1), { ...right('b', 2), out: { steps: [2, 5] } }]);
    expect(code).toBe(1);
    expect(out).toBe('double/b.steps[1]\n  expected 5\n  got      4\n1 passed, 1 failed\n');
  });

  it('shows five of many', async () => {
    const wrong = Array.from({ length: 8 }, (_, place) => ({ ...right(`${place}`, place), out: null }));
    const { out } = await conform(wrong, 'double', '--json');
    expect(JSON.parse(out)).toMatchObject({ topic: 'double', passed: 0, failed: 8 });
    expect(JSON.parse(out).differences).toHaveLength(5);
    expect((await conform(wrong)).out).toContain('… and 3 more that differ\n0 passed, 8 failed');
  });

  it('says what was left and why, and that nothing passed is no good news', async () => {
    const { code, out } = await conform([right('a', -1)]);
    expect(code).toBe(1);
    expect(out).toContain(
      'double/a is left: negative numbers are not modelled\n0 passed, 0 failed, 1 left\n',
    );
  });

  it('gathers the sections of a file of vectors', async () => {
    const { code, out } = await conform(
      { doubles: { data: [right('a', 3)] }, triples: { data: [] } },
      'vectors',
    );
    expect(code).toBe(0);
    expect(out).toBe('triples is left: no model here answers this section yet\n1 passed, 0 failed, 1 left\n');
  });

  it.each([
    ['double', {}, 2, 'This is no file of the topic "double": it is not a list.'],
    ['vectors', [], 2, 'This is no file of the topic "vectors": it is not an object of named sections.'],
    ['double', [], 1, '"-" holds no case.'],
  ])('refuses for %s what is not its own', async (topic, file, expected, says) => {
    const { code, error } = await conform(file, topic);
    expect({ code, error }).toEqual({ code: expected, error: `${says}\n` });
  });

  const golden = fileURLToPath(new URL('../../../shared/golden/amqp-routing.json', import.meta.url));
  const sample = fileURLToPath(
    new URL('../protocols/amqp/testdata/amqp-routing.golden.json', import.meta.url),
  );

  it(`answers the recorded cases of RabbitMQ${existsSync(golden) ? '' : ' — NOT THERE (no ../shared): only the sample'}`, async () => {
    const file = existsSync(golden) ? golden : sample;
    const { code, out } = await callWith({}, 'conform', 'amqp-routing', file);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d{2,} passed, 0 failed\n$/);
  });
});

describe('import', () => {
  const log = 'a {"a":1}\nsends\nb {"b":1}\nthinks\nb {"b":2,"a":1}\nreceives\n';

  it('counts hosts, events, messages and concurrent pairs', async () => {
    const { code, out } = await callWith({ stdin: log }, 'import', '-', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      format: 'shiviz',
      executions: [{ label: '', hosts: ['a', 'b'], events: 3, messages: 1, concurrentPairs: 1 }],
      problems: [],
    });
  });

  it('names every problem with its line', async () => {
    const { code, out } = await callWith({ stdin: log.replace('"b":2', '"b":4') }, 'import', '-');
    expect(code).toBe(1);
    expect(out).toContain('line 5: b counts 4 where 2 comes next (an event is missing)\n');
    expect(out).toMatch(/\n1 problem\n$/);
  });

  it('counts the overlapping operations of a history', () => {
    const history = `{:process 0 :type :invoke :f :write :value 1}
{:process 1 :type :invoke :f :read :value nil}
{:process 0 :type :ok :f :write :value 1}
{:process 1 :type :ok :f :read :value 1}
{:process 1 :type :invoke :f :read :value nil}
{:process 1 :type :ok :f :read :value 1}
`;
    expect(readForeign(history)).toEqual({
      format: 'history',
      executions: [{ label: '', hosts: ['0', '1'], events: 3, messages: 0, concurrentPairs: 1 }],
      problems: [],
    });
  });

  it('gives up on an expression that would run for ever', () => {
    const endless = `(?<host>(a+)+)(?<clock>\\{.*\\})(?<event>b+)\n\n${'a'.repeat(40)}c\n`;
    expect(readForeign(endless, 200).problems).toEqual([
      { line: 0, says: expect.stringContaining('reading took too long') },
    ]);
  });

  it('counts the states of an ITF trace that names no hosts, and the hosts and clocks of one of ours', async () => {
    const bare = await callWith(
      { stdin: '{"vars":["x"],"states":[{"x":1},{"x":2}]}' },
      'import',
      '-',
      '--json',
    );
    expect(JSON.parse(bare.out)).toMatchObject({ format: 'itf', executions: [{ hosts: [], events: 1 }] });
    const run = {
      lesson: 'sample',
      revision: 1,
      setup: { mode: 'clock', params: {}, rulesOff: [] },
      seed: 1,
      log: [],
    };
    const own = await callWith({ stdin: JSON.stringify(run) }, 'export', '-', '--to', 'itf');
    const back = await callWith({ stdin: own.out }, 'import', '-', '--json');
    const log = await callWith({ stdin: JSON.stringify(run) }, 'export', '-', '--to', 'shiviz');
    const same = await callWith({ stdin: log.out }, 'import', '-', '--json');
    expect(JSON.parse(back.out).executions).toEqual(JSON.parse(same.out).executions);
  });
});

describe('the first difference', () => {
  it.each([
    [1, 2, ''],
    [{ a: 1 }, [1], ''],
    [{ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, '.a[1].b'],
    [[1], [1, 2], '[1]'],
    [{ a: { b: 1, c: 2 }, d: 1 }, { a: { c: 2, b: 1 }, d: 2 }, '.d'],
  ])('of %j and %j is at %j', (expected, got, at) => {
    expect(firstDifference(expected, got).at).toBe(at);
  });
});
