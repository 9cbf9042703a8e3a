/** Goal: the paper says what the lab would. Method: the questions of a lesson, against its own recorded answers. */
import { expect, test } from 'vitest';
import type { Lesson } from '#lesson-kit';
import { playHeadless } from '#lesson-kit/machine';
import cap from '../../../lessons/04-consistency/01-cap-partition/lesson.ts';
import { worksheetOf } from './index.ts';

const lesson = cap as Lesson;

test('every question of every step, with the answer that the run gives', () => {
  const sheets = worksheetOf(lesson);
  expect(sheets.map(({ step }) => step)).toEqual(lesson.steps.map(({ id }) => id));
  const asked = sheets.flatMap(({ questions }) => questions);
  expect(asked.map(({ id }) => id)).toEqual(
    lesson.steps.flatMap(({ predictions = [] }) => predictions.map(({ id }) => id)),
  );
  expect(asked.filter(({ answer }) => answer !== null).length).toBeGreaterThanOrEqual(3);
  for (const { step, questions } of sheets) {
    const log = lesson.steps.find(({ id }) => id === step)?.nextAction ?? [];
    const { answers } = playHeadless(lesson, { of: step, log });
    for (const { id, answer, options } of questions) {
      expect(answer?.right).toBe(answers[id]?.right);
      if (answer) expect(options).toContain(answer.right);
    }
  }
});

test('pictures show every line of the diagram, and never more rows than fit', () => {
  for (const { questions } of worksheetOf(lesson))
    for (const picture of questions.flatMap(({ asked, answer }) =>
      [asked ?? [], answer?.picture ?? []].flat(),
    )) {
      expect(picture).toMatch(/^<svg /);
      expect((picture.match(/data-event=/g) ?? []).length).toBeLessThanOrEqual(14);
      expect(picture.match(/data-lane=/g)?.length).toBeGreaterThan(1);
      expect(picture).not.toContain('NaN');
    }
});
