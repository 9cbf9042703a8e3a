/**
 * `stringTest` (PhET's name): every string of the interface and of the lesson twice, very long, right to left, or as an
 * attack. What breaks under it would break in another language, or in front of somebody hostile.
 */
import type { Overlay, Story, Strings } from '#lesson-kit';
import type { StringTest } from './choose.ts';

const LONG = 'Donaudampfschifffahrtsgesellschaft ';

const CHANGES: Readonly<Record<StringTest, (text: string) => string>> = {
  double: (text) => `${text} : ${text}`,
  long: (text) => `${text} ${LONG.repeat(3).trim()}`,
  rtl: (text) => `\u2067\u05d1\u05d3\u05d9\u05e7\u05d4 ${text}\u2069`,
  xss: (text) => `${text}<img src=x onerror="document.title='broken in'">`,
};

type Change = (text: string) => string;

const changeStrings = (english: Strings, change: Change): Strings =>
  Object.fromEntries(
    Object.entries(english).map(([key, entry]) => {
      if (typeof entry === 'string') return [key, change(entry)];
      if (typeof entry === 'function') return [key, (...values: never[]) => change(entry(...values))];
      return [key, changeStrings(entry, change)];
    }),
  );

/** Keys of a story whose value is no prose. */
const NOT_PROSE = new Set(['kind', 'href', 'language', 'tone']);

const changeProse = (value: unknown, change: Change): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((part) => changeProse(part, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, NOT_PROSE.has(key) ? part : changeProse(part, change)]),
  );
};

export const testStrings =
  (test: StringTest): Overlay =>
  (_part, english) =>
    changeStrings(english, CHANGES[test]);

export const testStory = (test: StringTest, story: Story): Story =>
  changeProse(story, CHANGES[test]) as Story;
