/** What nodes say to each other in the three worlds of this protocol: processes, a chat, a shared basket. */
import type { NodeId, RequestId } from '#kernel';

/** One count a process, in the order of the set-up. */
export type Vector = readonly number[];

/** An event's name: its process and its place there. `Q2` is the second event of Q. */
export type EventName = string;

/** Processes: every message carries both clocks of its sender, as they stand after the event that sent it. */
export interface Note {
  readonly type: 'note';
  readonly event: EventName;
  readonly lamport: number;
  readonly vector: Vector;
}

/** The chat: to everybody else, with the sender's vector, in which only broadcasts count. */
export interface Broadcast {
  readonly type: 'broadcast';
  readonly by: NodeId;
  readonly vector: Vector;
  readonly text: string;
  /** For the judge alone, no node decides by it: which lines the sender had read when it wrote this one. */
  readonly after: readonly LineId[];
}

/** `B1`: the first line that B wrote. */
export type LineId = string;

/** Highest count of each server that is known of. A server that is missing counts 0. */
export type VersionVector = Readonly<Record<NodeId, number>>;

export interface Dot {
  readonly server: NodeId;
  readonly count: number;
}

/** One version of the basket: the write that made it (`dot`), and the writes that its writer had read (`past`). */
export interface Version {
  readonly items: readonly string[];
  readonly dot: Dot;
  readonly past: VersionVector;
  /** For the judge alone: the request that wrote it, and the requests whose writes its writer had read. */
  readonly write: RequestId;
  readonly covers: readonly RequestId[];
}

/** What a reader takes along, and hands in with the next write. */
export interface Context {
  readonly past: VersionVector;
  /** For the judge alone. */
  readonly covers: readonly RequestId[];
}

export type Shopping =
  | { readonly type: 'get'; readonly request: RequestId }
  | {
      readonly type: 'put';
      readonly request: RequestId;
      readonly items: readonly string[];
      readonly context: Context;
    }
  | {
      readonly type: 'basket';
      readonly request: RequestId;
      readonly versions: readonly Version[];
    }
  | { readonly type: 'stored'; readonly request: RequestId }
  | { readonly type: 'copy'; readonly version: Version };

export type Message = Note | Broadcast | Shopping;

export const sayVector = (vector: Vector): string => `[${vector.join(' ')}]`;

export const sayItems = (items: readonly string[]): string => items.join('+') || 'empty';

/** What stands on a message's pill. */
export const labelOf = (message: Message): string => {
  switch (message.type) {
    case 'note':
      return `${message.event}: ${message.lamport} ${sayVector(message.vector)}`;
    case 'broadcast':
      return `${message.text} ${sayVector(message.vector)}`;
    case 'put':
      return `put ${sayItems(message.items)}`;
    case 'basket':
      return message.versions.map(({ items }) => sayItems(items)).join(' | ') || 'empty';
    case 'copy':
      return `copy ${sayItems(message.version.items)}`;
    default:
      return message.type;
  }
};

/** Whose colour a message carries: who wrote the line, the client that is served, the server of a version. */
export const partyOf = (message: Message, from: NodeId): NodeId => {
  switch (message.type) {
    case 'note':
      return from;
    case 'broadcast':
      return message.by;
    case 'copy':
      return message.version.write.replace(/\.\d+$/, '');
    default:
      return message.request.replace(/\.\d+$/, '');
  }
};
