/** What a stage of `npm test` is, and how it runs a program. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { REPOSITORY } from '../source/files.ts';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Left out by their authors: shown, because a test that is skipped guards nothing. */
  readonly skipped?: number;
  /** One short text a failure: what and where. */
  readonly failures: readonly string[];
}

export interface Stage {
  readonly name: string;
  /** What it looks at, in a few words. */
  readonly about: string;
  /** @param filters file-name parts; only runners of tests know what to do with them. */
  readonly run: (filters: readonly string[]) => Promise<Outcome>;
}

export interface Finished {
  readonly code: number;
  /** Standard output and standard error as they came. */
  readonly output: string;
}

/** Runs one of the programs that are installed with the project. Never rejects. */
export const runTool = (
  tool: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Finished> =>
  new Promise((resolve) => {
    const bin = join(REPOSITORY, 'node_modules', '.bin', tool);
    const child = spawn(bin, args, {
      cwd: REPOSITORY,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: stripVTControlCharacters(output) }));
  });

/** The outcome of a check that either holds or gives reasons. */
export const single = (failures: readonly string[]): Outcome => ({
  passed: failures.length === 0 ? 1 : 0,
  failed: failures.length === 0 ? 0 : 1,
  failures,
});

/** At most `lines` lines of a program's output, from its end. */
export const tail = (output: string, lines = 60): string =>
  output.trimEnd().split('\n').slice(-lines).join('\n');
