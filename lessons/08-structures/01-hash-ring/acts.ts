/** What people do in this lesson, by name. */
import { type Act, type LogEntry, ms, type NodeId } from '#kernel';

const operate = (node: NodeId, name: string, rest: Readonly<Record<string, unknown>> = {}): Act => ({
  do: 'operate',
  node,
  operation: { name, ...rest },
});

export const add = (server: NodeId): Act => operate('O', 'add', { server });
export const remove = (server: NodeId): Act => operate('O', 'remove', { server });
export const tokens = (count: number): Act => operate('O', 'tokens', { count });
export const put = (key: string): Act => operate('u', 'put', { key });
export const get = (key: string): Act => operate('u', 'get', { key });
export const refresh: Act = operate('u', 'refresh');
export const mget = (keys: string): Act => operate('r', 'mget', { keys });
export const kill = (node: NodeId): Act => ({ do: 'crash', node });

/** `act` after so many milliseconds. */
export const at = (milliseconds: number, act: Act): LogEntry => ({ at: ms(milliseconds), act });
