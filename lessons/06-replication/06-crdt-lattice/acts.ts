/** What people do in this lesson, by name. */
import { type Act, type LogEntry, type MessageId, ms, type NodeId } from '#kernel';

const operate = (node: NodeId, name: string, rest: Readonly<Record<string, unknown>> = {}): Act => ({
  do: 'operate',
  node,
  operation: { name, ...rest },
});

export const inc = (node: NodeId): Act => operate(node, 'inc');
export const withdraw = (node: NodeId): Act => operate(node, 'withdraw', { amount: 8 });
export const write = (node: NodeId): Act => operate(node, 'write', { value: COLOURS[node] ?? 'grey' });
export const add = (node: NodeId): Act => operate(node, 'add', { element: 'x' });
export const remove = (node: NodeId): Act => operate(node, 'remove', { element: 'x' });
export const tell = (node: NodeId): Act => operate(node, 'tell');

/** What each replica writes. */
export const COLOURS: Readonly<Record<NodeId, string>> = { A: 'red', B: 'blue', C: 'green' };

export const drop = (message: MessageId): Act => ({ do: 'drop', message });
export const duplicate = (message: MessageId): Act => ({ do: 'duplicate', message });
export const hold = (message: MessageId): Act => ({ do: 'hold', message });
export const skew = (node: NodeId, milliseconds: number): Act => ({ do: 'skew', node, by: ms(milliseconds) });

/** `act` after so many milliseconds. */
export const at = (milliseconds: number, act: Act): LogEntry => ({ at: ms(milliseconds), act });
