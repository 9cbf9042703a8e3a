/** What clients and replicas say to each other. */
import type { NodeId, RequestId } from '#kernel';

/** When a value was written, and where. Orders all writes: by Lamport time, equal times by the replica's name. */
export interface Stamp {
  readonly time: number;
  readonly by: NodeId;
}

export interface Write {
  readonly value: number;
  readonly stamp: Stamp;
}

/** What a client wants. */
export type Question =
  | { readonly type: 'write'; readonly request: RequestId; readonly value: number }
  | { readonly type: 'read'; readonly request: RequestId };

/** What a client is told. */
export type Answer =
  | { readonly type: 'ok'; readonly request: RequestId }
  | { readonly type: 'value'; readonly request: RequestId; readonly value: number }
  | { readonly type: 'error'; readonly request: RequestId; readonly reason: string };

/** What replicas tell each other. */
export type Talk =
  /** "Keep this value too." */
  | { readonly type: 'replicate'; readonly value: number; readonly stamp: Stamp }
  /** "I have it." */
  | { readonly type: 'replicated'; readonly stamp: Stamp }
  /** "My client asks you this." */
  | { readonly type: 'forward'; readonly client: NodeId; readonly question: Question }
  /** "Tell your client this." */
  | { readonly type: 'forwarded'; readonly client: NodeId; readonly answer: Answer };

export type Message = Question | Answer | Talk;

/** What stands on a message's pill. */
export const labelOf = (message: Message): string => {
  switch (message.type) {
    case 'write':
    case 'value':
    case 'replicate':
      return `${message.type} ${message.value}`;
    case 'forward':
      return `forward ${labelOf(message.question)}`;
    case 'forwarded':
      return `forwarded ${labelOf(message.answer)}`;
    default:
      return message.type;
  }
};

/** Whose colour a message carries: the client it serves; for copies the replica that took the write. */
export const partyOf = (message: Message): NodeId => {
  switch (message.type) {
    case 'replicate':
    case 'replicated':
      return message.stamp.by;
    case 'forward':
    case 'forwarded':
      return message.client;
    default:
      return message.request.replace(/\.\d+$/, '');
  }
};
