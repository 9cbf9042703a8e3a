/** Files and standard input, with one sentence for whatever goes wrong. */
import { readFile } from 'node:fs/promises';
import { type Terminal, UsageError } from './command.ts';

const BYTES_MAX = 200_000_000;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

const reasonOf = (thrown: unknown): string => {
  const { code = '', message } = thrown as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
};

/** Reads a file, or standard input for `-`. */
export const readerOf =
  (terminal: Pick<Terminal, 'stdin'>) =>
  async (file: string): Promise<string> => {
    try {
      const text = file === '-' ? await terminal.stdin() : await readFile(file, 'utf8');
      if (text.length > BYTES_MAX) throw new Error(`it has more than ${BYTES_MAX / 1_000_000} MB`);
      return text;
    } catch (thrown) {
      const name = file === '-' ? 'Standard input' : `"${file}"`;
      throw new UsageError(`${name} cannot be read: ${reasonOf(thrown)}.`);
    }
  };

/** Throws `UsageError` for what is no JSON. */
export const parseJson = (text: string, file: string): unknown => {
  const name = file === '-' ? 'Standard input' : `"${file}"`;
  if (text.trim() === '') throw new UsageError(`${name} is empty.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${name} is not JSON.`);
  }
};
