/** What people do in this lesson, by name. */
import type { Act, NodeId } from '#kernel';
import { operate } from '#lesson-kit';

export const inc = (node: NodeId): Act => operate(node, { name: 'inc' });
export const withdraw = (node: NodeId): Act => operate(node, { name: 'withdraw', amount: 8 });
export const write = (node: NodeId): Act => operate(node, { name: 'write', value: COLOURS[node] ?? 'grey' });
export const add = (node: NodeId): Act => operate(node, { name: 'add', element: 'x' });
export const remove = (node: NodeId): Act => operate(node, { name: 'remove', element: 'x' });
export const tell = (node: NodeId): Act => operate(node, { name: 'tell' });

/** What each replica writes. */
export const COLOURS: Readonly<Record<NodeId, string>> = { A: 'red', B: 'blue', C: 'green' };
