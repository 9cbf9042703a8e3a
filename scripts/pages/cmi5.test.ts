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

const SHELL = `<html><head>
    <meta charset="utf-8" />
    <title>Netsplit</title>
    <script type="module" src="/assets/index-1.js"></script>
    <link rel="stylesheet" href="/assets/index-1.css"></head></html>`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const LAB = { 'index.html': bytes(SHELL), 'cmi5.js': bytes('1'), 'assets/index-1.js': bytes('2') };

test('CMI5-PACKAGE: one course of one unit, its words escaped, its page inside the archive', () => {
  for (const one of courses) {
    const xml = courseXml(one);
    expect(xml).toMatch(/<course id="https:\/\/lab\.example\/cmi5\/[a-z0-9-]+">/);
    expect(xml.match(/<au /g)).toHaveLength(1);
    expect(xml.match(/<langstring lang="en">[^<]+<\/langstring>/g)).toHaveLength(4);
    expect(xml.replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
  }
  const files = unzipSync(zipFiles(packageFiles(course, LAB)));
  expect(Object.keys(files).sort()).toEqual([
    'cmi5.xml',
    'index.html',
    'lab/assets/index-1.js',
    'lab/cmi5.js',
    'lab/index.html',
    'launch.css',
    'lesson.json',
  ]);
  expect(courseXml(course)).toContain('<url>index.html</url>');
  expect(() => packageFiles(course, {})).toThrow('lacks');
});

test('CMI5-POLICY: only the launched page may connect to other hosts; the lab finds its files beside it', () => {
  const page = String(packageFiles(course, LAB)['lab/index.html']);
  expect(page).toContain("connect-src 'self';");
  expect(page).toContain(`content="/embed/${course.id}"`);
  expect(page).not.toMatch(/(href|src)="\//);
  expect(page).toContain('src="./assets/index-1.js"');
  expect(launchPage(course)).toContain("connect-src 'self' https: http:;");
});

test('the questions of a lesson come with their words', () => {
  for (const one of courses) {
    const { questions, steps } = lessonWords(one) as { questions: Record<string, unknown>; steps: string[] };
    const asked = Object.values(one.story.steps).flatMap(({ predictions }) => Object.keys(predictions));
    expect(Object.keys(questions).sort()).toEqual([...new Set(asked)].sort());
    expect(steps).toEqual(Object.keys(one.story.steps));
  }
});
