/** Goal: a tape keeps what is pushed, whatever leaves it where. Method: random pushes and forks against plain lists. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tape } from './tape.ts';

/** Lengths about which the memory of a tape grows. */
const length = fc.oneof(fc.nat(80), fc.integer({ min: 1_000, max: 1_100 }), fc.nat(3_000));

const pushes = (tape: Tape, count: number, mark: number): readonly number[] =>
  Array.from({ length: count }, () => {
    const time = tape.length * 10 + mark;
    tape.push(time, 'deliver', mark, tape.length - 1);
    return time;
  });

const timesOf = (tape: Tape): readonly (number | undefined)[] =>
  Array.from({ length: tape.length }, (_, index) => tape.at(index)?.time);

test('a fork has its past, and what either writes then the other never sees', () => {
  fc.assert(
    fc.property(length, fc.nat(), length, length, (before, where, more, beside) => {
      const tape = new Tape();
      const times = [...pushes(tape, before, 1)];
      const at = where % (before + 1);
      const fork = tape.prefix(at);
      const forked = [...times.slice(0, at), ...pushes(fork, beside, 2)];
      times.push(...pushes(tape, more, 3));
      expect(timesOf(tape)).toEqual(times);
      expect(timesOf(fork)).toEqual(forked);
      expect(fork.at(at)?.node).toBe(beside > 0 ? 2 : undefined);
    }),
    { numRuns: 60 },
  );
});
