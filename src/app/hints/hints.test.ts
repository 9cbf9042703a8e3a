import { expect, test } from 'vitest';
import { HINTS, hintNow, learnt, type Met, parseDone, writeDone } from './hints.ts';

const fresh: Met = { machines: true, touched: false, furthest: 0, turnedBack: false, runs: 1 };

test('the first hint is about the stage; what was found out is not told', () => {
  expect(hintNow([], fresh)).toBe('touch');
  expect(hintNow([], { ...fresh, touched: true })).toBeNull();
  expect(hintNow(['touch'], fresh)).toBeNull();
  expect(hintNow([], { ...fresh, machines: false })).toBeNull();
});

test('that time goes back is said after something happened, and not to who went back already', () => {
  expect(hintNow(['touch'], { ...fresh, furthest: 2 })).toBeNull();
  expect(hintNow(['touch'], { ...fresh, furthest: 3 })).toBe('time');
  expect(hintNow(['touch'], { ...fresh, furthest: 3, turnedBack: true })).toBeNull();
});

test('that the old run is kept is said once there are two, until it is dismissed', () => {
  const forked = { ...fresh, touched: true, furthest: 9, turnedBack: true, runs: 2 };
  expect(hintNow([], forked)).toBe('runs');
  expect(hintNow(learnt(['runs'], forked), forked)).toBeNull();
});

test('what is kept comes back, and nothing else', () => {
  expect(parseDone(writeDone(HINTS))).toEqual([...HINTS]);
  expect(parseDone('time')).toEqual(['time']);
  for (const hostile of [null, '', 'constructor __proto__', '{}']) expect(parseDone(hostile)).toEqual([]);
});
