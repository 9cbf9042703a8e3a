/** What people do in this lesson, by name. */
import type { Act, NodeId } from '#kernel';
import { operate } from '#lesson-kit';
import type { EventName, Verdict } from '#protocols/lamport-mutex';
import { OBSERVER } from './world.ts';

export const event = (node: NodeId): Act => operate(node, { name: 'event' });
export const send = (node: NodeId, to: NodeId): Act => operate(node, { name: 'send', to });
export const request = (node: NodeId): Act => operate(node, { name: 'request' });
export const judge = (first: EventName, as: Verdict, second: EventName): Act =>
  operate(OBSERVER, { name: 'judge', first, second, as });
