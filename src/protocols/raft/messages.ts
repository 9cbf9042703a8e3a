/** What servers and clients tell each other (Ongaro & Ousterhout 2014, figure 2 and §6–8), and what a run is set up with. */
import type { NodeId } from '#kernel';

/** A number of an election; 0 before the first. */
export type Term = number;

/** Which request of which client: the number with which a session recognises what it has seen (§8). */
export interface Asked {
  readonly client: NodeId;
  readonly seq: number;
}

export type Value = number | string;

/** What the state machine is told to do; every server applies the same commands in the same order. */
export type Command =
  /** Does nothing: the entry with which a leader begins its term (§8). */
  | { readonly kind: 'noop' }
  | ({ readonly kind: 'write'; readonly value: Value } & Asked)
  /** Reads `log`: a read that takes its place in the log like a write. */
  | ({ readonly kind: 'read' } & Asked)
  /** From now on these servers are the cluster (thesis §4.1). */
  | ({ readonly kind: 'config'; readonly members: readonly NodeId[] } & Asked);

export interface Entry {
  readonly term: Term;
  readonly command: Command;
}

/** Between servers. `pre`: only a question, "would you?" (thesis §9.6). */
export type Talk =
  | {
      readonly type: 'requestVote';
      readonly term: Term;
      readonly lastIndex: number;
      readonly lastTerm: Term;
      readonly pre?: true;
    }
  | { readonly type: 'vote'; readonly term: Term; readonly granted: boolean; readonly pre?: true }
  | {
      readonly type: 'append';
      readonly term: Term;
      readonly prevIndex: number;
      readonly prevTerm: Term;
      readonly entries: readonly Entry[];
      readonly commit: number;
      /** Which round of heartbeats it belongs to; answers repeat it (read index, §8). */
      readonly round: number;
    }
  /** `match`: up to here the logs are known to agree; with `ok: false` the place at which they were compared. */
  | {
      readonly type: 'appended';
      readonly term: Term;
      readonly ok: boolean;
      readonly match: number;
      readonly round: number;
    };

/** From clients. `seq` grows by one with each new request and stays the same when it is sent again. */
export type Question =
  | { readonly type: 'write'; readonly seq: number; readonly value: Value }
  | { readonly type: 'read'; readonly seq: number }
  | { readonly type: 'add'; readonly seq: number; readonly server: NodeId }
  | { readonly type: 'remove'; readonly seq: number; readonly server: NodeId };

export type Answer =
  | { readonly type: 'done'; readonly seq: number }
  | { readonly type: 'value'; readonly seq: number; readonly value: Value }
  | { readonly type: 'redirect'; readonly seq: number; readonly leader: NodeId | null }
  | { readonly type: 'refused'; readonly seq: number; readonly reason: string };

export type Message = Talk | Question | Answer;

/** How a leader answers reads: by a log entry, a read index (§8), a lease (thesis §6.4.1), or at once. */
export type Reads = 'log' | 'index' | 'lease' | 'local';

export interface Params {
  /** The first configuration; other servers wait to be added. */
  readonly members: readonly NodeId[];
  /** Range from which election timeouts are drawn; the lower end is the minimum of §4.2.3 of the thesis. */
  readonly electionMs: readonly [min: number, max: number];
  readonly heartbeatMs: number;
  /** In place of a majority of the members, to see what comes of it. */
  readonly quorum: number | null;
  readonly preVote: boolean;
  /** A leader that has not heard from a majority for an election timeout steps down (thesis §6.2). */
  readonly checkQuorum: boolean;
  readonly reads: Reads;
  /** Most entries of one message; 0: all that there are. */
  readonly batch: number;
  /** A client sends again after this long; 0: never. */
  readonly retryMs: number;
  /** Terms of the entries that servers begin with (figure 7); others begin with an empty log. */
  readonly logs?: Readonly<Record<NodeId, readonly Term[]>>;
  /** For the judge alone: servers keep what they voted, led and applied. Nobody decides by it. */
  readonly record: boolean;
}

const labelOfAppend = (message: Extract<Talk, { type: 'append' }>): string => {
  const { term, prevIndex, entries } = message;
  if (entries.length === 0) return `beat t${term}`;
  const first = prevIndex + 1;
  const last = prevIndex + entries.length;
  return `append t${term} · ${first === last ? first : `${first}–${last}`}`;
};

/** What stands on a message's pill. */
export const labelOf = (message: Message): string => {
  switch (message.type) {
    case 'requestVote':
      return `${message.pre ? 'would you?' : 'vote?'} t${message.term}`;
    case 'vote':
      return `${message.granted ? 'yes' : 'no'} t${message.term}`;
    case 'append':
      return labelOfAppend(message);
    case 'appended':
      return message.ok ? `ok ${message.match}` : `no ${message.match}`;
    case 'write':
    case 'value':
      return `${message.type} ${message.value}`;
    case 'add':
    case 'remove':
      return `${message.type} ${message.server}`;
    case 'redirect':
      return message.leader === null ? 'no leader' : `ask ${message.leader}`;
    default:
      return message.type;
  }
};

/** Answers carry the colour of whom they serve; all else that of its sender. */
export const isAnswerOfServer = ({ type }: Message): boolean => type === 'vote' || type === 'appended';
