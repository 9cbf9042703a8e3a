import { expect, test } from 'vitest';
import type { Telling } from '#lab/telling';
import { sayTelling } from './say-world.ts';

const quiet: Telling = { lesson: 'any', timeMs: 0, last: null, nodes: [], messages: [], cuts: [] };

test('where nothing has happened it says so, and leaves nothing open', () => {
  expect(sayTelling(quiet)).toBe('At 0.0 ms. The beginning. No link is cut. Nothing is on its way.');
});

test('every node with its facts, every cut in its direction, every message with its fate is told', () => {
  const told = sayTelling({
    ...quiet,
    timeMs: 12.34,
    last: 'R0 tells R1 of x 1.',
    nodes: [
      { id: 'R0', role: 'primary', status: 'up', facts: { x: '1', waits: 'R1' } },
      { id: 'R1', role: 'backup', status: 'down', facts: {} },
    ],
    cuts: [{ from: 'R0', to: 'R1' }],
    messages: [
      { from: 'R0', to: 'R1', label: 'set 1', held: true },
      { from: 'a', to: 'R0', label: 'write 2', held: false },
    ],
  });
  expect(told).toBe(
    'At 12.3 ms. R0 tells R1 of x 1. R0, primary, running: x 1, waits R1. R1, backup, down. ' +
      'Nothing passes from R0 to R1. On their way: set 1 from R0 to R1, held back; write 2 from a to R0.',
  );
});
