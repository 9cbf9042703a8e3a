import { expect, test } from 'vitest';
import type { AnyRole, World } from '#kernel';
import { stateTable } from './layout.ts';

const role = { durable: ['promised', 'vote'] } as unknown as AnyRole;
const node = (state: object | null, disk: object): World['nodes'][number] =>
  ({ id: 'A1', state, disk, status: state ? 'up' : 'down' }) as unknown as World['nodes'][number];

test('disk and memory are told apart and the last change is marked', () => {
  const table = stateTable(
    role,
    node({ promised: 2, vote: null, heard: ['P1'] }, { promised: 2, vote: null }),
    { promised: 1, vote: null, heard: [] },
  );
  expect(table.disk).toEqual([
    { field: 'promised', value: '2', was: '1' },
    { field: 'vote', value: '—', was: null },
  ]);
  expect(table.memory).toEqual([{ field: 'heard', value: 'P1', was: 'none' }]);
  expect(table.unsaved).toEqual([]);
});

test('a node that is down keeps its disk and nothing else', () => {
  const table = stateTable(role, node(null, { promised: 2, vote: null }), null);
  expect(table).toMatchObject({ down: true, memory: [], disk: [{ field: 'promised' }, { field: 'vote' }] });
});

test('what has not reached the disk is named', () => {
  expect(
    stateTable(role, node({ promised: 3, vote: null }, { promised: 1, vote: null }), null).unsaved,
  ).toEqual(['promised']);
});
