/** What a tidy rule reports: where, and one sentence with what to do. */
export interface Problem {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly sentence: string;
}

/** A rule about one file. */
export type FileRule = (path: string, text: string) => Problem[];

export const inWords = ({ path, line, sentence }: Problem): string => `${path}:${line} ${sentence}`;

/** One problem for each line that matches. */
export const linesMatching = (path: string, text: string, pattern: RegExp, sentence: string): Problem[] =>
  text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [{ path, line: index + 1, sentence }] : []));
