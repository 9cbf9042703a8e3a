/** The closed shape of a Run as it comes from outside: a link, a file, a class. Unknown keys are refused. */
import * as v from 'valibot';
import type { Act } from '#kernel';

/** No honest run comes near these; they keep a hostile one from costing anything. */
export const RUN_LIMITS = {
  entries: 10_000,
  /** Characters of a name or a text. */
  text: 200,
  /** Parameters, rules, members of a group, arguments of an operation. */
  members: 64,
} as const;

const text = v.pipe(v.string(), v.maxLength(RUN_LIMITS.text));
const whole = v.pipe(v.number(), v.safeInteger());
const natural = v.pipe(whole, v.minValue(0));
const oneWay = v.exactOptional(v.literal(true));
const list = <Schema extends v.GenericSchema>(of: Schema) =>
  v.pipe(v.array(of), v.maxLength(RUN_LIMITS.members));

/** Arguments of operations are flat: a name and plain values. */
const argument = v.union([text, v.pipe(v.number(), v.finite()), v.boolean(), v.null()]);
const operation = v.pipe(
  v.objectWithRest({ name: text }, v.union([argument, list(argument)])),
  v.check((given) => Object.keys(given).length <= RUN_LIMITS.members && !Object.hasOwn(given, '__proto__')),
);

type ShapeOf<Kind extends Act['do']> = {
  readonly [key in Exclude<keyof Extract<Act, { readonly do: Kind }>, 'do'>]-?: v.GenericSchema;
};

const nodeOnly = { node: text };
const messageOnly = { message: text };
const link = { from: text, to: text, oneWay };

/** One entry for each kind of act, so that a new act cannot be forgotten here. */
const SHAPES: { readonly [Kind in Act['do']]: ShapeOf<Kind> } = {
  crash: nodeOnly,
  restart: { node: text, disk: v.exactOptional(v.literal('lost')) },
  pause: nodeOnly,
  resume: nodeOnly,
  cut: link,
  heal: link,
  partition: { groups: list(list(text)), oneWay },
  healAll: {},
  drop: messageOnly,
  duplicate: messageOnly,
  delay: { message: text, by: natural },
  hold: messageOnly,
  release: messageOnly,
  corrupt: { message: text, draw: whole },
  skew: { node: text, by: whole },
  drift: { node: text, ppm: whole },
  lie: { node: text, lie: v.nullable(text) },
  deliver: messageOnly,
  fire: { node: text, timer: text },
  operate: { node: text, operation },
  script: { index: natural },
};

const act = v.variant(
  'do',
  Object.entries(SHAPES).map(([kind, shape]) =>
    v.strictObject({ do: v.literal(kind), ...(shape as v.ObjectEntries) }),
  ) as never,
);

export const runSchema = v.strictObject({
  lesson: text,
  revision: natural,
  setup: v.strictObject({
    mode: v.picklist(['clock', 'hand']),
    params: v.pipe(
      v.record(text, v.union([text, v.pipe(v.number(), v.finite()), v.boolean()])),
      v.check((params) => Object.keys(params).length <= RUN_LIMITS.members),
    ),
    rulesOff: list(text),
  }),
  seed: natural,
  log: v.pipe(
    v.array(v.strictObject({ at: natural, act, after: v.exactOptional(natural) })),
    v.maxLength(RUN_LIMITS.entries),
  ),
});
