import { strings } from '#lesson-kit';

export const STRINGS = strings('lab/predicting', {
  notAsked: 'That question is not being asked now.',
  noAnswer: (option: string) => `“${option}” is no answer to that question.`,
  mustCommit: 'Questions cannot be skipped here: commit to an answer.',
  cannotJudge: (why: string) => `This question cannot be judged on this run: ${why}.`,
  neverAsked: 'That question was not asked so far.',
  noPlayableHint: 'This step has no hint that can be played.',
});
