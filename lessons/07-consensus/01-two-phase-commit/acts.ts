/** What people do in this lesson, by name. */
import type { Act, NodeId } from '#kernel';
import { operate } from '#lesson-kit';

export const begin: Act = operate('TM', { name: 'begin' });
/** The resource cannot commit. */
export const fail = (node: NodeId): Act => operate(node, { name: 'fail' });
/** Another transaction wants the rows of this resource. */
export const write = (node: NodeId): Act => operate(node, { name: 'write' });
