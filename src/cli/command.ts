/** What a command of the lab is: declared options, and a function from what was given to an answer. */
import type { ParseArgsConfig } from 'node:util';

/** 0: all is well. 1: the answer is bad news. 2: bad usage, nothing was answered. */
export type ExitCode = 0 | 1 | 2;

/** Asked for in a way that cannot be answered. The message is one sentence that names the thing; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** There was a question, and it could not be answered to the end (a handler threw). One sentence; exit code 1. */
export class BadNews extends Error {
  override readonly name = 'BadNews';
}

/** Where text comes from and goes to: the process, or a test. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  stdin(): Promise<string>;
}

/** What the person gave, already told apart. */
export interface Given {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  /** Content of a file, or of standard input for `-`. Throws `UsageError` where there is none. */
  read(file: string): Promise<string>;
  /** Folder that holds `lessons` and `src/protocols`. */
  readonly root: string;
}

export interface Answer {
  readonly good: boolean;
  /** For `--json`: plain data. */
  readonly data: unknown;
  /** For people, line by line. */
  readonly lines: readonly string[];
}

export interface Command {
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** How many operands it takes. */
  readonly operands: number;
  answer(given: Given): Promise<Answer> | Answer;
}

/** The value of an option that is given at most once. */
export const textOption = ({ options }: Given, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

/** Every value of an option that may be repeated. */
export const textOptions = ({ options }: Given, name: string): readonly string[] => {
  const value = options[name];
  return Array.isArray(value) ? value.map(String) : [];
};
