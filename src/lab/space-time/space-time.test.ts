/** Goal: the drawn happened-before is the real one. Method: paths along lines and arrows against the vectors. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { History, type LogEntry } from '#kernel';
import { chatterWorld } from '../../kernel/samples.ts';
import { isBefore, type SpaceTime } from './model.ts';
import { SpaceTimeBuilder } from './of-history.ts';

/** Everything that can be reached from `start` along lines downwards and arrows forwards. */
const reachable = (space: SpaceTime, start: number): Set<number> => {
  const next = (index: number): number[] => {
    const event = space.events[index];
    const below = space.events.findIndex(
      (other, place) => place > index && other.lane === event?.lane && event.family !== 'loss',
    );
    const arrows = space.arrows.filter(
      ({ from, to, fate }) => from === index && fate === 'arrived' && to >= 0,
    );
    return [...(below >= 0 ? [below] : []), ...arrows.map(({ to }) => to)];
  };
  const seen = new Set<number>();
  const todo = next(start);
  for (let index = todo.pop(); index !== undefined; index = todo.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    todo.push(...next(index));
  }
  return seen;
};

test('an event is before another exactly when a path leads there', () => {
  fc.assert(
    fc.property(fc.nat(10_000), (seed) => {
      const history = History.begin({ ...chatterWorld(seed, 3), link: { latency: [2000, 9000] } });
      history.extendTo(40);
      const space = new SpaceTimeBuilder(history).upTo(40);
      for (let a = 0; a < 40; a++) {
        const after = reachable(space, a);
        for (let b = 0; b < 40; b++) expect(isBefore(space, a, b)).toBe(after.has(b) && a !== b);
      }
    }),
    { numRuns: 10 },
  );
});

test('dropped, cut off and flying messages have their arrows, and crashes leave gaps', () => {
  const quiet = { ...chatterWorld(4, 3), link: { latency: [50_000] } };
  const history = History.begin(quiet, [
    { at: 20_000, act: { do: 'crash', node: 'N2' } },
    { at: 21_000, act: { do: 'partition', groups: [['N0'], ['N1', 'N2']] } },
    { at: 60_000, act: { do: 'restart', node: 'N2' } },
  ]);
  history.playUntil(100_000);
  const space = new SpaceTimeBuilder(history).upTo(history.length);
  expect(space.gaps).toHaveLength(1);
  expect(space.gaps[0]?.to).toBeGreaterThan(space.gaps[0]?.from ?? 0);
  expect(space.arrows.some(({ fate }) => fate === 'lost')).toBe(true);
  expect(space.arrows.filter(({ fate }) => fate === 'flying').length).toBe(
    history.worldAt(history.length).flights.length,
  );
});

test('a pause is one gap, also when the node crashes meanwhile', () => {
  const gapsAfter = (...log: readonly LogEntry[]) => {
    const history = History.begin({ ...chatterWorld(4, 3), link: { latency: [50_000] } }, log);
    history.playUntil(200_000);
    return new SpaceTimeBuilder(history).upTo(history.length).gaps;
  };
  const pause: LogEntry = { at: 20_000, act: { do: 'pause', node: 'N2' } };
  const [paused, ...others] = gapsAfter(pause, { at: 60_000, act: { do: 'resume', node: 'N2' } });
  expect(others).toEqual([]);
  expect(paused?.to).toBeGreaterThan(paused?.from ?? Infinity);
  const crashed = gapsAfter(
    pause,
    { at: 30_000, act: { do: 'crash', node: 'N2' } },
    { at: 60_000, act: { do: 'restart', node: 'N2' } },
  );
  expect(crashed).toHaveLength(1);
  expect(crashed[0]?.to).toBeGreaterThan(0);
});

test('the past of a longer run is the picture of the shorter one', () => {
  const history = History.begin(chatterWorld(8, 4));
  history.extendTo(200);
  const builder = new SpaceTimeBuilder(history);
  const whole = builder.upTo(200);
  expect(builder.upTo(90)).toEqual(new SpaceTimeBuilder(history).upTo(90));
  expect(whole.events.slice(0, 90)).toEqual(builder.upTo(90).events);
});
