/** Vitest's two projects as stages; tests are counted from its JSON report. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { REPOSITORY } from '../source/files.ts';
import { type Outcome, runTool, type Stage, tail } from './stage.ts';

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

const firstLines = (text: string, lines = 30): string =>
  text
    .split('\n')
    .filter((line) => !line.includes('node_modules'))
    .slice(0, lines)
    .join('\n    ');

/** A file that could not even be loaded has no failed test; it counts as one. */
export const readVitest = (report: VitestReport, code: number, output: string): Outcome => {
  const tests = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(
        ({ fullName, failureMessages }) =>
          `${relative(REPOSITORY, name)} › ${fullName}\n    ${firstLines(failureMessages?.join('\n') ?? '')}`,
      ),
  );
  const files = report.testResults
    .filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((a) => a.status === 'failed'),
    )
    .map(({ name, message }) => `${relative(REPOSITORY, name)} could not be run\n    ${firstLines(message)}`);
  const failures = [...tests, ...files];
  // An error outside any test (an unhandled rejection) fails the run and shows in no test.
  if (code !== 0 && failures.length === 0) failures.push(tail(output));
  if (code === 0 && report.numPassedTests === 0) failures.push('no test was run');
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
};

const runVitest = async (project: string, filters: readonly string[]): Promise<Outcome> => {
  const file = join(REPOSITORY, '.cache', `vitest-${project}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await runTool('vitest', ['run', '--project', project, ...reporters, ...filters]);
  if (!existsSync(file)) return { passed: 0, failed: 1, failures: [tail(output)] };
  return readVitest(JSON.parse(readFileSync(file, 'utf8')) as VitestReport, code, output);
};

export const tidy: Stage = {
  name: 'tidy',
  about: 'the sources themselves: sizes, words, links',
  run: () => runVitest('tidy', []),
};

export const unit: Stage = {
  name: 'unit',
  about: 'every layer, without a screen',
  run: (filters) => runVitest('unit', filters),
};
