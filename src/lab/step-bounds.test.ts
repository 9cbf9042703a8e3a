/** Goal: steps end where the definitions say, in forks too. Method: random runs against the definitions, word by word. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { History } from '#kernel';
import { randomRun } from '../kernel/random-acts.ts';
import { chatterWorld } from '../kernel/samples.ts';
import type { StepUnit } from './session.ts';
import { StepBounds } from './step-bounds.ts';

const walk = (history: History, bounds: StepBounds, from: number): StepBounds => {
  for (let index = from; index < history.length; index++) {
    const row = history.row(index);
    if (row) bounds.push(row, history.worldAt(index), history.worldAt(index + 1));
  }
  return bounds;
};

const movingAt = (history: History, index: number): readonly { readonly cause: number }[] =>
  history.worldAt(index).flights.filter(({ held }) => !held);

/** All bounds of `unit`, by its definition. */
const defined = (history: History, unit: StepUnit): readonly number[] => {
  const found = [0];
  for (let index = 1; index <= history.length; index++) {
    const kind = history.row(index - 1)?.kind ?? '';
    const last = found[found.length - 1] ?? 0;
    const ends = {
      event: true,
      message: ['deliver', 'queue', 'discard'].includes(kind),
      round: movingAt(history, index).every(({ cause }) => cause >= last),
      phase: movingAt(history, index - 1).length > 0 && movingAt(history, index).length === 0,
    };
    if (ends[unit]) found.push(index);
  }
  return found;
};

test('forward and back meet the bounds of the definition, however a run came about', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: 15 }), fc.nat(), (seed, acts, where) => {
      const history = randomRun(chatterWorld(seed, 3), acts, seed);
      history.extendTo(history.length + 300);
      const at = where % (history.length + 1);
      const twin = new StepBounds();
      twin.copy(walk(history, new StepBounds(), 0), at);
      const bounds = walk(history, twin, at);
      for (const unit of ['event', 'message', 'round', 'phase'] as const) {
        const all = defined(history, unit);
        for (let index = 0; index <= history.length; index += 7) {
          const next = all.find((bound) => bound > index) ?? (unit === 'event' ? index + 1 : null);
          expect(bounds.after(unit, index)).toBe(next);
          expect(bounds.before(unit, index)).toBe(all.findLast((bound) => bound < index) ?? 0);
        }
      }
    }),
    { numRuns: 15 },
  );
});
