/**
 * A replicated data type: states that form a join semilattice, updates that move up in it, a merge that is the join
 * (Shapiro et al. 2011, §2.3), and what it means, as a function of the updates alone (Burckhardt et al. 2014, §3).
 */
import type { Io } from '#kernel';
import type { TypeName, Update, UpdateName } from '../messages.ts';

/** Who asks, and which rules are on. */
export type Asker = Pick<Io, 'self' | 'rule'>;

/** What people read off a copy; equal values are identical. */
export type Value = number | string;

export interface DataType<Payload extends object = object> {
  readonly name: TypeName;
  readonly title: string;
  readonly updates: readonly UpdateName[];
  /** Its updates are stamped by the replica's own clock. */
  readonly usesClock?: true;
  readonly empty: Payload;
  /** The order of the lattice: `b` holds all that `a` holds. */
  below(a: Payload, b: Payload): boolean;
  join(own: Payload, other: Payload, io: Asker): Payload;
  apply(payload: Payload, update: Update, io: Asker): Payload;
  value(payload: Payload): Value;
  /** The value that these updates stand for, whoever merged them in whatever order. */
  means(seen: readonly Update[]): Value;
  /** Updates that no later one knew of, and that the value shows no trace of: the price of the type. */
  lost(seen: readonly Update[]): readonly Update[];
  /** A copy in a few characters. */
  text(payload: Payload): string;
}
