/** What managers, resources and acceptors tell each other, and what a run is set up with. */
import type { NodeId } from '#kernel';

/** Gray's protocol, Skeen's with one phase more, or Gray & Lamport's with acceptors in place of one manager's disk. */
export type Variant = 'two-phase' | 'three-phase' | 'paxos';

export const VARIANTS: readonly Variant[] = ['two-phase', 'three-phase', 'paxos'];

export type Decision = 'commit' | 'abort';
export type Vote = 'prepared' | 'aborted';
export type Ballot = number;

/** Paxos Commit: what was voted about one resource, in which ballot. Ballot 0 is the resource's own. */
export interface Ballotted {
  readonly about: NodeId;
  readonly ballot: Ballot;
  readonly vote: Vote;
}

export type Message =
  /** "The work is done: can you commit?" */
  | { readonly type: 'prepare' }
  /** Yes: from now on the resource can do either, and may not choose. */
  | { readonly type: 'prepared' }
  /** No. */
  | { readonly type: 'refused' }
  /** Three-phase commit: "all have said yes; I am about to commit." */
  | { readonly type: 'precommit' }
  | { readonly type: 'ack' }
  | { readonly type: Decision }
  /** "I am in doubt: do you know what was decided?" */
  | { readonly type: 'inquire' }
  /** Paxos Commit, ballot 0: a resource gives its vote to every acceptor (phase 2a of its own instance). */
  | { readonly type: 'vote'; readonly vote: Vote }
  /** Phase 1a for all instances at once. */
  | { readonly type: 'open'; readonly ballot: Ballot }
  /** Phase 1b: "I take part in no ballot below, and this is what I accepted." */
  | { readonly type: 'promise'; readonly ballot: Ballot; readonly votes: readonly Ballotted[] }
  /** Phase 2a for all instances at once. */
  | { readonly type: 'propose'; readonly ballot: Ballot; readonly votes: readonly Ballotted[] }
  /** Phase 2b, bundled (Gray & Lamport 2006, §4.2). */
  | { readonly type: 'accepted'; readonly ballot: Ballot; readonly votes: readonly Ballotted[] };

export interface Params {
  readonly variant: Variant;
  /** A resource in doubt asks the other resources too (cooperative termination). */
  readonly cooperative: boolean;
  /** How long a manager's write to disk takes; 0: no time at all. */
  readonly fsyncMs: number;
  /** How long anybody waits for anybody; 0: for ever, without any timer. */
  readonly patienceMs: number;
}
