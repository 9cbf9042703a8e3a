/** A mistake in lesson.ts is one sentence that names the lesson and the place. */
import { expect, test } from 'vitest';
import template from '../../../lessons/_template/lesson.ts';
import { checkLesson } from './index.ts';

test.each([
  ['a mistyped key', { ...template, stepz: [] }, 'lesson "template": it has no field "stepz"'],
  [
    'a mistyped key within',
    { ...template, steps: template.steps.map((step) => ({ ...step, gaol: () => true })) },
    'it has no field "steps[0].gaol"',
  ],
  ['a missing field', { ...template, horizon: undefined }, 'the field "horizon" is'],
  [
    'an id that stands twice',
    { ...template, steps: [...template.steps, ...template.steps] },
    'two of its steps or challenges are called',
  ],
])('%s', (_, lesson, sentence) => {
  expect(() => checkLesson(lesson as typeof template)).toThrow(sentence);
});

test('a lesson without mistakes is given back', () => {
  expect(checkLesson(template)).toBe(template);
});
