/** Goal: 200 steps with 10 interventions fit in 300 characters. Method: the median over 100 generated runs of all lessons. */
import { expect, it } from 'vitest';
import { lessonFolders, lessonIn } from '../../lesson-kit/testing/folders.ts';
import { chatterLesson } from '../testing/chatter-lesson.ts';
import { decodeLink, encodeLink } from './index.ts';
import { generatedRun, INTERVENTIONS, STEPS } from './testing/generated-runs.ts';

const RUNS = 100;
const CHARACTERS = 300;

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

it('LINK-SHORT: the median link of 100 runs has at most 300 characters', { timeout: 120_000 }, async () => {
  const loaded = await Promise.all(lessonFolders().map(lessonIn));
  const lessons = [...loaded.map(({ lesson }) => lesson), chatterLesson];
  const lengths = new Map(lessons.map(({ id }): [string, number[]] => [id, []]));
  for (let salt = 0; salt < Math.max(RUNS, lessons.length); salt++) {
    const lesson = lessons[salt % lessons.length] ?? chatterLesson;
    const record = generatedRun(lesson, salt);
    const link = encodeLink(record, lesson);
    expect(decodeLink(link).ok).toBe(true);
    lengths.get(lesson.id)?.push(link.length);
  }
  expect(median([...lengths.values()].flat())).toBeLessThanOrEqual(CHARACTERS);
  for (const [id, of] of lengths) expect(median(of), id).toBeLessThanOrEqual(CHARACTERS);
});

it('the runs are what they should be', () => {
  const { run, cursor } = generatedRun(chatterLesson, 1);
  expect(run.log).toHaveLength(INTERVENTIONS);
  expect(cursor.index).toBe(STEPS);
});
