/** What people do in this lesson, by name. */
import { type Act, type LogEntry, ms, type NodeId } from '#kernel';

export const propose = (proposer: NodeId): Act => ({
  do: 'operate',
  node: proposer,
  operation: { name: 'propose' },
});

export const cut = (from: NodeId, to: NodeId): Act => ({ do: 'cut', from, to });
export const heal = (from: NodeId, to: NodeId): Act => ({ do: 'heal', from, to });
export const release = (message: string): Act => ({ do: 'release', message });
export const kill = (node: NodeId): Act => ({ do: 'crash', node });
export const restart = (node: NodeId): Act => ({ do: 'restart', node });

/** `act` after so many milliseconds. */
export const at = (milliseconds: number, act: Act): LogEntry => ({ at: ms(milliseconds), act });

/** Messages by name, arriving one after the other: `arrive('P1>A1#1 A1>P1#1')`. */
export const arrive = (messages: string): readonly Act[] =>
  messages.split(' ').map((message) => ({ do: 'deliver', message }));

/** Hand mode: one pick after the other; the times only order them. */
export const picks = (...acts: readonly (Act | readonly Act[])[]): readonly LogEntry[] =>
  acts.flat().map((act, place) => at(place, act));
