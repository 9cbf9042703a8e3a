/** A new lesson is the template under a name of its own. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newLesson } from './new-lesson.ts';
import { REPOSITORY } from './source/files.ts';

let lessons: string;

beforeEach(() => {
  lessons = mkdtempSync(join(tmpdir(), 'lessons-'));
  cpSync(join(REPOSITORY, 'lessons/_template'), join(lessons, '_template'), { recursive: true });
  mkdirSync(join(lessons, '04-consistency/03-something'), { recursive: true });
});

afterEach(() => rmSync(lessons, { recursive: true }));

test('takes the next number of its part and its own id', () => {
  const folder = newLesson(lessons, '04-consistency/stale-reads');
  expect(folder).toBe(join(lessons, '04-consistency/04-stale-reads'));
  expect(readFileSync(join(folder, 'lesson.ts'), 'utf8')).toContain("id: 'stale-reads'");
});

test('opens a part that has no lesson so far', () => {
  expect(newLesson(lessons, '01-actors/crash-or-slow')).toBe(join(lessons, '01-actors/01-crash-or-slow'));
});

test('takes the number that is asked for', () => {
  expect(newLesson(lessons, '04-consistency/07-stale-reads')).toBe(
    join(lessons, '04-consistency/07-stale-reads'),
  );
});

test.each([
  ['', 'no place for a lesson'],
  ['consistency', 'no place for a lesson'],
  ['../x/y', 'no place for a lesson'],
  ['04-consistency/03-another', 'the next free one is 04'],
  ['04-consistency/something', 'a lesson "something" already'],
])('refuses %s', (wanted, why) => {
  expect(() => newLesson(lessons, wanted)).toThrow(why);
});
