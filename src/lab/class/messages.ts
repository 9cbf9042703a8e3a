/**
 * What travels in a class. Everything that arrives is hostile until its size, its signature and these closed schemas
 * have accepted it; what they refuse is as if it had never come.
 */
import * as v from 'valibot';
import {
  logSchema,
  nameSchema as name,
  naturalSchema as natural,
  setupSchema,
  timeSchema as time,
} from '#lesson-kit/run-schema';
import { decodeLink, encodeLink } from '../link/index.ts';
import { LIMITS } from '../run-file/limits.ts';
import { CLASS_LIMITS } from './limits.ts';
import { PHASES } from './poll.ts';
import { codeOf, topicsOf, upTopic } from './room.ts';
import { isKey, keyBytes, peek, seal, unseal } from './sign.ts';
import type { Change, ClassState } from './state.ts';

export const CLASS_VERSION = 1;

const version = v.literal(CLASS_VERSION);
const key = v.pipe(v.string(), v.check(isKey));
const short = v.pipe(name, v.maxLength(CLASS_LIMITS.name));
const counts = v.nullable(v.pipe(v.array(natural), v.maxLength(20)));

const poll = v.strictObject({
  number: natural,
  step: name,
  prediction: name,
  options: v.pipe(v.array(name), v.minLength(1), v.maxLength(20)),
  phase: v.picklist(PHASES),
  voted: natural,
  first: counts,
  second: counts,
});

const cursor = v.strictObject({ index: v.pipe(natural, v.maxValue(LIMITS.events)), time });
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
const place = v.pipe(natural, v.maxValue(1_000));

/** All but run, cursor and hash, which stand in a link. */
const beside = {
  playing: v.nullable(v.pipe(v.number(), v.minValue(0.0001), v.maxValue(1_000))),
  step: v.nullable(name),
  poll: v.nullable(poll),
  paused: v.boolean(),
  free: v.boolean(),
  pace: v.nullable(v.strictTuple([place, place])),
  snap: natural,
  dark: v.boolean(),
  spot: v.nullable(v.pipe(v.string(), v.maxLength(CLASS_LIMITS.spot))),
  pulse: v.pipe(v.number(), v.minValue(1), v.maxValue(100_000)),
  clicks: natural,
  offer: v.nullable(v.pipe(v.string(), v.maxLength(600))),
  ended: v.boolean(),
};

const optional = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.partial(v.strictObject(entries)).entries;

const changeSchema = v.pipe(
  v.strictObject({
    ...optional({ ...beside, cursor, hash, setup: setupSchema, seed: natural, keep: natural }),
    add: v.optional(logSchema),
  }),
  v.transform((change) => change as Change),
);

/** The owner lets another key drive in these epochs. */
const grantSchema = v.strictObject({ v: version, driver: key, from: natural, to: natural });

const grant = v.optional(v.pipe(v.string(), v.maxLength(600)));
const head = { v: version, epoch: natural, seq: natural, grant };

const stateSchema = v.strictObject({
  ...head,
  kind: v.literal('state'),
  /** The owner's public key; it is the room's code in full. */
  key,
  link: v.pipe(v.string(), v.maxLength(CLASS_LIMITS.state)),
  ...beside,
});
const appendSchema = v.strictObject({ ...head, kind: v.literal('append'), change: changeSchema });
const beatSchema = v.strictObject({ ...head, kind: v.literal('beat') });
const goneSchema = v.strictObject({ ...head, kind: v.literal('gone') });

export interface Head {
  readonly epoch: number;
  readonly seq: number;
}

/** A message of the driver, believed. `leave`: the last epoch for which the presenter let a member drive who says this. */
export type DriverMessage = Head & { readonly leave: number | null } & (
    | { readonly kind: 'state'; readonly key: string; readonly state: ClassState }
    | { readonly kind: 'append'; readonly change: Change }
    | { readonly kind: 'beat' }
    | { readonly kind: 'gone' }
  );

const upSchema = v.variant('kind', [
  v.strictObject({ v: version, kind: v.literal('here'), name: v.optional(short) }),
  v.strictObject({ v: version, kind: v.literal('bye') }),
  v.strictObject({
    v: version,
    kind: v.literal('vote'),
    poll: natural,
    round: v.picklist([1, 2]),
    option: name,
  }),
  /** Would like to drive, with this key. */
  v.strictObject({ v: version, kind: v.literal('hand'), key, name: v.optional(short) }),
]);
export type UpMessage = v.InferOutput<typeof upSchema>;

export const CLICKS = ['next', 'back', 'play', 'dark'] as const;
const clickSchema = v.strictObject({
  v: version,
  kind: v.literal('click'),
  number: natural,
  click: v.picklist(CLICKS),
});
export type Click = v.InferOutput<typeof clickSchema>;

const read = <Schema extends v.GenericSchema>(schema: Schema, text: string): v.InferOutput<Schema> | null => {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text), { abortEarly: true, abortPipeEarly: true });
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
};

/** Who drives, and by whose leave. */
export interface Voice {
  readonly code: string;
  readonly secret: string;
  readonly grant?: string;
}

const grantTopic = (code: string): string => `netsplit/${code}/grant`;

