/** A protocol is there once, with all lessons that run it, in the order of the curriculum. */
import { expect, test } from 'vitest';
import type { CatalogEntry } from '../catalog.ts';
import { playable } from './protocols.ts';

const entry = (id: string, protocol: string): CatalogEntry =>
  ({ id, glance: { protocol: { id: protocol, title: protocol.toUpperCase() } } }) as CatalogEntry;

test('protocols in the order of their first lessons', () => {
  const found = playable([entry('a', 'cap'), entry('b', 'raft'), entry('c', 'cap')]);
  expect(found.map(({ title, lessons }) => [title, lessons.map(({ id }) => id)])).toEqual([
    ['CAP', ['a', 'c']],
    ['RAFT', ['b']],
  ]);
});
