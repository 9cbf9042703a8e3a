/** What proposers, acceptors and learners tell each other (Lamport 2001, §2.2–2.3), and what a run is set up with. */
import type { NodeId } from '#kernel';

export type Ballot = number;
export type Value = string;

/** An acceptor's last vote: in which ballot, for what. */
export interface Vote {
  readonly ballot: Ballot;
  readonly value: Value;
}

export type Message =
  /** Phase 1a: "will you promise me ballot n?" */
  | { readonly type: 'prepare'; readonly ballot: Ballot }
  /** Phase 1b: "I promise, and this is the last vote I gave." */
  | { readonly type: 'promise'; readonly ballot: Ballot; readonly vote: Vote | null }
  /** Phase 2a: "vote for this value in ballot n." */
  | { readonly type: 'accept'; readonly ballot: Ballot; readonly value: Value }
  /** Phase 2b: "I voted." */
  | { readonly type: 'accepted'; readonly ballot: Ballot; readonly value: Value }
  /** "I have promised more to another": only a hint that saves waiting, never needed for safety. */
  | { readonly type: 'refuse'; readonly ballot: Ballot; readonly promised: Ballot };

/** Quorums named one by one. Every set that contains one of them is a quorum too. */
export interface QuorumSets {
  readonly prepare: readonly (readonly NodeId[])[];
  readonly accept: readonly (readonly NodeId[])[];
}

export interface Params {
  /** Answers that a proposer needs in phase 1 and in phase 2, of all acceptors. Each of the first must meet each of the second. */
  readonly quorumPrepare: number;
  readonly quorumAccept: number;
  /** In place of the two sizes. */
  readonly quorumSets?: QuorumSets;
  /** A proposer that was beaten waits a random while before it tries again. */
  readonly backoff: boolean;
  /** How long a proposer waits for its ballot before it opens a higher one; default 120 ms. */
  readonly patienceMs?: number;
  /** Highest round a proposer tries by itself; 0: it never retries. */
  readonly roundMax: number;
  /** Acceptors say no instead of staying silent. */
  readonly refusals: boolean;
  /** For the judge alone: acceptors keep every vote that they ever gave, not only the last. Default: no. */
  readonly record?: boolean;
}
