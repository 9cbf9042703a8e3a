/** How a world begins: nodes, links, scripted client operations, chance, rules switched off, fault budget. Plain data beside the protocol. */
import type { FaultKind } from './act.ts';
import type { NodeId, Operation, Protocol } from './protocol.ts';
import type { Micros } from './time.ts';

export interface NodeSpec {
  readonly id: NodeId;
  readonly role: string;
  /** Clock error at the start: own clock = true time + offset, running `driftPpm` millionths too fast. */
  readonly clockOffset?: Micros;
  readonly driftPpm?: number;
}

/**
 * One direction of a link. `latency` is a table of quantiles, evenly spaced, in µs, interpolated by whole numbers:
 * `[20_000]` is fixed, `[10_000, 30_000]` uniform, `[10_000, 12_000, 15_000, 90_000]` has a long tail.
 */
export interface LinkSpec {
  readonly latency: readonly Micros[];
  /** Chance in millionths that a message is lost / arrives twice. */
  readonly lossPpm?: number;
  readonly duplicatePpm?: number;
  /** Absent: unlimited. */
  readonly bytesPerSecond?: number;
  /** `fifo` never overtakes; `bag` may. Default `bag`. */
  readonly order?: 'fifo' | 'bag';
}

/** A link that differs from the default; `both` directions unless `oneWay`. `link: null` = these two are not connected. */
export interface LinkOverride {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly oneWay?: boolean;
  readonly link: LinkSpec | null;
}

/** A client operation (or operator command) that the scenario scripts. It waits while its client is down or busy. */
export interface ScriptedOperation {
  readonly client: NodeId;
  readonly operation: Operation;
  /** Clock mode: earliest moment. Hand mode and checker: ignored. */
  readonly at: Micros;
  /** Indices in the script that must have been answered before. */
  readonly after?: readonly number[];
}

/** How many faults of each kind `choices` may still offer; absent = none. */
export type FaultBudget = { readonly [kind in FaultKind]?: number };

export interface Scenario {
  readonly protocol: Protocol;
  readonly nodes: readonly NodeSpec[];
  readonly link: LinkSpec;
  readonly links?: readonly LinkOverride[];
  readonly operations?: readonly ScriptedOperation[];
  readonly params: unknown;
  readonly rulesOff: readonly string[];
  readonly seed: number;
  /** `clock`: virtual time and seeded chance play. `hand`: nothing happens by itself. */
  readonly mode: 'clock' | 'hand';
  readonly budget?: FaultBudget;
}
