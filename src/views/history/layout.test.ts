import { expect, test } from 'vitest';
import type { Request } from '#kernel';
import { layoutHistory } from './layout.ts';

const request = (
  id: string,
  name: string,
  invoked: number,
  completed: number | null,
  value?: unknown,
): Request => ({
  id,
  client: id.split('.')[0] as string,
  operation: { name, ...(name === 'write' ? { value: 2 } : {}) },
  invoked,
  invokedBy: 0,
  completed,
  completedBy: completed === null ? null : 1,
  outcome: completed === null ? null : { ok: true, ...(value === undefined ? {} : { value }) },
});

test('lanes by client, bars from question to answer, open ones to the edge', () => {
  const { lanes } = layoutHistory(
    [request('b.1', 'read', 100, 300, 0), request('a.1', 'write', 200, null)],
    500,
  );
  expect(lanes.map(({ client }) => client)).toEqual(['a', 'b']);
  expect(lanes[0]?.bars[0]).toMatchObject({ label: 'write 2', answer: null, from: 0.25, to: 1 });
  expect(lanes[1]?.bars[0]).toMatchObject({ label: 'read', answer: '0', from: 0, to: 0.5 });
});

test('nothing asked yet', () => {
  expect(layoutHistory([], 0)).toEqual({ lanes: [], from: 0, to: 1 });
});
