/** What people do in this lesson, by name. */
import { type Act, type LogEntry, ms, type NodeId } from '#kernel';

export const fire = (node: NodeId, timer = 'election'): Act => ({ do: 'fire', node, timer });
export const kill = (node: NodeId): Act => ({ do: 'crash', node });
export const restart = (node: NodeId): Act => ({ do: 'restart', node });
export const partition = (...groups: readonly (readonly NodeId[])[]): Act => ({ do: 'partition', groups });
export const healAll: Act = { do: 'healAll' };

const operate = (
  node: NodeId,
  operation: { readonly name: string; readonly [argument: string]: unknown },
): Act => ({
  do: 'operate',
  node,
  operation,
});

/** Clients ask a server by name, or the one that answered last. */
export const write = (client: NodeId, value: number, server?: NodeId): Act =>
  operate(client, { name: 'write', value, ...(server && { at: server }) });
export const read = (client: NodeId, server?: NodeId): Act =>
  operate(client, { name: 'read', ...(server && { at: server }) });
export const add = (client: NodeId, added: NodeId, server: NodeId): Act =>
  operate(client, { name: 'add', server: added, at: server });
export const remove = (client: NodeId, removed: NodeId, server: NodeId): Act =>
  operate(client, { name: 'remove', server: removed, at: server });

/** `act` after so many milliseconds. */
export const at = (milliseconds: number, act: Act): LogEntry => ({ at: ms(milliseconds), act });

/** Messages by name, arriving one after the other: `arrive('S1>S2#1 S2>S1#1')`. */
export const arrive = (messages: string): readonly Act[] =>
  messages.split(' ').map((message) => ({ do: 'deliver', message }));

/** Hand mode: one pick after the other, from this moment on; the times only order them. */
export const picksFrom = (
  milliseconds: number,
  ...acts: readonly (Act | readonly Act[])[]
): readonly LogEntry[] => acts.flat().map((act, place) => at(milliseconds + place, act));

export const picks = (...acts: readonly (Act | readonly Act[])[]): readonly LogEntry[] =>
  picksFrom(0, ...acts);
