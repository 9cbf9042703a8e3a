/** Steps of a lesson alone, each with a world to begin in. */
import { expect, test } from 'vitest';
import { createSession } from '#lab';
import cap from '../../../lessons/04-consistency/01-cap-partition/lesson.ts';
import { withSteps } from './chosen-steps.ts';

const ids = cap.steps.map(({ id }) => id);

test('the chosen ones in the order of the lesson', () => {
  expect(withSteps(cap, '3-4,1')?.steps.map(({ id }) => id)).toEqual([ids[0], ids[2], ids[3]]);
  expect(withSteps(cap, '2-99')?.steps).toHaveLength(ids.length - 1);
});

test('none of those that the lesson has is no choice', () => {
  for (const wanted of ['0', '99', '5-3']) expect(withSteps(cap, wanted)).toBeNull();
});

test('every step can be the only one', () => {
  ids.forEach((id, index) => {
    const lesson = withSteps(cap, String(index + 1));
    if (!lesson) throw new Error(`no step ${id}`);
    const { learner, scene } = createSession({ lesson }).store.getState();
    expect(learner.step).toBe(id);
    expect(scene).toBe(`step:${id}`);
  });
});
