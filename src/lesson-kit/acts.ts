/** Acts by name, as lessons write down what somebody does: `at(20, hold('A>B#1'))`. A lesson's own operations stand in its acts.ts. */
import { type Act, type LogEntry, type MessageId, ms, type NodeId, type Operation } from '#kernel';

/** `act` after so many milliseconds. */
export const at = (milliseconds: number, act: Act): LogEntry => ({ at: ms(milliseconds), act });

/** One act after the other, the first at `from`, `every` milliseconds apart. */
export const inTurn = (from: number, every: number, ...acts: readonly Act[]): readonly LogEntry[] =>
  acts.map((act, place) => at(from + every * place, act));

/** Hand mode: one pick after the other, from this moment on; the times only order them. */
export const picksFrom = (
  milliseconds: number,
  ...acts: readonly (Act | readonly Act[])[]
): readonly LogEntry[] => inTurn(milliseconds, 1, ...acts.flat());

export const picks = (...acts: readonly (Act | readonly Act[])[]): readonly LogEntry[] =>
  picksFrom(0, ...acts);

/** What a client or an operator asks for. */
export const operate = (node: NodeId, operation: Operation): Act => ({ do: 'operate', node, operation });

export const kill = (node: NodeId): Act => ({ do: 'crash', node });
export const restart = (node: NodeId): Act => ({ do: 'restart', node });
export const pause = (node: NodeId): Act => ({ do: 'pause', node });
export const resume = (node: NodeId): Act => ({ do: 'resume', node });
/** The node's clock jumps. */
export const skew = (node: NodeId, milliseconds: number): Act => ({ do: 'skew', node, by: ms(milliseconds) });
export const lie = (node: NodeId, name: string): Act => ({ do: 'lie', node, lie: name });
export const honest = (node: NodeId): Act => ({ do: 'lie', node, lie: null });
/** A timer runs out now. */
export const fire = (node: NodeId, timer: string): Act => ({ do: 'fire', node, timer });

export const cut = (from: NodeId, to: NodeId): Act => ({ do: 'cut', from, to });
export const cutOneWay = (from: NodeId, to: NodeId): Act => ({ do: 'cut', from, to, oneWay: true });
export const heal = (from: NodeId, to: NodeId): Act => ({ do: 'heal', from, to });
export const partition = (...groups: readonly (readonly NodeId[])[]): Act => ({ do: 'partition', groups });
export const healAll: Act = { do: 'healAll' };

export const drop = (message: MessageId): Act => ({ do: 'drop', message });
export const duplicate = (message: MessageId): Act => ({ do: 'duplicate', message });
export const hold = (message: MessageId): Act => ({ do: 'hold', message });
export const release = (message: MessageId): Act => ({ do: 'release', message });
export const delay = (message: MessageId, milliseconds: number): Act => ({
  do: 'delay',
  message,
  by: ms(milliseconds),
});
export const deliver = (message: MessageId): Act => ({ do: 'deliver', message });

/** Messages by name, arriving one after the other: `arrive('S1>S2#1 S2>S1#1')`. */
export const arrive = (messages: string): readonly Act[] => messages.split(' ').map(deliver);
