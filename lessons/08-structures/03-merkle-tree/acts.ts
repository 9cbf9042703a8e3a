/** What people do in this lesson, by name. */
import type { Act, NodeId } from '#kernel';
import { operate } from '#lesson-kit';

export const write = (store: NodeId, leaf: number): Act => operate(store, { name: 'write', leaf });
export const sync = (store: NodeId): Act => operate(store, { name: 'sync' });
export const ask = (index: number): Act => operate('R', { name: 'ask', index });
export const download: Act = operate('F', { name: 'download' });
export const commit = (clone: NodeId, path: string): Act => operate(clone, { name: 'commit', path });
export const copy = (clone: NodeId): Act => operate(clone, { name: 'copy', path: 'README' });
export const push = (clone: NodeId): Act => operate(clone, { name: 'push' });
export const fetch = (clone: NodeId): Act => operate(clone, { name: 'fetch' });
