/** What people do in this lesson, by name. */
import type { Act, NodeId } from '#kernel';

export const fire = (node: NodeId, timer = 'election'): Act => ({ do: 'fire', node, timer });
