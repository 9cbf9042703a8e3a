/** The recorded cases of etcd: our own sample always, the whole file where it is there; and proof that they can fail. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RecordedCase } from './conform/case.ts';
import { answerCase, topics } from './conform.ts';

const read = (path: URL): unknown => JSON.parse(readFileSync(path, 'utf8'));

const SAMPLE = new URL('./testdata/etcd-quorum.golden.json', import.meta.url);
const OWN = new URL('./testdata/etcd-quorum.own.golden.json', import.meta.url);
const WHOLE = new URL('../../../../shared/golden/etcd-quorum.json', import.meta.url);
const THERE = existsSync(WHOLE);

const conform = (file: unknown) => [...(topics['etcd-quorum']?.(file) ?? [])];

const casesOf = (file: unknown): RecordedCase[] =>
  Object.values((file as { sets: Record<string, RecordedCase[]> }).sets).flat();

describe('recorded cases of etcd 3.4.23', () => {
  it(`all of them${THERE ? '' : ' — NOT THERE (no ../shared): only the sample was run'}`, () => {
    const results = conform(read(THERE ? WHOLE : SAMPLE));
    expect(results.length).toBeGreaterThan(8);
    expect(results.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual([]);
  });

  it('all of our own recordings', () => {
    const results = conform(read(OWN));
    expect(results.length).toBeGreaterThan(5);
    expect(results.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual([]);
  });

  it('refuses a file of something else with one sentence', () => {
    expect(() => conform({ topic: 'x' })).toThrow('not a file of recorded cases');
    expect(() => conform(null)).toThrow('not a file of recorded cases');
  });

  it('leaves a step that it does not know, with the reason', () => {
    const file = { sets: { scenarios: [{ id: 'n', steps: [{ do: 'levitate' }] }] } };
    expect(conform(file)).toEqual([
      { set: 'scenarios', id: 'n', ok: false, left: 'the step "levitate" is not known' },
    ]);
  });
});

const wrongWith = (rulesOff: readonly string[], change = (recorded: RecordedCase) => recorded): number =>
  casesOf(read(SAMPLE)).filter((one) => !answerCase('sample', change(one), rulesOff).ok).length;

describe('the record decides nothing but chance', () => {
  it.each(['majority', 'persist-log', 'answer-after-commit', 'noop'])(
    'servers without "%s" answer some case wrongly',
    (rule) => {
      expect(wrongWith([rule])).toBeGreaterThan(0);
    },
  );

  it('a leader that could not have won is not believed', () => {
    // In random-01 n3 lacks a committed entry when n1 comes back: only n1 can be elected.
    const believed = (recorded: RecordedCase): RecordedCase => ({
      ...recorded,
      steps: recorded.steps.map((step, place) =>
        recorded.id === 'random-01' && place === 20 && step.do === 'status'
          ? { ...step, result: { n1: { leader: 'n3', term: 7 }, n3: { leader: 'n3', term: 7 } } }
          : step,
      ),
    });
    expect(wrongWith([], believed)).toBe(1);
  });

  it('a write that a majority holds cannot be gone', () => {
    const gone = (recorded: RecordedCase): RecordedCase => ({
      ...recorded,
      steps: recorded.steps.map((step) =>
        step.do === 'get' && (step.result as { value?: string }).value === 'maybe'
          ? { ...step, result: { ...(step.result as object), value: 'a' } }
          : step,
      ),
    });
    expect(wrongWith([], gone)).toBe(1);
  });
});
