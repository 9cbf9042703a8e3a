/** Replays a Run that somebody shared or saved, to the moment at which it was saved. */
import { partingOf } from '#lab/run-file';
import { historyOf } from '#lesson-kit';
import type { Answer, Command } from '../command.ts';
import { answerOf, type PlayedRun, playRun } from '../played.ts';
import { type Opened, openRun } from '../run-source.ts';

/** A file that says no moment is played to the lesson's end. */
const playOpened = ({ lesson, run, index }: Opened): PlayedRun =>
  index === undefined
    ? playRun(lesson, run, lesson.horizon)
    : playRun(lesson, run, Number.POSITIVE_INFINITY, index);

/** Where it begins to play otherwise, as far as its marks tell. */
const partingWords = ({ lesson, run, marks }: Opened, played: PlayedRun): string => {
  if (!marks) return '';
  const history = historyOf(lesson, run);
  history.extendTo(played.index);
  const parting = partingOf(history, marks);
  if (!parting) return ' All that happens is as it was; the end is not.';
  const { after, until } = parting;
  const says = played.events[until - 1]?.says;
  const where = until - after === 1 ? `event ${until}` : `one of the events ${after + 1} to ${until}`;
  return ` It parts at ${where}${says ? `: ${says}` : '.'}`;
};

/** What is to be said about the file beside what its run does. */
const remarksOf = (opened: Opened, played: PlayedRun): string[] => {
  const { notice, hash, index } = opened;
  return [
    ...(notice === null ? [] : [notice]),
    ...(index !== undefined && played.index < index
      ? [`It was saved after event ${index}, but ends after ${played.index}.`]
      : []),
    ...(hash !== undefined && hash !== played.hash
      ? [`It plays differently from when it was saved: the hash was ${hash}.${partingWords(opened, played)}`]
      : []),
  ];
};

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
