/** What sites and the orderer say to each other. */
import type { NodeId, RequestId } from '#kernel';

export const MODES = ['linearizable', 'sequential', 'causal', 'pram', 'eventual'] as const;

/**
 *   linearizable  one node orders writes and answers reads
 *   sequential    one node orders writes; everybody reads its own copy
 *   causal        a write is copied after all that its writer had seen (vectors)
 *   pram          a write is copied after the earlier ones of its writer
 *   eventual      a write is copied as it comes; the later stamp stays
 */
export type Mode = (typeof MODES)[number];

export interface Params {
  readonly mode: Mode;
  /** Name of the history that lies on the desk at first. */
  readonly history: string;
}

/** How many writes of each site. */
export type Vector = Readonly<Record<NodeId, number>>;

export type Message =
  | { readonly type: 'ask'; readonly key: string; readonly request: RequestId }
  | { readonly type: 'answer'; readonly value: number; readonly request: RequestId }
  | { readonly type: 'order'; readonly key: string; readonly value: number; readonly request: RequestId }
  | {
      readonly type: 'ordered';
      readonly place: number;
      readonly key: string;
      readonly value: number;
      readonly by: NodeId;
      readonly request: RequestId;
    }
  | {
      readonly type: 'copy';
      readonly key: string;
      readonly value: number;
      /** The first write of its site has place 1. */
      readonly place: number;
      /** Lamport time of the write. */
      readonly time: number;
      /** What its writer had applied before. */
      readonly after: Vector;
    };

export type Ordered = Extract<Message, { readonly type: 'ordered' }>;
export type Copied = Extract<Message, { readonly type: 'copy' }>;

export const labelOf = (message: Message): string => {
  switch (message.type) {
    case 'ask':
      return `${message.key}?`;
    case 'answer':
      return `→ ${message.value}`;
    case 'order':
      return `${message.key} = ${message.value}`;
    case 'ordered':
      return `${message.place}: ${message.key} = ${message.value}`;
    case 'copy':
      return `${message.key} = ${message.value}`;
  }
};
