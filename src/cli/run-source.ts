/** Where a Run comes in: a saved file, or a Run by itself as JSON. */
import type { Run } from '#kernel';
import { decodeRunFile } from '#lab/run-file';
import { checkRun, type Lesson, lessonOfRun } from '#lesson-kit';
import { type Given, UsageError } from './command.ts';
import { parseJson } from './input.ts';
import { findLesson } from './lessons.ts';

/** A Run that was checked against its lesson, and the moment at which it was saved, if it says one. */
export interface Opened {
  readonly lesson: Lesson;
  readonly run: Run;
  readonly notice: string | null;
  /** Events after which it was saved; `undefined`: it does not say. */
  readonly index?: number;
  /** Hash of the world there. */
  readonly hash?: string;
}

const isLink = (source: string): boolean => /^(https?:\/\/|#|\/(l|embed)\/)/.test(source);

const isFile = (value: unknown): boolean => typeof value === 'object' && value !== null && 'format' in value;

const takeApart = (
  text: string,
  file: string,
): Pick<Opened, 'index' | 'hash'> & { readonly run: unknown } => {
  const value = parseJson(text, file);
  if (!isFile(value)) return { run: value };
  const decoded = decodeRunFile(text);
  if (!decoded.ok) throw new UsageError(decoded.why);
  const { run, cursor, hash } = decoded.record;
  return {
    run,
    ...(cursor.index > 0 || hash !== undefined ? { index: cursor.index } : {}),
    ...(hash === undefined ? {} : { hash }),
  };
};

/** Throws `UsageError` with one sentence for whatever is no Run, or is a Run of no lesson here. */
export const openRun = async (given: Given, source: string): Promise<Opened> => {
  if (isLink(source))
    throw new UsageError(
      'Share links cannot be read yet: save the run as a file and give the name of the file.',
    );
  const { run, ...moment } = takeApart(await given.read(source), source);
  const named = lessonOfRun(run);
  if ('why' in named) throw new UsageError(named.why);
  const lesson = await findLesson(given.root, named.lesson);
  const checked = checkRun(lesson, run);
  if (!checked.ok) throw new UsageError(checked.why);
  return { lesson, run: checked.run, notice: checked.notice, ...moment };
};