/** The owner's leave to `driver`, sealed. */
export const writeGrant = (owner: Voice, leave: { driver: string; from: number; to: number }): string =>
  seal(grantTopic(owner.code), JSON.stringify({ v: CLASS_VERSION, ...leave }), owner.secret);

/** Whom a leave names, when the owner gave it. */
export const readGrant = (code: string, sealed: string, owner: string) => {
  const text = unseal(grantTopic(code), sealed, owner);
  return text === null ? null : read(grantSchema, text);
};

/** The key that drives in this epoch, the owner's or one that the owner's leave names; and how far the leave goes. */
const driverKey = (
  code: string,
  owner: string,
  { epoch, grant: sealed }: Head & { grant?: string | undefined },
): { readonly key: string; readonly leave: number | null } | null => {
  if (sealed === undefined) return { key: owner, leave: null };
  const leave = readGrant(code, sealed, owner);
  return leave && leave.from <= epoch && epoch <= leave.to ? { key: leave.driver, leave: leave.to } : null;
};

const write = (topic: string, voice: Voice, body: object): string =>
  seal(
    topic,
    JSON.stringify({ v: CLASS_VERSION, ...(voice.grant && { grant: voice.grant }), ...body }),
    voice.secret,
  );

export const writeState = (voice: Voice, at: Head, owner: string, state: ClassState): string => {
  const { run, cursor: where, hash: world, ...rest } = state;
  const link = encodeLink({ run, cursor: where, hash: world });
  return write(topicsOf(voice.code).state, voice, { kind: 'state', ...at, key: owner, link, ...rest });
};

export const writeAppend = (voice: Voice, at: Head, change: Change): string =>
  write(topicsOf(voice.code).log, voice, { kind: 'append', ...at, change });

export const writeBeat = (voice: Voice, at: Head): string =>
  write(topicsOf(voice.code).log, voice, { kind: 'beat', ...at });

export const writeGone = (voice: Voice, at: Head): string =>
  write(topicsOf(voice.code).will, voice, { kind: 'gone', ...at });

export const writeUp = (
  message: UpMessage extends infer M ? (M extends unknown ? Omit<M, 'v'> : never) : never,
): string => JSON.stringify({ v: CLASS_VERSION, ...message });

export const writeClick = (code: string, click: Omit<Click, 'v' | 'kind'>, secret: string): string =>
  seal(topicsOf(code).remote, JSON.stringify({ v: CLASS_VERSION, kind: 'click', ...click }), secret);

const stateOf = ({ link, ...rest }: v.InferOutput<typeof stateSchema>): ClassState | null => {
  const decoded = decodeLink(link);
  if (!decoded.ok || decoded.record.hash === undefined) return null;
  const { v: _v, kind: _kind, epoch: _epoch, seq: _seq, key: _key, grant: _grant, ...control } = rest;
  const { run, cursor: where, hash: world } = decoded.record;
  return { ...control, run, cursor: where, hash: world };
};

const SCHEMAS = { state: stateSchema, append: appendSchema, beat: beatSchema, gone: goneSchema } as const;
const KINDS = { state: ['state'], log: ['append', 'beat'], will: ['gone'] } as const;

/** The closed schema of a sealed text's kind on this topic, and what it read. Nothing of it is believed so far. */
const readSealed = (code: string, topic: string, sealed: string) => {
  const topics = topicsOf(code);
  const place = (['state', 'log', 'will'] as const).find((one) => topics[one] === topic);
  if (!place || sealed.length > CLASS_LIMITS[place === 'state' ? 'state' : 'log']) return null;
  const kinds: readonly (keyof typeof SCHEMAS)[] = KINDS[place];
  const text = peek(sealed);
  for (const kind of kinds) {
    const message = read(SCHEMAS[kind], text);
    if (message) return message;
  }
  return null;
};

/**
 * A message of the room's driver, or `null` for anything else.
 * @param owner the presenter's public key; without it only a state is believed, whose key the code must name.
 */
export const hearDriver = (
  code: string,
  topic: string,
  sealed: string,
  owner: string | null,
): DriverMessage | null => {
  const message = readSealed(code, topic, sealed);
  if (!message) return null;
  const known = owner ?? (message.kind === 'state' ? message.key : null);
  if (known === null || codeOf(keyBytes(known)) !== code) return null;
  const driver = driverKey(code, known, message);
  if (driver === null || unseal(topic, sealed, driver.key) === null) return null;
  const { epoch, seq } = message;
  const said = { epoch, seq, leave: driver.leave };
  if (message.kind === 'append') return { ...said, kind: 'append', change: message.change };
  if (message.kind !== 'state') return { ...said, kind: message.kind };
  const state = message.key === known ? stateOf(message) : null;
  return state && { ...said, kind: 'state', key: known, state };
};

/** A member's message; what a member says is not signed, only counted. */
export const hearUp = (code: string, topic: string, member: string, text: string): UpMessage | null =>
  topic === upTopic(code, member) && text.length <= CLASS_LIMITS.up ? read(upSchema, text) : null;

export const hearClick = (code: string, topic: string, sealed: string, remoteKey: string): Click | null => {
  if (topic !== topicsOf(code).remote || sealed.length > CLASS_LIMITS.up) return null;
  const text = unseal(topic, sealed, remoteKey);
  return text === null ? null : read(clickSchema, text);
};
