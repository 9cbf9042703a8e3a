/** What people do in this lesson, by name. */
import { type Act, type LogEntry, ms, type NodeId } from '#kernel';

export const write = (client: NodeId, value: number): Act => ({
  do: 'operate',
  node: client,
  operation: { name: 'write', value },
});

export const read = (client: NodeId): Act => ({ do: 'operate', node: client, operation: { name: 'read' } });

export const cut: Act = { do: 'cut', from: 'R0', to: 'R1' };

/** `act` after so many milliseconds. */
export const at = (milliseconds: number, act: Act): LogEntry => ({ at: ms(milliseconds), act });
