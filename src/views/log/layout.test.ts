import fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowAround } from './layout.ts';

test('the window holds the last event that happened and never leaves the run', () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.nat(20_000), fc.nat(500), (a, b, more) => {
      const length = Math.max(a, b);
      const index = Math.min(a, b);
      const { from, to, earlier, later } = windowAround(index, length, more);
      expect(earlier + (to - from) + later).toBe(length);
      if (index > 0) expect(index - 1 >= from && index - 1 < to).toBe(true);
      expect(to - from).toBeLessThanOrEqual(160 + more);
    }),
  );
});
