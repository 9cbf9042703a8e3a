/** Calls the command line as a function, with captured output and a standard input of our choice. */
import { fileURLToPath } from 'node:url';
import { main } from '../cli.ts';
import type { ExitCode } from '../command.ts';

export interface Called {
  readonly code: ExitCode;
  readonly out: string;
  readonly error: string;
}

/** A small repository of its own: one lesson, one that cannot be loaded, one protocol with models and cases. */
export const SAMPLE = fileURLToPath(new URL('./sample', import.meta.url));

export const callWith = async (
  { stdin = '', root }: { readonly stdin?: string; readonly root?: string },
  ...args: readonly string[]
): Promise<Called> => {
  let out = '';
  let error = '';
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    error: (text: string) => {
      error += text;
    },
    stdin: async () => stdin,
  };
  const code = await main(args, terminal, root);
  return { code, out, error };
};

export const call = (...args: readonly string[]): Promise<Called> => callWith({}, ...args);

/** The `--json` answer of a call. */
export const ask = async (...args: readonly string[]): Promise<{ code: ExitCode; data: never }> => {
  const { code, out } = await call(...args, '--json');
  return { code, data: JSON.parse(out) as never };
};
