/** What people do in this lesson, by name. */
import type { Act } from '#kernel';
import { operate } from '#lesson-kit';

export const put = (key: string): Act => operate('c', { name: 'put', key });
export const remove = (key: string): Act => operate('c', { name: 'delete', key });
export const get = (key: string): Act => operate('c', { name: 'get', key });
export const recall = (key: string): Act => operate('c', { name: 'recall', key });
export const fill: Act = operate('c', { name: 'fill' });
export const snapshot: Act = operate('c', { name: 'snapshot' });
export const cutPower: Act = { do: 'crash', node: 'S' };
export const restart: Act = { do: 'restart', node: 'S' };
