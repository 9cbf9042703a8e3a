/** What people do in this lesson, by name. */
import type { Act, NodeId } from '#kernel';
import { operate } from '#lesson-kit';

export const propose = (proposer: NodeId): Act => operate(proposer, { name: 'propose' });
