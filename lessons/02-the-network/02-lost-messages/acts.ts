/** What people do in this lesson, by name. */
import type { Act, MessageId, NodeId } from '#kernel';
import { operate } from '#lesson-kit';

/** Turns the line of the table round that stands for so many words heard. */
export const toggle = (node: NodeId, heard: number): Act => operate(node, { name: 'toggle', heard });
export const cannotTell = (node: NodeId, word: number): Act => operate(node, { name: 'cannot-tell', word });
export const hire = (messengers: number): Act => operate('G1', { name: 'hire', messengers });
export const follow = (node: NodeId, table: string): Act => operate(node, { name: 'follow', table });

/** Word `n` of the chain, as long as none before it was lost. */
export const word = (n: number): MessageId => (n % 2 === 1 ? `G1>G2#${(n + 1) / 2}` : `G2>G1#${n / 2}`);

export const cut: Act = { do: 'cut', from: 'G1', to: 'G2' };
