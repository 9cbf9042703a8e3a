/** Where a Run comes in: a share link, a saved file, or a Run by itself as JSON. */
import type { Run } from '#kernel';
import { decodeLink, isLink } from '#lab/link';
import { type Decoded, decodeRunFile, type RunRecord } from '#lab/run-file';
import type { Lesson } from '#lesson-kit';
import { checkRun, lessonOfRun } from '#lesson-kit/checks';
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
  /** Of the worlds on the way there. */
  readonly marks?: RunRecord['marks'];
}

const isFile = (value: unknown): boolean => typeof value === 'object' && value !== null && 'format' in value;

type Brought = Omit<Opened, 'lesson' | 'run' | 'notice'> & { readonly run: unknown };

const momentOf = ({ run, cursor, hash, marks }: RunRecord): Brought => ({
  run,
  ...(cursor.index > 0 || hash !== undefined ? { index: cursor.index } : {}),
  ...(hash === undefined ? {} : { hash }),
  ...(marks === undefined ? {} : { marks }),
});

const broughtBy = (decoded: Decoded): Brought => {
  if (!decoded.ok) throw new UsageError(decoded.why);
  return momentOf(decoded.record);
};

const takeApart = (text: string, file: string): Brought => {
  if (/^\s*[^\s{[]*#r=/.test(text)) return broughtBy(decodeLink(text.trim()));
  const value = parseJson(text, file);
  return isFile(value) ? broughtBy(decodeRunFile(text)) : { run: value };
};

/** Throws `UsageError` with one sentence for whatever is no Run, or is a Run of no lesson here. */
export const openRun = async (given: Given, source: string): Promise<Opened> => {
  const { run, ...moment } = isLink(source)
    ? broughtBy(decodeLink(source))
    : takeApart(await given.read(source), source);
  const named = lessonOfRun(run);
  if ('why' in named) throw new UsageError(named.why);
  const lesson = await findLesson(given.root, named.lesson);
  const checked = checkRun(lesson, run);
  if (!checked.ok) throw new UsageError(checked.why);
  return { lesson, run: checked.run, notice: checked.notice, ...moment };
};
