/** What people do in this lesson, by name. */
import { type Act, type LogEntry, type MessageId, ms, type NodeId } from '#kernel';
import { DESK } from './world.ts';

const operate = (node: NodeId, name: string, rest: Readonly<Record<string, unknown>>): Act => ({
  do: 'operate',
  node,
  operation: { name, ...rest },
});

export const place = (rung: string): Act => operate(DESK, 'place', { rung });
export const point = (id: string, moment: number): Act => operate(DESK, 'point', { id, at: moment });
export const change = (id: string, rest: Readonly<Record<string, unknown>>): Act =>
  operate(DESK, 'change', { id, ...rest });
export const add = (process: string): Act => operate(DESK, 'add', { process });
export const remove = (id: string): Act => operate(DESK, 'remove', { id });
export const move = (id: string, from: number, to: number): Act => operate(DESK, 'move', { id, from, to });
export const lay = (history: string): Act => operate(DESK, 'lay', { history });

export const read = (node: NodeId, key: string): Act => operate(node, 'read', { key });
export const write = (node: NodeId, key: string): Act =>
  operate(node, 'write', { key, value: VALUES[`${node} ${key}`] ?? 9 });

/** Each writes another value, so that a read tells which write it saw. */
export const VALUES: Readonly<Record<string, number>> = {
  'P1 x': 1,
  'P1 y': 1,
  'P2 x': 2,
  'P2 y': 2,
  'P3 x': 3,
  'P3 y': 3,
};

export const hold = (message: MessageId): Act => ({ do: 'hold', message });
export const release = (message: MessageId): Act => ({ do: 'release', message });
export const deliver = (message: MessageId): Act => ({ do: 'deliver', message });

/** `act` after so many milliseconds. */
export const at = (milliseconds: number, act: Act): LogEntry => ({ at: ms(milliseconds), act });
