/** What people do in this lesson, by name. */
import { type Act, type LogEntry, type MessageId, ms, type NodeId } from '#kernel';

export const write = (client: NodeId, value: number): Act => ({
  do: 'operate',
  node: client,
  operation: { name: 'write', value },
});

export const read = (client: NodeId): Act => ({ do: 'operate', node: client, operation: { name: 'read' } });

export const cut: Act = { do: 'cut', from: 'R0', to: 'R1' };
export const heal: Act = { do: 'heal', from: 'R0', to: 'R1' };

/** `act` after so many milliseconds. */
export const at = (milliseconds: number, act: Act): LogEntry => ({ at: ms(milliseconds), act });

export const deliver = (message: MessageId): Act => ({ do: 'deliver', message });
export const hold = (message: MessageId): Act => ({ do: 'hold', message });
export const drop = (message: MessageId): Act => ({ do: 'drop', message });
export const cutOneWay = (from: NodeId, to: NodeId): Act => ({ do: 'cut', from, to, oneWay: true });

/** Hand mode: one pick after the other; the times only order them. */
export const picks = (...acts: readonly Act[]): readonly LogEntry[] =>
  acts.map((act, place) => at(place, act));
