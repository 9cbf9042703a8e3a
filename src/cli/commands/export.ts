/** A saved Run, played to the moment at which it was saved, in the form of another tool. */
import { FORMATS, type Format, type FormatName } from '#lab/export';
import { historyOf } from '#lesson-kit';
import { type Command, type Given, textOption, UsageError } from '../command.ts';
import { asBadNews, EVENTS_MAX } from '../played.ts';
import { openRun } from '../run-source.ts';

const formatOf = (given: Given): Format & { readonly name: string } => {
  const name = textOption(given, 'to');
  const known = Object.keys(FORMATS).join(', ');
  if (name === undefined) throw new UsageError(`--to is missing; it takes one of ${known}.`);
  if (Object.hasOwn(FORMATS, name)) return { name, ...FORMATS[name as FormatName] };
  throw new UsageError(`"${name}" is no format that is known here; --to takes one of ${known}.`);
};

export const command: Command = {
  operands: 1,
  options: { to: { type: 'string' } },
  async answer(given) {
    const { name: format, write } = formatOf(given);
    const { lesson, run, index } = await openRun(given, given.operands[0] ?? '');
    const text = asBadNews(() => {
      const history = historyOf(lesson, run);
      if (index === undefined) history.playUntil(lesson.horizon, EVENTS_MAX);
      else history.extendTo(Math.min(index, EVENTS_MAX));
      return write(history, run, lesson);
    });
    return { good: true, data: { format, text }, lines: text.replace(/\n$/, '').split('\n') };
  },
};
