/** What people do in this lesson, by name. */
import type { Act, NodeId } from '#kernel';
import { operate } from '#lesson-kit';

export const write = (client: NodeId, value: number): Act => operate(client, { name: 'write', value });
export const read = (client: NodeId): Act => operate(client, { name: 'read' });

export const cut: Act = { do: 'cut', from: 'R0', to: 'R1' };
