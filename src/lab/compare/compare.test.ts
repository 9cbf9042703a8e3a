import fc from 'fast-check';
import { expect, test } from 'vitest';
import { History } from '#kernel';
import { chatterWorld } from '../../kernel/samples.ts';
import { firstDivergence } from './index.ts';

test('two futures part exactly at the fork', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 1, max: 60 }), (seed, at) => {
      const left = History.begin(chatterWorld(seed, 3));
      left.extendTo(80);
      const world = left.worldAt(at);
      const right = left.fork(at, [{ at: world.time, after: world.tied, act: { do: 'crash', node: 'N0' } }]);
      right.extendTo(80);
      const parted = firstDivergence(left, right);
      expect(parted?.shared).toBe(at);
      expect(parted?.right?.kind).toBe('crash');
    }),
    { numRuns: 30 },
  );
});

test('the same run parts nowhere', () => {
  const history = History.begin(chatterWorld(1, 3));
  history.extendTo(50);
  expect(firstDivergence(history, history)).toBeNull();
});
