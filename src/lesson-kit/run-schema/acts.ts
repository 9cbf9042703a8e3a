/** The closed schema of acts and logs. Unknown keys are refused. */
import * as v from 'valibot';
import type { Act, LogEntry } from '#kernel';
import { dictionary, finite, name, natural, RUN_LIMITS, text, time, whole } from './given.ts';
import { problemOf } from './problem.ts';
import { COMPLAINTS } from './strings.ts';

const span = v.pipe(
  whole,
  v.minValue(-RUN_LIMITS.time, () => COMPLAINTS.tooLarge),
  v.maxValue(RUN_LIMITS.time, () => COMPLAINTS.tooLarge),
);
const oneWay = v.exactOptional(v.literal(true, () => COMPLAINTS.onlyTrue));
const groups = v.pipe(
  v.array(
    v.pipe(
      v.array(name),
      v.maxLength(RUN_LIMITS.groups, () => COMPLAINTS.tooLarge),
    ),
  ),
  v.maxLength(RUN_LIMITS.groups, () => COMPLAINTS.tooManyGroups),
);

/** Arguments of operations are flat: a name, and plain values or rows of them. */
const scalar = v.union([text, finite, v.boolean(), v.null()], () => COMPLAINTS.plain);
const plain = v.union([scalar, v.pipe(v.array(scalar), v.maxLength(RUN_LIMITS.members)), dictionary(scalar)]);
const operation = v.pipe(
  dictionary(plain),
  v.check(
    (given) => typeof given.name === 'string',
    () => COMPLAINTS.nameless,
  ),
);

type ShapeOf<Kind extends Act['do']> = {
  readonly [key in Exclude<keyof Extract<Act, { readonly do: Kind }>, 'do'>]-?: v.GenericSchema;
};

const onNode = { node: name };
const onMessage = { message: name };
const onLink = { from: name, to: name, oneWay };

/** One entry for each kind of act, so that a new act cannot be forgotten here. */
const SHAPES: { readonly [Kind in Act['do']]: ShapeOf<Kind> } = {
  crash: onNode,
  restart: { ...onNode, disk: v.exactOptional(v.literal('lost', () => COMPLAINTS.lost)) },
  pause: onNode,
  resume: onNode,
  cut: onLink,
  heal: onLink,
  partition: { groups, oneWay },
  healAll: {},
  drop: onMessage,
  duplicate: onMessage,
  delay: { ...onMessage, by: time },
  hold: onMessage,
  release: onMessage,
  corrupt: { ...onMessage, draw: natural },
  skew: { ...onNode, by: span },
  drift: { ...onNode, ppm: span },
  lie: { ...onNode, lie: v.nullable(name) },
  deliver: onMessage,
  fire: { ...onNode, timer: name },
  operate: { ...onNode, operation },
  script: { index: natural },
};

const kinds = Object.entries(SHAPES).map(([kind, shape]) =>
  v.strictObject({ do: v.literal(kind), ...(shape as v.ObjectEntries) }),
);

export const actSchema = v.pipe(
  v.variant('do', kinds, () => COMPLAINTS.noAct),
  v.transform((value) => value as unknown as Act),
);

const entry = v.strictObject({ at: time, act: actSchema, after: v.exactOptional(natural) });

export const logSchema = v.pipe(
  v.array(entry, () => COMPLAINTS.list),
  v.maxLength(RUN_LIMITS.log, () => COMPLAINTS.entries(RUN_LIMITS.log)),
  v.check(
    (log) => log.every((one, place) => place === 0 || one.at >= (log[place - 1]?.at ?? 0)),
    () => COMPLAINTS.disorder,
  ),
  v.transform((log) => log as readonly LogEntry[]),
);

/** An act as the schema reads it, or what is wrong with it. */
export const readAct = (
  value: unknown,
): { readonly ok: true; readonly act: Act } | { readonly ok: false; readonly problem: string } => {
  const given = v.safeParse(actSchema, value, { abortEarly: true });
  return given.success ? { ok: true, act: given.output } : { ok: false, problem: problemOf(given.issues[0]) };
};
