/** What people do in this lesson, by name. */
import { type Act, type LogEntry, ms, type NodeId } from '#kernel';

const operate = (node: NodeId, name: string, rest: Readonly<Record<string, unknown>> = {}): Act => ({
  do: 'operate',
  node,
  operation: { name, ...rest },
});

export const write = (store: NodeId, leaf: number): Act => operate(store, 'write', { leaf });
export const sync = (store: NodeId): Act => operate(store, 'sync');
export const ask = (index: number): Act => operate('R', 'ask', { index });
export const download: Act = operate('F', 'download');
export const commit = (clone: NodeId, path: string): Act => operate(clone, 'commit', { path });
export const copy = (clone: NodeId): Act => operate(clone, 'copy', { path: 'README' });
export const push = (clone: NodeId): Act => operate(clone, 'push');
export const fetch = (clone: NodeId): Act => operate(clone, 'fetch');

export const lie = (node: NodeId, name: string): Act => ({ do: 'lie', node, lie: name });
export const honest = (node: NodeId): Act => ({ do: 'lie', node, lie: null });

/** `act` after so many milliseconds. */
export const at = (milliseconds: number, act: Act): LogEntry => ({ at: ms(milliseconds), act });

/** Messages by name, arriving one after the other: `arrive('A>B#1 B>A#1')`. */
export const arrive = (messages: string): readonly Act[] =>
  messages.split(' ').map((message) => ({ do: 'deliver', message }));

/** Hand mode: one pick after the other; the times only order them. */
export const picks = (...acts: readonly (Act | readonly Act[])[]): readonly LogEntry[] =>
  acts.flat().map((act, place) => at(place, act));
