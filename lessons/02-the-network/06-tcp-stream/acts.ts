/** What people do in this lesson, by name. */
import type { Act, MessageId } from '#kernel';
import { operate } from '#lesson-kit';

/** The packet, or the acknowledgement, that was sent as the n-th. */
export const data = (n: number): MessageId => `S>R#${n}`;
export const ack = (n: number): MessageId => `R>S#${n}`;

export const cut: Act = { do: 'cut', from: 'S', to: 'R' };
export const heal: Act = { do: 'heal', from: 'S', to: 'R' };
export const kill: Act = { do: 'crash', node: 'R' };
/** The sender's timer runs out before its time. */
export const hurry: Act = { do: 'fire', node: 'S', timer: 'rto' };
export const write = (bytes: number): Act => operate('S', { name: 'write', bytes });
export const read = (most: number): Act => operate('R', { name: 'read', most });
