/** What people do in this lesson, by name. */
import { type Act, type LogEntry, type MessageId, ms, type NodeId } from '#kernel';
import type { EventName, Verdict } from '#protocols/lamport-mutex';
import { OBSERVER } from './world.ts';

const operate = (node: NodeId, name: string, rest: Readonly<Record<string, unknown>> = {}): Act => ({
  do: 'operate',
  node,
  operation: { name, ...rest },
});

export const event = (node: NodeId): Act => operate(node, 'event');
export const send = (node: NodeId, to: NodeId): Act => operate(node, 'send', { to });
export const request = (node: NodeId): Act => operate(node, 'request');
export const judge = (first: EventName, as: Verdict, second: EventName): Act =>
  operate(OBSERVER, 'judge', { first, second, as });

export const deliver = (message: MessageId): Act => ({ do: 'deliver', message });
export const hold = (message: MessageId): Act => ({ do: 'hold', message });
export const release = (message: MessageId): Act => ({ do: 'release', message });
export const delay = (message: MessageId, milliseconds: number): Act => ({
  do: 'delay',
  message,
  by: ms(milliseconds),
});
export const crash = (node: NodeId): Act => ({ do: 'crash', node });

/** `act` after so many milliseconds. */
export const at = (milliseconds: number, act: Act): LogEntry => ({ at: ms(milliseconds), act });
