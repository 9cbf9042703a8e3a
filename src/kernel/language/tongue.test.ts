/** Goal: numbers and plurals are those of the language that is spoken. Method: English as it is, and another handed in. */
import { afterEach, expect, test } from 'vitest';
import { plural, sayAmount, sayCount, sayFixed, speakAs, type Tongue } from './index.ts';

const intl = (tag: string): Tongue => ({
  tag,
  pluralForm: (count) => new Intl.PluralRules(tag).select(count),
  number: (value, { least, most, grouped }) =>
    new Intl.NumberFormat(tag, {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      useGrouping: grouped,
    }).format(value),
});

afterEach(() => speakAs(intl('en')));

const VALUES = [0, 1, 12.5, 999, 1000, 12_345.678, -1234.06];

test('English needs no Intl, and says what Intl would say', () => {
  const own = VALUES.map((value) => [sayCount(value), sayAmount(value, 2), sayFixed(value, 1)]);
  speakAs(intl('en'));
  expect(VALUES.map((value) => [sayCount(value), sayAmount(value, 2), sayFixed(value, 1)])).toEqual(own);
});

test('Spanish writes a comma, and counts', () => {
  speakAs(intl('es'));
  expect(sayFixed(0.5, 1)).toBe('0,5');
  expect(sayCount(1_745_408)).toBe('1.745.408');
  expect([0, 1, 2].map((count) => plural(count, { one: 'nodo', other: 'nodos' }))).toEqual([
    'nodos',
    'nodo',
    'nodos',
  ]);
});

test('a language with more forms gets them, and `other` where one is not given', () => {
  speakAs(intl('pl'));
  const forms = { one: 'węzeł', few: 'węzły', other: 'węzłów' };
  expect([1, 2, 5].map((count) => plural(count, forms))).toEqual(['węzeł', 'węzły', 'węzłów']);
});
