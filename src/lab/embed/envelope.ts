/**
 * What travels between a page and the lab that it embeds: `{ ns, v, id, type, payload }` and its answer. Everything that
 * arrives is hostile until these closed schemas have accepted it; what they refuse is as if it had never come.
 */
import * as v from 'valibot';
import { actSchema, nameSchema as name, naturalSchema as natural } from '#lesson-kit/run-schema';
import { STRINGS } from './strings.ts';

export const NAMESPACE = 'netsplit';
export const VERSION = 1;

const id = v.union([
  v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  v.pipe(v.number(), v.safeInteger()),
]);
const head = { ns: v.literal(NAMESPACE), v: v.literal(VERSION), id };
const nothing = v.optional(v.strictObject({}), {});

/** By type of call, what its payload may be. */
const PAYLOADS = {
  getRun: nothing,
  /** A Run file's content, as text or as the object that `getRun` gave. Its own schema judges it. */
  setRun: v.strictObject({ record: v.union([v.string(), v.looseObject({})]) }),
  step: v.optional(
    v.strictObject({
      unit: v.optional(v.picklist(['event', 'message', 'round', 'phase'])),
      back: v.optional(v.boolean()),
    }),
    {},
  ),
  seek: v.union([
    v.strictObject({ index: natural }),
    v.strictObject({ timeMs: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e9)) }),
    v.strictObject({ step: name }),
  ]),
  play: nothing,
  pause: nothing,
  act: v.strictObject({ act: actSchema }),
  answer: v.union([
    v.strictObject({ prediction: name, option: name }),
    v.strictObject({ prediction: name, skip: v.literal(true) }),
  ]),
  describe: nothing,
  image: nothing,
  setTheme: v.strictObject({ theme: v.picklist(['light', 'dark', 'projector', 'auto']) }),
  setLocale: v.strictObject({ locale: v.pipe(v.string(), v.maxLength(35)) }),
} as const;

export type CallType = keyof typeof PAYLOADS;
export type Payload<Type extends CallType> = v.InferOutput<(typeof PAYLOADS)[Type]>;
export type Call = {
  readonly [Type in CallType]: {
    readonly id: string | number;
    readonly type: Type;
    readonly payload: Payload<Type>;
  };
}[CallType];

/** A call, a call whose payload is refused with a sentence, or nothing that was meant for us. */
export type ReadCall =
  | { readonly ok: true; readonly call: Call }
  | { readonly ok: false; readonly id: string | number; readonly why: string }
  | null;

const envelopeSchema = v.strictObject({
  ...head,
  type: v.pipe(v.string(), v.maxLength(40)),
  payload: v.optional(v.unknown()),
});
const helloSchema = v.strictObject({ ...head, type: v.literal('hello'), payload: nothing });

/** Schemas read properties, and a hostile property may throw. */
const parses = <Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
): v.InferOutput<Schema> | null => {
  try {
    const parsed = v.safeParse(schema, data);
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
};

export const isHello = (data: unknown): boolean => parses(helloSchema, data) !== null;

export const readCall = (data: unknown): ReadCall => {
  const envelope = parses(envelopeSchema, data);
  if (!envelope) return null;
  const { id: of, type, payload } = envelope;
  if (!Object.hasOwn(PAYLOADS, type)) return { ok: false, id: of, why: STRINGS.noCall(type) };
  const read = parses(PAYLOADS[type as CallType], payload);
  if (read === null) return { ok: false, id: of, why: STRINGS.badPayload(type) };
  return { ok: true, call: { id: of, type, payload: read } as Call };
};

/** Our answer to the call `id`. */
export const reply = (
  of: string | number,
  result: { readonly payload: unknown } | { readonly error: string },
) => ({
  ns: NAMESPACE,
  v: VERSION,
  id: of,
  type: 'reply',
  ...('error' in result ? { ok: false, error: result.error } : { ok: true, payload: result.payload }),
});

/** Something that happened here. Events are numbered, so that who listens can see that none was lost. */
export const event = (number: number, type: string, payload: unknown) => ({
  ns: NAMESPACE,
  v: VERSION,
  id: number,
  type,
  payload,
});
