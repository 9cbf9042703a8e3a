/** Goal: nothing that went wrong is counted as well. Method: the reports that the runners write, as they differ. */
import { expect, test } from 'vitest';
import { type PlaywrightReport, readPlaywright } from './e2e.ts';
import { readVitest, type VitestReport } from './units.ts';

const vitest = (parts: Partial<VitestReport>): VitestReport => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...parts,
});

const file = (status: string, assertions: VitestReport['testResults'][number]['assertionResults'] = []) => ({
  name: 'src/kernel/a.test.ts',
  status,
  message: 'SyntaxError: unexpected token',
  assertionResults: assertions,
});

test('passed tests are counted', () => {
  expect(readVitest(vitest({}), 0, '')).toMatchObject({ passed: 3, failed: 0, failures: [] });
});

test('a failed test is counted once and named', () => {
  const failed = file('failed', [
    { status: 'failed', fullName: 'world stands still', failureMessages: ['expected 1'] },
  ]);
  const outcome = readVitest(vitest({ numFailedTests: 1, testResults: [failed] }), 1, '');
  expect(outcome.failed).toBe(1);
  expect(outcome.failures[0]).toContain('world stands still');
});

test('a file that could not be loaded is a failure although no test of it failed', () => {
  const outcome = readVitest(vitest({ testResults: [file('failed')] }), 1, '');
  expect(outcome.failed).toBe(1);
  expect(outcome.failures[0]).toContain('unexpected token');
});

test('an error outside any test is a failure', () => {
  expect(readVitest(vitest({}), 1, 'Unhandled rejection')).toMatchObject({
    failed: 1,
    failures: ['Unhandled rejection'],
  });
});

test('no test at all is a failure; skipped ones are shown', () => {
  expect(readVitest(vitest({ numPassedTests: 0 }), 0, '').failed).toBe(1);
  expect(readVitest(vitest({ numPendingTests: 2 }), 0, '').skipped).toBe(2);
});

const playwright = (parts: Partial<PlaywrightReport>): PlaywrightReport => ({
  stats: { expected: 2, unexpected: 0, skipped: 0, flaky: 0 },
  suites: [],
  errors: [],
  ...parts,
});

test('browser tests are counted; an error outside any test is a failure', () => {
  expect(readPlaywright(playwright({}), 0, '')).toMatchObject({ passed: 2, failed: 0 });
  expect(readPlaywright(playwright({ errors: [{ message: 'no tests found' }] }), 1, '').failed).toBe(1);
  expect(readPlaywright(playwright({}), 1, 'the browser did not start')).toMatchObject({ failed: 1 });
});

test('a failed browser test is named with its place', () => {
  const spec = {
    title: 'takes the lesson by keyboard',
    file: 'lesson.spec.ts',
    line: 7,
    ok: false,
    tests: [{ results: [{ error: { message: '\u001b[31mno such button\u001b[39m' } }] }],
  };
  const report = playwright({
    stats: { expected: 1, unexpected: 1, skipped: 0, flaky: 0 },
    suites: [{ suites: [{ specs: [spec] }] }],
  });
  expect(readPlaywright(report, 1, '').failures).toEqual([
    'e2e/lesson.spec.ts:7 › takes the lesson by keyboard\n    no such button',
  ]);
});
