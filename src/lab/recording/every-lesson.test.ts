/**
 * Goal: from a run of any lesson comes a lesson that passes the lesson tests, or a sentence. Method: the recorded ways
 * through every lesson, marked at their beginning and their middle, until one can be made in each mode of play; that one
 * unpacked, its prose filled in, and the rules that hold for all lessons.
 */
import { afterAll, describe, expect, test } from 'vitest';
import type { Lesson, Recorded } from '#lesson-kit';
import { playHeadless } from '#lesson-kit/machine';
import { lessonFolders, lessonIn, TEMPLATE } from '../../lesson-kit/testing/folders.ts';
import { testLesson } from '../../lesson-kit/testing/rules.ts';
import { makeLesson } from './index.ts';
import { sourcesIn, throwAway, unpack } from './testing/made-folder.ts';

const MADE = 'lessons/_made-of-all';

interface Tried {
  /** By mode of play: the files of the first lesson that could be made. */
  readonly made: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly refusals: readonly string[];
}

const tryOut = (lesson: Lesson, { solutions }: Recorded, folder: string): Tried => {
  const made = new Map<string, Readonly<Record<string, string>>>();
  const refusals: string[] = [];
  const sources = sourcesIn(folder);
  for (const solution of solutions) {
    const { run, index } = playHeadless(lesson, solution);
    const { mode } = run.setup;
    if (made.has(mode)) continue;
    const marks = [0, Math.floor(index / 2)];
    const one = makeLesson({ lesson, run, end: index, marks, id: `from-${lesson.id}`, sources });
    if (one.ok) made.set(mode, one.files);
    else refusals.push(one.why);
  }
  return { made, refusals };
};

afterAll(() => throwAway(MADE));

for (const folder of lessonFolders().filter((one) => one !== TEMPLATE)) {
  const { lesson, recorded } = await lessonIn(folder);
  const { made, refusals } = tryOut(lesson, recorded, folder);

  test(`${lesson.id}: some of its ways become a lesson, the others are refused with what to do`, () => {
    for (const why of refusals)
      expect(why).toMatch(/play some of it first|mark a moment before|mark an earlier/);
    expect(made.size).toBeGreaterThan(0);
  });

  for (const [mode, files] of made) {
    const place = `${MADE}/${mode}/lessons/99-made/01-from-${lesson.id}`;
    unpack(place, files);
    describe(`made of ${lesson.id} in ${mode} mode`, () => testLesson(place));
  }
}
