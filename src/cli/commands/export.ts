/** A saved Run, played to the moment at which it was saved, in the form of another tool; or the lab itself, opened on it, in one file. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS, type Format, type FormatName, toSingleFile } from '#lab/export';
import { historyOf } from '#lesson-kit';
import { BadNews, type Command, type Given, textOption, UsageError } from '../command.ts';
import { lessonFolders, titleOf } from '../lessons.ts';
import { asBadNews, EVENTS_MAX } from '../played.ts';
import { openRun } from '../run-source.ts';

const PAGE = 'html';

const formatOf = (given: Given): string => {
  const name = given.options.html === true ? PAGE : textOption(given, 'to');
  const known = [...Object.keys(FORMATS), PAGE].join(', ');
  if (name === undefined) throw new UsageError(`--to is missing; it takes one of ${known}.`);
  if (name === PAGE || Object.hasOwn(FORMATS, name)) return name;
  throw new UsageError(`"${name}" is no format that is known here; --to takes one of ${known}.`);
};

const written = async (given: Given, { write }: Format): Promise<string> => {
  const { lesson, run, index } = await openRun(given, given.operands[0] ?? '');
  return asBadNews(() => {
    const history = historyOf(lesson, run);
    if (index === undefined) history.playUntil(lesson.horizon, EVENTS_MAX);
    else history.extendTo(Math.min(index, EVENTS_MAX));
    return write(history, run, lesson);
  });
};

/** The build writes the lab in one file; here it is told what to open: a lesson by its id, or a Run. */
const page = async (given: Given): Promise<string> => {
  const file = join(given.root, 'dist', 'single.html');
  if (!existsSync(file))
    throw new BadNews('There is no built lab to put into one file: run "npm run build" first.');
  const [source = ''] = given.operands;
  const folders = lessonFolders(given.root);
  const open = folders.some(({ id }) => id === source)
    ? `/l/${source}`
    : (await written(given, FORMATS.link)).trim();
  const folder = folders.find(({ id }) => open.split(/[/#]/)[2] === id);
  const text = toSingleFile(readFileSync(file, 'utf8'), { title: folder ? titleOf(folder) : '', open });
  if (text === null) throw new BadNews(`${file} is not what the build writes: run "npm run build" again.`);
  return text;
};

export const command: Command = {
  operands: 1,
  options: { to: { type: 'string' }, html: { type: 'boolean' } },
  async answer(given) {
    const format = formatOf(given);
    const text = format === PAGE ? await page(given) : await written(given, FORMATS[format as FormatName]);
    return { good: true, data: { format, text }, lines: text.replace(/\n$/, '').split('\n') };
  },
};
