/** What people do in this lesson, by name. */
import type { Act, NodeId } from '#kernel';
import { operate } from '#lesson-kit';
import type { EventName, Verdict } from '#protocols/vector-clocks';
import { OBSERVER } from './world.ts';

export const event = (node: NodeId): Act => operate(node, { name: 'event' });
export const send = (node: NodeId, to: NodeId): Act => operate(node, { name: 'send', to });
export const judge = (first: EventName, as: Verdict, second: EventName): Act =>
  operate(OBSERVER, { name: 'judge', first, second, as });

export const QUESTION = 'Lunch?';
export const ANSWER = 'Yes!';
export const ask: Act = operate('A', { name: 'say', text: QUESTION });
export const askAgain: Act = operate('A', { name: 'say', text: 'At one.' });
export const reply: Act = operate('B', { name: 'say', text: ANSWER });

export const read = (node: NodeId): Act => operate(node, { name: 'read' });
export const add = (node: NodeId, item: string): Act => operate(node, { name: 'add', item });
