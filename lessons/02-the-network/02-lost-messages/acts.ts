/** What people do in this lesson, by name. */
import { type Act, type LogEntry, type MessageId, ms, type NodeId } from '#kernel';

const operate = (node: NodeId, name: string, rest: Readonly<Record<string, unknown>>): Act => ({
  do: 'operate',
  node,
  operation: { name, ...rest },
});

/** Turns the line of the table round that stands for so many words heard. */
export const toggle = (node: NodeId, heard: number): Act => operate(node, 'toggle', { heard });
export const cannotTell = (node: NodeId, word: number): Act => operate(node, 'cannot-tell', { word });
export const hire = (messengers: number): Act => operate('G1', 'hire', { messengers });
export const follow = (node: NodeId, table: string): Act => operate(node, 'follow', { table });

/** Word `n` of the chain, as long as none before it was lost. */
export const word = (n: number): MessageId => (n % 2 === 1 ? `G1>G2#${(n + 1) / 2}` : `G2>G1#${n / 2}`);

export const drop = (message: MessageId): Act => ({ do: 'drop', message });
export const double = (message: MessageId): Act => ({ do: 'duplicate', message });
export const hold = (message: MessageId): Act => ({ do: 'hold', message });
export const release = (message: MessageId): Act => ({ do: 'release', message });
export const deliver = (message: MessageId): Act => ({ do: 'deliver', message });
export const cut: Act = { do: 'cut', from: 'G1', to: 'G2' };

/** `act` after so many milliseconds. */
export const at = (milliseconds: number, act: Act): LogEntry => ({ at: ms(milliseconds), act });
