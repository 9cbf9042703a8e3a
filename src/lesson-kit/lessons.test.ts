/**
 * Goal: every lesson obeys the rules of teaching that can be checked. Method: load each folder under lessons/, play all
 * that it has recorded, and look. One test a rule and lesson, named by the lesson's folder.
 */
import { describe, expect, test } from 'vitest';
import { lessonFolders, lessonIn, TEMPLATE } from './testing/folders.ts';
import { testLesson } from './testing/rules.ts';

const folders = lessonFolders();

test('there are lessons to test', () => {
  expect(folders.length).toBeGreaterThan(1);
});

describe.each(folders)('%s', testLesson);

test('every rule of a protocol that has a lesson is switched off by a challenge of some lesson', async () => {
  const lessons = await Promise.all(folders.filter((folder) => folder !== TEMPLATE).map(lessonIn));
  const challenged = new Set(
    lessons.flatMap(({ lesson }) => lesson.challenges.map(({ rule }) => `${lesson.protocol.id}: ${rule}`)),
  );
  const rules = lessons.flatMap(({ lesson }) =>
    Object.keys(lesson.protocol.rules).map((rule) => `${lesson.protocol.id}: ${rule}`),
  );
  expect(rules.filter((rule) => !challenged.has(rule))).toEqual([]);
});
