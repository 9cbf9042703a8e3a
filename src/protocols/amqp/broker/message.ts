/** A message as a queue holds it, and what dead-lettering writes on it. */
import type { Table } from './field.ts';

export type DeathReason = 'rejected' | 'expired' | 'maxlen' | 'delivery_limit';

/** One row of the `x-death` table. There is one row for each (queue, reason); a repeated death counts it up. */
export interface Death {
  readonly reason: DeathReason;
  readonly queue: string;
  /** Exchange and keys with which the message had been published when it first died there. */
  readonly exchange: string;
  readonly routingKeys: readonly string[];
  readonly count: number;
  /** The message's own time to live, which dead-lettering takes off it. Milliseconds, as sent. */
  readonly originalExpiration?: string;
}

export interface Message {
  readonly body: string;
  /** The exchange it was last published to. */
  readonly exchange: string;
  /** The routing key first, then those of the CC and BCC headers. */
  readonly routingKeys: readonly string[];
  /** `null`: no table was sent. */
  readonly headers: Table | null;
  readonly mandatory: boolean;
  readonly persistent: boolean;
  /** 0 when none was given. */
  readonly priority: number;
  /** Milliseconds as text, as AMQP has it; null = none. */
  readonly expiration: string | null;
  /** `x-death`, newest first. */
  readonly deaths: readonly Death[];
  /** `x-first-death-*`: never changed once written. */
  readonly firstDeath: Death | null;
}

/** Size that counts for `x-max-length-bytes`: the body, UTF-8. */
export const sizeOf = (message: Message): number => {
  let bytes = 0;
  for (const character of message.body) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** Headers as a headers exchange sees them, those of the first death included. */
export const headersOf = (message: Message): Table => {
  const first = message.firstDeath;
  if (first === null) return message.headers ?? {};
  return {
    ...message.headers,
    'x-first-death-reason': { type: 'string', value: first.reason },
    'x-first-death-queue': { type: 'string', value: first.queue },
    'x-first-death-exchange': { type: 'string', value: first.exchange },
  };
};

/** Names in the order in which RabbitMQ reads them. */
export const ROUTING_HEADERS = ['CC', 'BCC'] as const;

/** Extra routing keys that the sender put into a header (sender-selected distribution). */
export const headerKeys = (headers: Table | null, names: readonly string[] = ROUTING_HEADERS): string[] =>
  names.flatMap((name) => {
    const field = headers?.[name];
    return field?.type === 'list' ? field.value.filter((key) => typeof key === 'string') : [];
  });

/** The table without one key; the same object when the key is not there. */
export const withoutHeader = (headers: Table | null, name: string): Table | null => {
  if (headers === null || !Object.hasOwn(headers, name)) return headers;
  const { [name]: _gone, ...rest } = headers;
  return rest;
};
