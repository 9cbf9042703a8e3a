/** What the `x-` arguments of a queue mean, and which of them the broker refuses (406). */
import { refuse } from './refusal.ts';

export type Arguments = Readonly<Record<string, unknown>>;

export type Overflow = 'drop-head' | 'reject-publish' | 'reject-publish-dlx';

/** Every limit is null when it was not given. Times in milliseconds. */
export interface Settings {
  readonly type: 'classic' | 'quorum';
  readonly ttlMs: number | null;
  readonly expiresMs: number | null;
  readonly deadLetterExchange: string | null;
  readonly deadLetterKey: string | null;
  readonly maxLength: number | null;
  readonly maxBytes: number | null;
  readonly overflow: Overflow;
  readonly maxPriority: number | null;
  readonly singleActive: boolean;
  readonly deliveryLimit: number | null;
}

const OVERFLOWS: readonly unknown[] = ['drop-head', 'reject-publish', 'reject-publish-dlx'];
const TYPES: readonly unknown[] = ['classic', 'quorum'];
const PRIORITY_MAX = 255;
/** The longest time to live, of queues and messages: ten years, ms (rabbit_misc:check_expiry). */
export const EXPIRY_MS_MAX = 10 * 365 * 86_400_000;
const LEADER_LOCATORS: readonly unknown[] = ['client-local', 'balanced', 'random', 'least-leaders'];
const STRATEGIES: readonly unknown[] = ['at-most-once', 'at-least-once'];

type Check = (value: unknown, args: Arguments) => boolean;

const isInteger: Check = (value) => typeof value === 'number' && Number.isInteger(value);
const isText: Check = (value) => typeof value === 'string';
const between =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
const count = between(0, Number.POSITIVE_INFINITY);

/** rabbit_amqqueue:declare_args in RabbitMQ 3.10. */
const CHECKS: Readonly<Record<string, Check>> = {
  'x-expires': between(1, EXPIRY_MS_MAX),
  'x-message-ttl': between(0, EXPIRY_MS_MAX),
  'x-dead-letter-exchange': isText,
  'x-dead-letter-routing-key': (value, args) => isText(value, args) && 'x-dead-letter-exchange' in args,
  'x-max-length': count,
  'x-max-length-bytes': count,
  'x-max-priority': between(0, PRIORITY_MAX),
  'x-overflow': (value) => OVERFLOWS.includes(value),
  'x-queue-mode': (value) => value === 'default' || value === 'lazy',
  'x-single-active-consumer': (value) => typeof value === 'boolean',
  'x-queue-type': (value) => TYPES.includes(value),
  'x-delivery-limit': isInteger,
  'x-queue-version': between(1, 2),
  'x-max-in-memory-length': count,
  'x-max-in-memory-bytes': count,
  'x-dead-letter-strategy': (value) => STRATEGIES.includes(value),
  'x-quorum-initial-group-size': between(1, Number.POSITIVE_INFINITY),
  'x-queue-leader-locator': (value) => LEADER_LOCATORS.includes(value),
};

const CLASSIC_ONLY: readonly string[] = [
  'x-max-priority',
  'x-queue-mode',
  'x-queue-version',
  'x-queue-master-locator',
];
const QUORUM_ONLY: readonly string[] = [
  'x-delivery-limit',
  'x-max-in-memory-length',
  'x-max-in-memory-bytes',
  'x-dead-letter-strategy',
  'x-quorum-initial-group-size',
  'x-queue-leader-locator',
];
const STREAM_ONLY: readonly string[] = [
  'x-max-age',
  'x-stream-max-segment-size-bytes',
  'x-initial-cluster-size',
];

/** Whether a queue of these arguments may be declared again with those: who names no type means a classic queue. */
export const sameArguments = (known: Arguments, declared: Arguments): boolean => {
  const of = (args: Arguments): Arguments => ({ 'x-queue-type': 'classic', ...args });
  return Object.keys(CHECKS).every((name) => of(known)[name] === of(declared)[name]);
};

/** Refuses with 406 what the broker refuses: wrong types and ranges, arguments of the other kind of queue. */
export const checkArguments = (queue: string, args: Arguments): void => {
  for (const [name, check] of Object.entries(CHECKS)) {
    if (name in args && !check(args[name], args))
      refuse(406, `invalid arg '${name}' for queue '${queue}': ${JSON.stringify(args[name])}`);
  }
  const foreign = args['x-queue-type'] === 'quorum' ? CLASSIC_ONLY : QUORUM_ONLY;
  for (const name of [...foreign, ...STREAM_ONLY])
    if (name in args) refuse(406, `arg '${name}' does not apply to this type of queue '${queue}'`);
};

const number = (value: unknown): number | null => (isInteger(value, {}) ? (value as number) : null);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Reads arguments that `checkArguments` has let pass. */
export const settingsOf = (args: Arguments): Settings => {
  const quorum = args['x-queue-type'] === 'quorum';
  const overflow = (args['x-overflow'] as Overflow | undefined) ?? 'drop-head';
  return {
    type: quorum ? 'quorum' : 'classic',
    ttlMs: number(args['x-message-ttl']),
    expiresMs: number(args['x-expires']),
    deadLetterExchange: text(args['x-dead-letter-exchange']),
    deadLetterKey: text(args['x-dead-letter-routing-key']),
    maxLength: number(args['x-max-length']),
    maxBytes: number(args['x-max-length-bytes']),
    // Quorum queues know no reject-publish-dlx and fall back to the default.
    overflow: quorum && overflow === 'reject-publish-dlx' ? 'drop-head' : overflow,
    maxPriority: number(args['x-max-priority']),
    singleActive: args['x-single-active-consumer'] === true,
    deliveryLimit: number(args['x-delivery-limit']),
  };
};
