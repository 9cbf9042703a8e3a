import { describe, expect, it } from 'vitest';
import type { Request } from '#kernel';
import { historyOf, judge } from './index.ts';

const request = (at: number, fields: Partial<Request> & Pick<Request, 'client' | 'operation'>): Request => ({
  id: `${fields.client}.${at}`,
  invoked: 0,
  invokedBy: at,
  completed: 0,
  completedBy: at + 1,
  outcome: { ok: true },
  ...fields,
});

const MAPPING = {
  put: 'write',
  get: 'read',
  swap: { function: 'cas', argument: ['from', 'to'], refused: { result: false } },
} as const;

const write = request(0, { client: 'a', operation: { name: 'put', value: 1 } });
const read = (value: number) =>
  request(2, { client: 'b', operation: { name: 'get' }, outcome: { ok: true, value } });

describe('the live client history', () => {
  it('is judged by places in the trace, not by virtual time', () => {
    expect(judge('linearizable', historyOf([write, read(1)], MAPPING, { initial: 0 })).verdict).toBe('holds');
    const stale = judge('linearizable', historyOf([write, read(0)], MAPPING, { initial: 0 }));
    expect(stale).toMatchObject({ verdict: 'fails', operation: 1 });
    expect(stale.reason).toContain('b: read → 0');
  });

  it('counts what was refused or is still open as perhaps done', () => {
    const open = { ...write, completed: null, completedBy: null, outcome: null };
    const refused = { ...write, outcome: { ok: false } };
    for (const first of [open, refused])
      for (const value of [0, 1])
        expect(judge('linearizable', historyOf([first, read(value)], MAPPING, { initial: 0 })).verdict).toBe(
          'holds',
        );
  });

  it('can be told what a refusal says, and leaves out other operations', () => {
    const swap = request(4, {
      client: 'c',
      operation: { name: 'swap', from: 1, to: 2 },
      outcome: { ok: false },
    });
    const other = request(6, { client: 'c', operation: { name: 'constructor' } });
    const history = historyOf([write, swap, other], MAPPING, { initial: 0 });
    expect(history.operations).toHaveLength(2);
    expect(judge('linearizable', history).verdict).toBe('fails');
  });
});
