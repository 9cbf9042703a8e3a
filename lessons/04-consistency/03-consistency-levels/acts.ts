/** What people do in this lesson, by name. */
import type { Act, NodeId } from '#kernel';
import { at, hold, operate } from '#lesson-kit';
import { DESK } from './world.ts';

export const place = (rung: string): Act => operate(DESK, { name: 'place', rung });
export const point = (id: string, moment: number): Act => operate(DESK, { name: 'point', id, at: moment });
export const change = (id: string, rest: Readonly<Record<string, unknown>>): Act =>
  operate(DESK, { name: 'change', id, ...rest });
export const add = (process: string): Act => operate(DESK, { name: 'add', process });
export const remove = (id: string): Act => operate(DESK, { name: 'remove', id });
export const move = (id: string, from: number, to: number): Act =>
  operate(DESK, { name: 'move', id, from, to });
export const lay = (history: string): Act => operate(DESK, { name: 'lay', history });

export const read = (node: NodeId, key: string): Act => operate(node, { name: 'read', key });
export const write = (node: NodeId, key: string): Act =>
  operate(node, { name: 'write', key, value: VALUES[`${node} ${key}`] ?? 9 });

/** Each writes another value, so that a read tells which write it saw. */
export const VALUES: Readonly<Record<string, number>> = {
  'P1 x': 1,
  'P1 y': 1,
  'P2 x': 2,
  'P2 y': 2,
  'P3 x': 3,
  'P3 y': 3,
};

/** One asks (writes a key), one reads that and answers (writes the other key); the third hears the answer alone. */
export const answerWithoutQuestion = (
  [asker, answerer, reader]: readonly [NodeId, NodeId, NodeId],
  [question, answer]: readonly [string, string],
) => [
  at(0, write(asker, question)),
  at(1, hold(`${asker}>${reader}#1`)),
  at(30, read(answerer, question)),
  at(31, write(answerer, answer)),
  at(60, read(reader, answer)),
  at(61, read(reader, question)),
];
