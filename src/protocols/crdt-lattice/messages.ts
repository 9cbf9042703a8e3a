/** What people do to a replica, and what replicas tell each other. */
import type { Micros, NodeId } from '#kernel';

export type TypeName =
  | 'g-counter'
  | 'pn-counter'
  | 'lww-register'
  | 'mv-register'
  | 'two-phase-set'
  | 'or-set';

export type UpdateName = 'inc' | 'withdraw' | 'write' | 'add' | 'remove';

/** One thing that somebody did at one replica. Its name is unique: `A2` is the second update of A. */
export interface Update {
  readonly id: string;
  readonly by: NodeId;
  readonly name: UpdateName;
  /** Amount of a counter, value of a register, element of a set. */
  readonly value: number | string;
  /** Own clock of `by`; 0 where the type does not look at clocks. */
  readonly stamp: Micros;
  /** For judges alone: ids of the updates that `by` had heard of. */
  readonly after: readonly string[];
}

/** A whole copy. `seen`, for judges alone: the updates that are in it, in order of id. */
export interface State {
  readonly type: 'state';
  readonly of: TypeName;
  readonly payload: object;
  readonly seen: readonly Update[];
}

/** Without the rule `send-the-state`: only what was done. */
export interface Done {
  readonly type: 'update';
  readonly update: Update;
}

export type Message = State | Done;

/** What a PN-Counter holds at first: an account that there is something to take from. */
export const OPENING_BALANCE = 10;
