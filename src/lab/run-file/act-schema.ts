/**
 * The closed schema of acts and logs, for everything that comes from outside (files, storage, links). Unknown
 * keys are refused, every text and number has a limit, and keys that could reach a prototype do not pass.
 */
import * as v from 'valibot';
import type { Act, LogEntry, Operation } from '#kernel';

export const LIMITS = {
  name: 100,
  text: 2_000,
  log: 10_000,
  groups: 50,
  /** About eleven days of virtual time. */
  time: 1_000_000_000_000,
  events: 2_000_000,
  /** Events after which somebody may want to look: more than anybody waits for. */
  steps: 1_000_000_000,
  /** Read; `marksOf` writes fewer. */
  marks: 1_024,
  views: 24,
} as const;

export const name = v.pipe(v.string('must be a text'), v.maxLength(LIMITS.name, 'is too long'));
export const text = v.pipe(v.string('must be a text'), v.maxLength(LIMITS.text, 'is too long'));
export const whole = v.pipe(v.number('must be a number'), v.safeInteger('must be a whole number'));
export const natural = v.pipe(whole, v.minValue(0, 'must not be negative'));
export const time = v.pipe(natural, v.maxValue(LIMITS.time, 'is too far in the future'));
const span = v.pipe(whole, v.minValue(-LIMITS.time, 'is too large'), v.maxValue(LIMITS.time, 'is too large'));
const flag = v.literal(true, 'may only be true');

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const hasForbiddenKey = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).some((name) => FORBIDDEN.has(name));

/** A record whose names are free, except those that reach a prototype (which `v.record` would drop in silence). */
export const dictionary = <Value extends v.GenericSchema>(value: Value) =>
  v.pipe(
    v.unknown(),
    v.check((input) => !hasForbiddenKey(input), 'has a forbidden name'),
    v.record(name, value),
  );

const scalar = v.union([text, v.number(), v.boolean(), v.null()], 'must be plain data');
const plain = v.union([scalar, v.pipe(v.array(scalar), v.maxLength(100)), dictionary(scalar)]);

const operation = v.pipe(
  dictionary(plain),
  v.check((value) => typeof value.name === 'string', 'needs a name'),
  v.transform((value) => value as unknown as Operation),
);

const act = <Kind extends Act['do'], Entries extends v.ObjectEntries>(kind: Kind, entries: Entries) =>
  v.strictObject({ do: v.literal(kind), ...entries });

const onNode = { node: name };
const onMessage = { message: name };
const onLink = { from: name, to: name, oneWay: v.exactOptional(flag) };
const groups = v.pipe(
  v.array(v.pipe(v.array(name), v.maxLength(LIMITS.groups))),
  v.maxLength(LIMITS.groups, 'has too many groups'),
);

export const actSchema = v.variant(
  'do',
  [
    act('crash', onNode),
    act('restart', { ...onNode, disk: v.exactOptional(v.literal('lost')) }),
    act('pause', onNode),
    act('resume', onNode),
    act('cut', onLink),
    act('heal', onLink),
    act('partition', { groups, oneWay: v.exactOptional(flag) }),
    act('healAll', {}),
    act('drop', onMessage),
    act('duplicate', onMessage),
    act('delay', { ...onMessage, by: time }),
    act('hold', onMessage),
    act('release', onMessage),
    act('corrupt', { ...onMessage, draw: natural }),
    act('skew', { ...onNode, by: span }),
    act('drift', { ...onNode, ppm: span }),
    act('lie', { ...onNode, lie: v.nullable(name) }),
    act('deliver', onMessage),
    act('fire', { ...onNode, timer: name }),
    act('operate', { ...onNode, operation }),
    act('script', { index: natural }),
  ],
  'is no act that this lab knows',
);

const entry = v.strictObject({ at: time, act: actSchema, after: v.exactOptional(natural) });

export const logSchema = v.pipe(
  v.array(entry, 'must be a list'),
  v.maxLength(LIMITS.log, `has more than ${LIMITS.log} entries`),
  v.check(
    (log) => log.every((one, place) => place === 0 || one.at >= (log[place - 1]?.at ?? 0)),
    'is not in order of time',
  ),
  v.transform((log) => log as readonly LogEntry[]),
);
