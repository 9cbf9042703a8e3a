/** The built lab in a real browser; tests are counted from Playwright's JSON report. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureBrowser } from '../ensure-browser.ts';
import { REPOSITORY } from '../source/files.ts';
import { type Outcome, runTool, type Stage, tail } from './stage.ts';

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

/** The part of Playwright's JSON report that is read here. */
export interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly skipped: number;
    readonly flaky: number;
  };
  readonly suites: readonly Suite[];
  readonly errors: readonly { readonly message?: string }[];
}

const firstLines = (text: string): string =>
  stripVTControlCharacters(text).split('\n').slice(0, 12).join('\n    ');

const failuresOf = (suite: Suite): string[] => [
  ...(suite.specs ?? [])
    .filter(({ ok }) => !ok)
    .map(({ title, file, line, tests }) => {
      const message =
        tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? '')).find(Boolean) ?? '';
      return `e2e/${file}:${line} › ${title}\n    ${firstLines(message)}`;
    }),
  ...(suite.suites ?? []).flatMap(failuresOf),
];

export const readPlaywright = (
  { stats, suites, errors }: PlaywrightReport,
  code: number,
  output: string,
): Outcome => {
  const failures = [
    ...suites.flatMap(failuresOf),
    ...errors.map(({ message }) => message ?? 'unknown error'),
  ];
  if (code !== 0 && failures.length === 0) failures.push(tail(output));
  return {
    passed: stats.expected,
    failed: Math.max(stats.unexpected + stats.flaky, failures.length),
    skipped: stats.skipped,
    failures,
  };
};

const runPlaywright = async (filters: readonly string[]): Promise<Outcome> => {
  const file = join(REPOSITORY, '.cache', 'playwright.json');
  rmSync(file, { force: true });
  const { code, output } = await runTool('playwright', ['test', '--reporter=list,json', ...filters], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  if (!existsSync(file)) return { passed: 0, failed: 1, failures: [tail(output)] };
  return readPlaywright(JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport, code, output);
};

export const e2e: Stage = {
  name: 'e2e',
  about: 'the built lab in Chromium',
  run: async (filters) => {
    try {
      ensureBrowser();
    } catch (error) {
      return { passed: 0, failed: 1, failures: [(error as Error).message] };
    }
    return runPlaywright(filters);
  },
};
