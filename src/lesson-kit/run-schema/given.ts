/**
 * Parts of what comes from outside: every text and number has a limit, keys that could reach a prototype do not pass, and
 * what cannot be seen in a text is spelled out here, once, so that whoever shows it later need not think of it.
 */
import * as v from 'valibot';
import { visibleText } from '#kernel';
import { COMPLAINTS } from './strings.ts';

/** No honest run comes near these; they keep a hostile one from costing anything. */
export const RUN_LIMITS = {
  /** Characters. */
  name: 100,
  text: 2_000,
  /** Entries of a log. */
  log: 10_000,
  groups: 50,
  /** Parameters, rules, arguments of an operation. */
  members: 100,
  /** Virtual µs: about eleven days. */
  time: 1_000_000_000_000,
} as const;

/** The limit is one of the text as it is kept, so that what was read is read again. */
const visible = (max: number) =>
  v.pipe(
    v.string(() => COMPLAINTS.text),
    v.maxLength(max, () => COMPLAINTS.tooLong),
    v.transform(visibleText),
    v.maxLength(max, () => COMPLAINTS.tooLong),
  );

export const name = visible(RUN_LIMITS.name);
export const text = visible(RUN_LIMITS.text);
export const whole = v.pipe(
  v.number(() => COMPLAINTS.number),
  v.safeInteger(() => COMPLAINTS.wholeNumber),
);
export const natural = v.pipe(
  whole,
  v.minValue(0, () => COMPLAINTS.notNegative),
);
export const time = v.pipe(
  natural,
  v.maxValue(RUN_LIMITS.time, () => COMPLAINTS.tooFar),
);
export const finite = v.pipe(
  v.number(() => COMPLAINTS.number),
  v.finite(() => COMPLAINTS.finite),
);

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const keysOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

/** A record whose names are free, except those that reach a prototype (which `v.record` would drop in silence). */
export const dictionary = <Value extends v.GenericSchema>(value: Value) =>
  v.pipe(
    v.unknown(),
    v.check(
      (input) => !keysOf(input).some((key) => FORBIDDEN.has(key)),
      () => COMPLAINTS.forbiddenName,
    ),
    v.check(
      (input) => keysOf(input).length <= RUN_LIMITS.members,
      () => COMPLAINTS.tooManyMembers,
    ),
    v.record(name, value),
  );
