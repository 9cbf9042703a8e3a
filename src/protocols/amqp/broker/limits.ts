/** Limits of time and length that a queue sets. */
import { type Message, sizeOf } from './message.ts';
import { type Queue, readyCount } from './queue.ts';
import type { Ask } from './rules.ts';
import { EXPIRY_MS_MAX } from './settings.ts';

/** A time to live as AMQP writes it, with a sign or without; null for what is no number of milliseconds, or too many. */
export const parseExpiration = (text: string): number | null => {
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : null;
  return value === null || value < 0 || value > EXPIRY_MS_MAX ? null : Math.abs(value);
};

/** The shorter of the queue's and the message's own time to live; null = lives for ever. */
export const ttlOf = (queue: Queue, message: Message): number | null => {
  const own = message.expiration === null ? null : parseExpiration(message.expiration);
  const { ttlMs } = queue.settings;
  return own === null || ttlMs === null ? (own ?? ttlMs) : Math.min(own, ttlMs);
};

/** Bytes of the bodies that wait. */
export const waitingBytes = (queue: Queue): number =>
  [...queue.returned, ...queue.ready].reduce((sum, stored) => sum + sizeOf(stored.message), 0);

/** Whether ready messages, with `extra` more to come, exceed a limit. Unacknowledged messages do not count. */
export const isOver = (queue: Queue, ask: Ask, extra?: Message): boolean => {
  const { maxLength, maxBytes } = queue.settings;
  if (!ask('length-limit')) return false;
  if (maxLength !== null && readyCount(queue) + (extra === undefined ? 0 : 1) > maxLength) return true;
  return maxBytes !== null && waitingBytes(queue) + (extra === undefined ? 0 : sizeOf(extra)) > maxBytes;
};

/** A quorum queue that refused accepts again only below four fifths of its limit (rabbit_fifo). */
export const isWellBelow = (queue: Queue): boolean => {
  const { maxLength, maxBytes } = queue.settings;
  const below = (limit: number | null, value: number) => limit === null || value <= Math.trunc(limit * 0.8);
  return below(maxLength, readyCount(queue)) && below(maxBytes, waitingBytes(queue));
};
