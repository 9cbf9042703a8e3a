/** All state at one instant, as plain read-only data. Whoever holds a World may keep it: nothing in it changes. */
import type { AnyMessage, NodeId, Operation, Outcome, RequestId } from './protocol.ts';
import type { Micros } from './time.ts';

export type NodeStatus = 'up' | 'down' | 'paused';

/** Own clock: `since` is the true time at which the own clock showed `base`; it runs `ppm` millionths too fast. */
export interface Clock {
  readonly base: Micros;
  readonly since: Micros;
  readonly ppm: number;
}

export interface NodeState {
  readonly id: NodeId;
  readonly role: string;
  readonly status: NodeStatus;
  /** The whole state while the node is up or paused; `null` while it is down (memory is gone). */
  readonly state: object | null;
  /** What the disk holds: the durable fields as last persisted; `null` for a role without durable fields. */
  readonly disk: object | null;
  readonly clock: Clock;
  /** The lie a Byzantine node tells, or `null` for an honest one. */
  readonly lie: string | null;
  /** Messages that arrived while it was paused, oldest first. */
  readonly mailbox: readonly Flight[];
  /** Armed timers, in order of name. `due` is true time. */
  readonly timers: readonly Timer[];
  readonly counters: Counters;
}

/** How often a node did each thing so far: what makes names and draws stable. Never decreases, survives crashes. */
export interface Counters {
  /** Messages sent to each node, by node index. */
  readonly sent: readonly number[];
  /** Times each timer was armed, each choice was made, each message was doubled by hand; by name. */
  readonly armed: ReadonlyMap<string, number>;
  readonly chosen: ReadonlyMap<string, number>;
  readonly copied: ReadonlyMap<string, number>;
  /** Requests begun (clients). */
  readonly requests: number;
}

export interface Timer {
  readonly name: string;
  readonly due: Micros;
  readonly armedAt: Micros;
  /** Trace index of what armed it. */
  readonly cause: number;
}

/** A message on its way. `from`/`to` are node indices in set-up order; `messageId` gives the stable name. */
export interface Flight {
  readonly from: number;
  readonly to: number;
  /** 1 for the first that `from` sent to `to`. */
  readonly ordinal: number;
  /** 0 for the original, 1, 2 … for duplicates. */
  readonly copy: number;
  readonly message: AnyMessage;
  readonly sent: Micros;
  /** When it arrives; kept while held, so that a release can tell lateness. */
  readonly due: Micros;
  readonly held: boolean;
  /** The network will lose it on the way (chance decided at sending). */
  readonly lost: boolean;
  readonly corrupt: boolean;
  /** Trace index of what sent it. */
  readonly cause: number;
}

/** A client's request, open while `outcome` is null. The list of all of them is the client history. */
export interface Request {
  readonly id: RequestId;
  readonly client: NodeId;
  readonly operation: Operation;
  readonly invoked: Micros;
  /** Trace index of the invocation / the answer. */
  readonly invokedBy: number;
  readonly completed: Micros | null;
  readonly completedBy: number | null;
  readonly outcome: Outcome | null;
}

export interface World {
  readonly time: Micros;
  /** How many trace events happened at exactly `time`: the place of an act among ties. */
  readonly tied: number;
  /** How many trace events have happened. */
  readonly index: number;
  readonly nodes: readonly NodeState[];
  /** In flight or held, in order of (due, name). */
  readonly flights: readonly Flight[];
  /** `cuts[from * nodes.length + to]`: 1 where nothing passes. */
  readonly cuts: Uint8Array;
  /** Per direction as in `cuts`: when a link with a bandwidth is free again / the latest arrival of a FIFO link. */
  readonly linkFree: Readonly<Record<number, Micros>>;
  readonly linkLast: Readonly<Record<number, Micros>>;
  /** In order of invocation. */
  readonly requests: readonly Request[];
  /** Indices of scripted operations that have not begun; the requests that the begun ones became. */
  readonly script: { readonly pending: readonly number[]; readonly became: ReadonlyMap<number, RequestId> };
}
