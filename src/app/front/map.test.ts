/** Goal: the map finds what is asked for and knows what leads to what, whatever the lessons. Method: a small catalogue. */
import { expect, test } from 'vitest';
import type { CatalogEntry } from '../catalog.ts';
import { byPart, matching, relationTo } from './map.ts';

const entry = (
  id: string,
  part: string,
  requires: readonly string[],
  faults: readonly string[],
): CatalogEntry => ({
  id,
  part,
  folder: `${part}/01-${id}`,
  title: `Title of ${id}`,
  summary: 'Über die Ordnung',
  glance: { requires, faults, steps: 3, challenges: 2, protocol: { id: 'p', title: 'P' } },
  load: () => Promise.reject(new Error('not loaded')),
});

const CLOCKS = entry('lamport', '03-time', [], ['drop']);
const VECTORS = entry('vectors', '03-time', ['lamport'], ['cut']);
const CAUSAL = entry('causal', '04-consistency', ['vectors'], ['skew', 'lie']);
const ALL = [CLOCKS, VECTORS, CAUSAL];

const find = (text: string, breaks: Parameters<typeof matching>[1]['breaks'] = null) =>
  matching(ALL, { text, breaks }, (part) => (part === '03-time' ? 'Time' : 'Consistency')).map(
    ({ id }) => id,
  );

test('every word must be said, accents and case aside', () => {
  expect(find('')).toEqual(['lamport', 'vectors', 'causal']);
  expect(find('uber TIME')).toEqual(['lamport', 'vectors']);
  expect(find('vectors consistency')).toEqual([]);
});

test('what can be broken decides by its faults', () => {
  expect(find('', 'links')).toEqual(['vectors']);
  expect(find('', 'messages')).toEqual(['lamport']);
  expect(find('', 'lies')).toEqual(['causal']);
});

test('what comes before and what builds on it, through lessons between', () => {
  expect(relationTo(ALL, CLOCKS, CAUSAL)).toBe('before');
  expect(relationTo(ALL, CAUSAL, CLOCKS)).toBe('after');
  expect(relationTo(ALL, CLOCKS, CLOCKS)).toBeNull();
  expect(relationTo(ALL, CLOCKS, undefined)).toBeNull();
});

test('parts keep their order', () => {
  expect(byPart(ALL).map(([part, { length }]) => [part, length])).toEqual([
    ['03-time', 2],
    ['04-consistency', 1],
  ]);
});
