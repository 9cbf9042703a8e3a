/** What people do in this lesson, by name. */
import type { Act, NodeId } from '#kernel';
import { operate } from '#lesson-kit';

export const fire = (node: NodeId, timer = 'election'): Act => ({ do: 'fire', node, timer });

/** Clients ask a server by name, or the one that answered last. */
export const write = (client: NodeId, value: number, server?: NodeId): Act =>
  operate(client, { name: 'write', value, ...(server && { at: server }) });
export const read = (client: NodeId, server?: NodeId): Act =>
  operate(client, { name: 'read', ...(server && { at: server }) });
export const add = (client: NodeId, added: NodeId, server: NodeId): Act =>
  operate(client, { name: 'add', server: added, at: server });
export const remove = (client: NodeId, removed: NodeId, server: NodeId): Act =>
  operate(client, { name: 'remove', server: removed, at: server });
