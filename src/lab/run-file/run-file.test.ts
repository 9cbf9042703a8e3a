/** The Run file: there and back, and everything that is no Run file refused in one sentence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '#kernel';
import { outside } from '../outside/index.ts';
import { records } from '../records/index.ts';
import { chatterLesson } from '../testing/chatter-lesson.ts';
import { lab } from '../testing/test-lab.ts';
import { decodeRunFile, encodeRunFile } from './index.ts';

const recorded = () =>
  lab(chatterLesson).playFor(30).pause().crash('N1').cut('N0', 'N2').session.with(records).record();

const altered = (change: (file: Record<string, never>) => void): string => {
  const file = JSON.parse(encodeRunFile(recorded()));
  change(file);
  return JSON.stringify(file);
};

const refusal = (text: string): string => {
  const decoded = decodeRunFile(text);
  return decoded.ok ? 'it was accepted' : decoded.why;
};

const name = fc.string({ minLength: 1, maxLength: 8 });
const link = { from: name, to: name };
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant('crash' as const), node: name }),
  fc.record({ do: fc.constant('cut' as const), ...link, oneWay: fc.constant(true as const) }),
  fc.record({ do: fc.constant('heal' as const), ...link }),
  fc.record({ do: fc.constant('partition' as const), groups: fc.array(fc.array(name)) }),
  fc.record({ do: fc.constant('delay' as const), message: name, by: fc.nat() }),
  fc.record({ do: fc.constant('skew' as const), node: name, by: fc.integer() }),
  fc.record({ do: fc.constant('lie' as const), node: name, lie: fc.option(name) }),
  fc.record({
    do: fc.constant('operate' as const),
    node: name,
    operation: fc.record({ name, value: fc.oneof(fc.integer(), name, fc.constant(null)) }),
  }),
);

describe('FILE-HOLDS: there and back', () => {
  it('gives the same record', () => {
    const record = recorded();
    expect(decodeRunFile(encodeRunFile(record))).toEqual({ ok: true, record });
  });

  it('for any log', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ at: fc.nat(), act, after: fc.nat(9) })), (entries) => {
        const log = entries.sort((a, b) => a.at - b.at);
        const { run, cursor } = recorded();
        const record = { run: { ...run, log }, cursor };
        expect(decodeRunFile(encodeRunFile(record))).toEqual({ ok: true, record });
      }),
      { numRuns: 100 },
    );
  });

  it('opens as a branch of its own at the same moment', () => {
    const record = recorded();
    const open = lab(chatterLesson);
    expect(open.session.with(outside).openRun(record)).toEqual({ ok: true });
    expect(open.session.with(records).record()).toEqual(record);
    open.expectBranches('main', 'run 2');
    expect(open.state.notices).toEqual([]);
  });
});

describe('FILE-CLOSED, FILE-NEWER: what is no Run file', () => {
  it.each([
    ['nothing', '', 'This file is empty.'],
    ['half a file', '{"format":', 'it is not JSON'],
    ['another kind of file', '{"traceEvents":[]}', '"format" is missing'],
    ['a list', '[]', 'This is no Run file'],
  ])('%s', (_, text, why) => {
    expect(refusal(text)).toContain(why);
  });

  it.each<[string, (file: never) => void, string]>([
    ['an unknown key', (file: { extra: number }) => (file.extra = 1), '"extra" is unknown here'],
    ['a newer format', (file: { version: number }) => (file.version = 3), 'format version 3'],
    [
      'an unknown act',
      (file: { run: { log: unknown[] } }) => (file.run.log[0] = { at: 0, act: { do: 'explode' } }),
      'run.log[0].act',
    ],
    [
      'a time that is no time',
      (file: { run: { log: { at: number }[] } }) => ((file.run.log[0] as { at: number }).at = -1),
      '"run.log[0].at" must not be negative',
    ],
    [
      'decisions out of order',
      (file: { run: { log: { at: number }[] } }) => ((file.run.log[0] as { at: number }).at = 10 ** 9),
      '"run.log" is not in order of time',
    ],
    [
      'a forbidden name',
      (file: { run: { setup: { params: unknown } } }) =>
        (file.run.setup.params = JSON.parse('{"__proto__":{"x":1}}')),
      'run.setup.params',
    ],
  ])('%s', (_, change, why) => {
    expect(refusal(altered(change as never))).toContain(why);
  });

  it('a huge log', () => {
    const log = Array.from({ length: 10_001 }, () => ({ at: 0, act: { do: 'healAll' } }));
    const file = { ...JSON.parse(encodeRunFile(recorded())) };
    file.run.log = log;
    expect(refusal(JSON.stringify(file))).toContain('has more than 10,000 entries');
    expect(Object.prototype).not.toHaveProperty('x');
  });
});

describe('a run that cannot be opened here', () => {
  const { run, cursor } = recorded();

  it.each([
    ['of another lesson', { run: { ...run, lesson: 'raft' }, cursor }, 'belongs to the lesson "raft"'],
    [
      'about nobody',
      { run: { ...run, log: [{ at: 0, act: { do: 'crash', node: 'nobody' } as const }] }, cursor },
      'There is no node "nobody"',
    ],
    [
      'with an unknown rule off',
      { run: { ...run, setup: { ...run.setup, rulesOff: ['x'] } }, cursor },
      'no rule "x"',
    ],
  ])('%s', (_, record, why) => {
    const open = lab(chatterLesson).step(3);
    const { hash } = open;
    const granted = open.session.with(outside).openRun(record);
    expect(granted.ok ? 'it opened' : granted.why).toContain(why);
    open.expectBranches('main').expectIndex(3);
    expect(open.hash).toBe(hash);
  });

  it('of another revision opens with a word of warning, and so does one that plays differently', () => {
    const open = lab(chatterLesson);
    open.session.with(outside).openRun({ run: { ...run, revision: 7 }, cursor, hash: '0123456789abcdef' });
    expect(open.state.notices.map(({ text }) => text)).toEqual([
      expect.stringContaining('plays differently'),
      expect.stringContaining('revision 7'),
    ]);
  });
});
