/** What people do in this lesson, by name. */
import { type Act, type LogEntry, type MessageId, ms } from '#kernel';

/** The packet, or the acknowledgement, that was sent as the n-th. */
export const data = (n: number): MessageId => `S>R#${n}`;
export const ack = (n: number): MessageId => `R>S#${n}`;

export const drop = (message: MessageId): Act => ({ do: 'drop', message });
export const hold = (message: MessageId): Act => ({ do: 'hold', message });
export const release = (message: MessageId): Act => ({ do: 'release', message });
export const double = (message: MessageId): Act => ({ do: 'duplicate', message });
export const delay = (message: MessageId, milliseconds: number): Act => ({
  do: 'delay',
  message,
  by: ms(milliseconds),
});
export const cut: Act = { do: 'cut', from: 'S', to: 'R' };
export const heal: Act = { do: 'heal', from: 'S', to: 'R' };
export const kill: Act = { do: 'crash', node: 'R' };
/** The sender's timer runs out before its time. */
export const hurry: Act = { do: 'fire', node: 'S', timer: 'rto' };
export const write = (bytes: number): Act => ({
  do: 'operate',
  node: 'S',
  operation: { name: 'write', bytes },
});
export const read = (most: number): Act => ({ do: 'operate', node: 'R', operation: { name: 'read', most } });

/** `act` after so many milliseconds. */
export const at = (milliseconds: number, act: Act): LogEntry => ({ at: ms(milliseconds), act });
