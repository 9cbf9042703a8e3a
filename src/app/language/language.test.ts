/**
 * Goal: every word of the interface can be translated, and finds its translation. Method: read the files that declare
 * words, compare the name they give themselves with their path, and put strings and a story under stress.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Story, Strings } from '#lesson-kit';
import { chooseLanguage } from './choose.ts';
import { partName } from './part-name.ts';
import { testStory, testStrings } from './string-test.ts';

test('what the address asks for wins over what was chosen, and that over the browser', () => {
  expect(chooseLanguage('en-GB', null, ['de'])).toBe('en');
  expect(chooseLanguage('tlh', null, ['en'])).toBe('en');
  expect(chooseLanguage(null, 'en', ['de'])).toBe('en');
  expect(chooseLanguage(null, '__proto__', [])).toBe('en');
});

const PART = /= strings\('([^']+)'/g;

test('parts are named by the path of their file, seen from here', () => {
  const files = ['src', 'lessons'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
      .map((file) => join(folder, file)),
  );
  const declared = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(PART)].map(([, part]) => ({ file, part })),
  );
  expect(declared.length).toBeGreaterThan(10);
  for (const { file, part } of declared) expect(partName(`/${file}`), file).toBe(part);
});

test('under a string test every string changes, and gaps are still filled', () => {
  const english: Strings = { play: 'Play', group: { at: (ms: number) => `at ${ms} ms` } };
  const doubled = testStrings('double')('any', english) as {
    play: string;
    group: { at: (ms: number) => string };
  };
  expect(doubled.play).toBe('Play : Play');
  expect(doubled.group.at(3)).toBe('at 3 ms : at 3 ms');
});

test('under a string test prose changes, addresses and kinds of blocks do not', () => {
  const title = ['See ', { kind: 'link', href: 'https://example.org/', of: ['here'] }];
  const story = { title: 'T', steps: { one: { title, body: [{ kind: 'paragraph', of: ['Hello'] }] } } };
  const changed = testStory('double', story as unknown as Story);
  expect(changed.title).toBe('T : T');
  expect(changed.steps.one?.title[1]).toEqual({
    kind: 'link',
    href: 'https://example.org/',
    of: ['here : here'],
  });
  expect(changed.steps.one?.body).toEqual([{ kind: 'paragraph', of: ['Hello : Hello'] }]);
});
