/** Replays a Run that somebody saved, to the moment at which it was saved. */
import type { Answer, Command } from '../command.ts';
import { answerOf, type PlayedRun, playRun } from '../played.ts';
import { type Opened, openRun } from '../run-source.ts';

/** A file that says no moment is played to the lesson's end. */
const playOpened = ({ lesson, run, index }: Opened): PlayedRun =>
  index === undefined
    ? playRun(lesson, run, lesson.horizon)
    : playRun(lesson, run, Number.POSITIVE_INFINITY, index);

/** What is to be said about the file beside what its run does. */
const remarksOf = ({ notice, hash, index }: Opened, played: PlayedRun): string[] => [
  ...(notice === null ? [] : [notice]),
  ...(index !== undefined && played.index < index
    ? [`It was saved after event ${index}, but ends after ${played.index}.`]
    : []),
  ...(hash !== undefined && hash !== played.hash
    ? [`It plays differently from when it was saved: the hash was ${hash}.`]
    : []),
];

const withRemarks = (answer: Answer, opened: Opened, played: PlayedRun): Answer => {
  const remarks = remarksOf(opened, played);
  const same = opened.hash === undefined ? null : opened.hash === played.hash;
  return {
    good: answer.good && same !== false,
    data: { ...played, saved: opened.hash ?? null, asSaved: same, remarks },
    lines: [...answer.lines, ...remarks],
  };
};

export const command: Command = {
  operands: 1,
  async answer(given) {
    const opened = await openRun(given, given.operands[0] ?? '');
    const played = playOpened(opened);
    return withRemarks(answerOf(played), opened, played);
  },
};
