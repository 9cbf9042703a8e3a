import { sayCount, strings } from '#lesson-kit';

export const STRINGS = strings('lab/run-file', {
  tooLarge: (characters: number) => `This file is too large for a Run (${sayCount(characters)} characters).`,
  empty: 'This file is empty.',
  notJson: 'This is no Run file: it is not JSON.',
  newer: (version: number, known: number) =>
    `This Run file has format version ${version}; this lab reads up to ${known}.`,
  noRun: (why: string) => `This is no Run file: ${why}.`,
  cannotPlay: (why: string) => `This run cannot be played: ${why}.`,
});
