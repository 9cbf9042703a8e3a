/**
 * Counters (Shapiro et al. 2011, §3.1): G-Counter, a number for each replica; PN-Counter, two of them, one for what was
 * added and one for what was taken away.
 */
import { OPENING_BALANCE, type Update } from '../messages.ts';
import type { Asker, DataType } from './data-type.ts';
import { combined, isBelow, larger, type Places, plus, sayPlaces, sum } from './places.ts';

export interface Counter {
  readonly up: Places;
  readonly down: Places;
}

/** The place that everybody would share, without `own-place`. */
const COMMON = 'all';
/** Whose place holds what an account had at first. */
const START = 'start';

const count = (counter: Counter, { name, value }: Update, io: Asker): Counter => {
  const place = io.rule('own-place') ? io.self : COMMON;
  const amount = Number(value);
  if (name === 'inc') return { ...counter, up: plus(counter.up, place, amount) };
  return io.rule('count-down-apart')
    ? { ...counter, down: plus(counter.down, place, amount) }
    : { ...counter, up: plus(counter.up, place, -amount) };
};

const add = (a: number, b: number): number => a + b;

const joinCounters = (own: Counter, other: Counter, io: Asker): Counter => {
  const join = (a: Places, b: Places): Places =>
    io.rule('larger-of-each') ? larger(a, b) : combined(a, b, add);
  return { up: join(own.up, other.up), down: join(own.down, other.down) };
};

const signed = ({ name, value }: Update): number => (name === 'inc' ? Number(value) : -Number(value));

const common = {
  below: (a: Counter, b: Counter) => isBelow(a.up, b.up) && isBelow(a.down, b.down),
  join: joinCounters,
  apply: count,
  value: ({ up, down }: Counter) => sum(up) - sum(down),
  lost: () => [],
} as const;

export const gCounter: DataType<Counter> = {
  ...common,
  name: 'g-counter',
  title: 'G-Counter',
  updates: ['inc'],
  empty: { up: {}, down: {} },
  means: (seen) => seen.reduce((total, update) => total + signed(update), 0),
  text: ({ up }) => sayPlaces(up) || '0',
};

export const pnCounter: DataType<Counter> = {
  ...common,
  name: 'pn-counter',
  title: 'PN-Counter',
  updates: ['inc', 'withdraw'],
  empty: { up: { [START]: OPENING_BALANCE }, down: {} },
  means: (seen) => seen.reduce((total, update) => total + signed(update), OPENING_BALANCE),
  text: ({ up, down }) => {
    const { [START]: start = 0, ...rest } = up;
    const taken = sayPlaces(down);
    return [String(start), sayPlaces(rest) && `+${sayPlaces(rest)}`, taken && `−${taken}`]
      .filter((part) => part !== '')
      .join(' ');
  },
};
