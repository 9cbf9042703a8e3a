/** Goal: a package holds what cmi5 asks for and works wherever it is put. Method: a small lab, and stories of every lesson. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { lessonFolders } from '../../src/cli/index.ts';
import { parseStory } from '../../src/lesson-kit/story/index.ts';
import { REPOSITORY } from '../source/files.ts';
import { type CourseOf, courseXml, launchPage, lessonWords, packageFiles, zipFiles } from './cmi5.ts';

const courses: readonly CourseOf[] = lessonFolders(REPOSITORY).map(({ id, path }) => ({
  id,
  home: 'https://lab.example',
  story: parseStory(readFileSync(join(path, 'story.md'), 'utf8'), id),
}));
const [course] = courses as [CourseOf];

const BUILT = { lab: '<html lang="en" data-open=""></html>', launch: '1' };

test('CMI5-PACKAGE: one course of one unit, its words escaped, its page inside the archive', () => {
  for (const one of courses) {
    const xml = courseXml(one);
    expect(xml).toMatch(/<course id="https:\/\/lab\.example\/cmi5\/[a-z0-9-]+">/);
    expect(xml.match(/<au /g)).toHaveLength(1);
    expect(xml.match(/<langstring lang="en">[^<]+<\/langstring>/g)).toHaveLength(4);
    expect(xml.replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
  }
  const files = unzipSync(zipFiles(packageFiles(course, BUILT)));
  expect(Object.keys(files).sort()).toEqual([
    'cmi5.xml',
    'index.html',
    'lab.html',
    'launch.css',
    'launch.js',
    'lesson.json',
  ]);
  expect(courseXml(course)).toContain('<url>index.html</url>');
  expect(() => packageFiles(course, { ...BUILT, lab: '<html>' })).toThrow('no place');
});

test('CMI5-POLICY: only the launched page may connect to other hosts; the lab in its frame opens this lesson', () => {
  expect(launchPage(course)).toContain("connect-src 'self' https: http:;");
  expect(packageFiles(course, BUILT)['lab.html']).toContain(`data-open="/embed/${course.id}"`);
});

test('the questions of a lesson come with their words', () => {
  for (const one of courses) {
    const { questions, steps } = lessonWords(one) as { questions: Record<string, unknown>; steps: string[] };
    const asked = Object.values(one.story.steps).flatMap(({ predictions }) => Object.keys(predictions));
    expect(Object.keys(questions).sort()).toEqual([...new Set(asked)].sort());
    expect(steps).toEqual(Object.keys(one.story.steps));
  }
});
