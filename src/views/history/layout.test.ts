import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Request } from '#kernel';
import { barIn, layoutHistory } from './layout.ts';

const request = (
  id: string,
  name: string,
  [invoked, invokedBy]: readonly [number, number],
  completed: readonly [number, number] | null,
  value?: unknown,
): Request => ({
  id,
  client: id.split('.')[0] as string,
  operation: { name, ...(name === 'write' ? { value: 2 } : {}) },
  invoked,
  invokedBy,
  completed: completed?.[0] ?? null,
  completedBy: completed?.[1] ?? null,
  outcome: completed === null ? null : { ok: true, ...(value === undefined ? {} : { value }) },
});

test('lanes by client, bars from question to answer, open ones to the edge', () => {
  const layout = layoutHistory(
    [request('b.1', 'read', [100, 0], [300, 4], 0), request('a.1', 'write', [200, 2], null)],
    500,
  );
  expect(layout.lanes.map(({ client }) => client)).toEqual(['a', 'b']);
  expect(barIn(layout, 'a.1')).toMatchObject({ label: 'write 2', answer: null });
  expect(barIn(layout, 'b.1')).toMatchObject({ label: 'read', answer: '0' });
  const [a, b] = [barIn(layout, 'a.1'), barIn(layout, 'b.1')];
  expect(a?.from).toBeGreaterThan(b?.from ?? Infinity);
  expect(a?.from).toBeLessThan(b?.to ?? 0);
  expect(a?.to).toBeGreaterThan(b?.to ?? Infinity);
});

test('nothing asked yet', () => {
  expect(layoutHistory([], 0)).toMatchObject({ lanes: [], height: 0 });
});

test('what was simultaneous or far apart keeps its order, and every bar holds its words', () => {
  const history = fc
    .array(fc.record({ gap: fc.nat(100_000), long: fc.nat(3) }), { minLength: 1, maxLength: 20 })
    .map((list) => {
      let time = 0;
      return list.map(({ gap, long }, place) => {
        time += gap;
        const ends = long === 0 ? null : ([time + long, place * 2 + 1] as const);
        return request(`c${place}.1`, 'write', [time, place * 2], ends);
      });
    });
  fc.assert(
    fc.property(history, (requests) => {
      const layout = layoutHistory(requests, 3_000_000);
      const moments = requests
        .flatMap((one) => {
          const bar = barIn(layout, one.id);
          const ends = one.completedBy === null ? [] : [[one.completedBy, bar?.to ?? 0] as const];
          return [[one.invokedBy, bar?.from ?? 0] as const, ...ends];
        })
        .sort(([a], [b]) => a - b);
      moments.forEach(([, x], place) => {
        expect(x).toBeGreaterThan(moments[place - 1]?.[1] ?? 0);
      });
      for (const { bars } of layout.lanes)
        for (const { from, to, label } of bars) expect(to - from).toBeGreaterThan(label.length * 6);
    }),
    { numRuns: 50 },
  );
});
