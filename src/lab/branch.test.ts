import { expect, test } from 'vitest';
import { chatterLesson } from './testing/chatter-lesson.ts';
import { lab } from './testing/test-lab.ts';

test('events are explained alike whenever they are looked at, and what was looked at lately is not computed again', () => {
  const { session, state } = lab(chatterLesson).seek(4_000);
  const all = Array.from({ length: state.length }, (_, index) => index);
  const first = all.map((index) => session.explain(index)?.sentence);
  const lately = all.slice(2_000).map((index) => session.explain(index));
  expect(lately).toHaveLength(2_000);
  expect(lately.every((told, place) => told === session.explain(place + 2_000))).toBe(true);
  expect(all.map((index) => session.explain(index)?.sentence)).toEqual(first);
});
