/** What people do in this lesson, by name. */
import type { Act, NodeId } from '#kernel';
import { operate } from '#lesson-kit';

export const add = (server: NodeId): Act => operate('O', { name: 'add', server });
export const remove = (server: NodeId): Act => operate('O', { name: 'remove', server });
export const tokens = (count: number): Act => operate('O', { name: 'tokens', count });
export const put = (key: string): Act => operate('u', { name: 'put', key });
export const get = (key: string): Act => operate('u', { name: 'get', key });
export const refresh: Act = operate('u', { name: 'refresh' });
export const mget = (keys: string): Act => operate('r', { name: 'mget', keys });
