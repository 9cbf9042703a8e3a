/** A saved Run, played to the moment at which it was saved, in the form of another tool. */
import { historyOf } from '#lesson-kit';
import { type Command, type Given, textOption, UsageError } from '../command.ts';
import { type Exporter, FORMATS, NOT_YET } from '../export/formats.ts';
import { asBadNews, EVENTS_MAX } from '../played.ts';
import { openRun } from '../run-source.ts';

const exporterOf = (given: Given): { readonly format: string; readonly write: Exporter } => {
  const format = textOption(given, 'to');
  const known = Object.keys(FORMATS).join(', ');
  if (format === undefined) throw new UsageError(`--to is missing; it takes one of ${known}.`);
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (write) return { format, write };
  const why = NOT_YET.includes(format) ? 'cannot be written yet' : 'is no format that is known here';
  throw new UsageError(`"${format}" ${why}; --to takes one of ${known}.`);
};

export const command: Command = {
  operands: 1,
  options: { to: { type: 'string' } },
  async answer(given) {
    const { format, write } = exporterOf(given);
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
