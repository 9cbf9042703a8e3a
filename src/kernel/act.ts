/** What a person (or the checker) decides. A log of acts with a seed is a whole run. */
import type { NodeId, Operation } from './protocol.ts';
import type { Micros } from './time.ts';

/** Stable name of a message: `R0>R1#3` is the third that R0 sent to R1; `R0>R1#3+1` its first duplicate. */
export type MessageId = string;

export type Fault =
  | { readonly do: 'crash'; readonly node: NodeId }
  | { readonly do: 'restart'; readonly node: NodeId; readonly disk?: 'lost' }
  | { readonly do: 'pause'; readonly node: NodeId }
  | { readonly do: 'resume'; readonly node: NodeId }
  /** Both directions unless `oneWay` (then only from → to). What is in flight on it is lost. */
  | { readonly do: 'cut'; readonly from: NodeId; readonly to: NodeId; readonly oneWay?: true }
  | { readonly do: 'heal'; readonly from: NodeId; readonly to: NodeId; readonly oneWay?: true }
  /** Cuts every link between different groups; `oneWay`: only from the first group to the others. */
  | { readonly do: 'partition'; readonly groups: readonly (readonly NodeId[])[]; readonly oneWay?: true }
  /** Heals every link. */
  | { readonly do: 'healAll' }
  | { readonly do: 'drop'; readonly message: MessageId }
  | { readonly do: 'duplicate'; readonly message: MessageId }
  | { readonly do: 'delay'; readonly message: MessageId; readonly by: Micros }
  | { readonly do: 'hold'; readonly message: MessageId }
  | { readonly do: 'release'; readonly message: MessageId }
  /** Flips bits: `draw` says which. */
  | { readonly do: 'corrupt'; readonly message: MessageId; readonly draw: number }
  | { readonly do: 'skew'; readonly node: NodeId; readonly by: Micros }
  | { readonly do: 'drift'; readonly node: NodeId; readonly ppm: number }
  /** From now on the node tells this lie; `null` = honest again. */
  | { readonly do: 'lie'; readonly node: NodeId; readonly lie: string | null };

export type Act =
  | Fault
  /** Hand mode: this message arrives now. Clock mode: it overtakes whatever is before it. */
  | { readonly do: 'deliver'; readonly message: MessageId }
  /** This armed timer fires now. */
  | { readonly do: 'fire'; readonly node: NodeId; readonly timer: string }
  /** A client operation or operator command asked for by a person. */
  | { readonly do: 'operate'; readonly node: NodeId; readonly operation: Operation }
  /** Hand mode: the scripted operation with this index begins. */
  | { readonly do: 'script'; readonly index: number };

export type FaultKind = Fault['do'];
export type ActKind = Act['do'];

/**
 * One decision at its place. At equal times faults come before deliveries, deliveries before timers, timers before
 * client operations; `after` (default: that order) says instead how many happenings at exactly `at` come first, so
 * that a person who stopped between two of them can act there.
 */
export interface LogEntry {
  readonly at: Micros;
  readonly act: Act;
  readonly after?: number;
}

/** What a challenge counts. Repairing is free, and so is choosing the order of an unordered network. */
export const FREE_FAULTS: ReadonlySet<ActKind> = new Set<ActKind>([
  'restart',
  'resume',
  'heal',
  'healAll',
  'release',
  'deliver',
  'fire',
  'operate',
  'script',
]);

/** Cost of an act in faults: 1, or 0 for what `FREE_FAULTS` lists and for a Byzantine node made honest. */
export const faultCost = (act: Act): 0 | 1 =>
  FREE_FAULTS.has(act.do) || (act.do === 'lie' && act.lie === null) ? 0 : 1;
