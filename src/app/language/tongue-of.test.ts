/** Goal: the browser's knowledge of a language is asked for as CLDR has it. Method: Spanish, whose numbers differ most. */
import { afterEach, expect, test } from 'vitest';
import { plural, sayAmount, sayCount, sayFixed, speakAs } from '#lesson-kit';
import { tongueOf } from './tongue-of.ts';

afterEach(() => speakAs(tongueOf('en')));

test('Spanish groups from five digits on, and never behind the comma', () => {
  speakAs(tongueOf('es'));
  expect([999, 1000, 9999, 10_000, 1_234_567].map(sayCount)).toEqual([
    '999',
    '1000',
    '9999',
    '10.000',
    '1.234.567',
  ]);
  expect([sayFixed(1234.5, 1), sayAmount(12_345.678, 2)]).toEqual(['1234,5', '12345,68']);
});

test('English groups from four digits on', () => {
  speakAs(tongueOf('en'));
  expect([999, 1000, 10_000].map(sayCount)).toEqual(['999', '1,000', '10,000']);
});

test('Spanish counts round millions by a form of their own', () => {
  speakAs(tongueOf('es'));
  const worlds = { one: 'mundo', many: 'de mundos', other: 'mundos' };
  expect([0, 1, 2, 1_000_000, 1_000_001].map((count) => plural(count, worlds))).toEqual([
    'mundos',
    'mundo',
    'mundos',
    'de mundos',
    'mundos',
  ]);
});
