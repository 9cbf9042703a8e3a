/** What a check of a lesson's real protocol code allows: faults, operations, timers. All of it is spent along a run. */
import type { AnyMessage, Micros, NodeId, Operation, World } from '#kernel';

/**
 * How often each fault may happen in one run; absent: never. Free are: coming back after a crash, going on after a
 * pause, and every order in which an unordered network may deliver.
 */
export interface NetFaults {
  /** A node goes down. It may come back at any time, with its disk. */
  readonly crash?: number;
  /** So many of those that come back find an empty disk. */
  readonly wipe?: number;
  readonly pause?: number;
  /** A link is cut in both directions, or in one; what is in flight on it is lost. */
  readonly cut?: number;
  readonly cutOneWay?: number;
  /** A cut link is whole again. No fault, but counted, for it makes spaces large. */
  readonly heal?: number;
  readonly drop?: number;
  readonly duplicate?: number;
  readonly corrupt?: number;
  /** An honest node begins to tell one of the lies that its role offers. */
  readonly lie?: number;
}

export type NetFault = keyof NetFaults;

/** Something that people ask a node to do. */
export interface NetOperation {
  readonly node: NodeId;
  readonly operation: Operation;
  /** How often; default once. */
  readonly times?: number;
  /** Places in the list of operations of those that must have been answered before (of an operator's: done). */
  readonly after?: readonly number[];
  /** Only in worlds like this. Pure. */
  readonly when?: (world: World) => boolean;
}

export interface NetSetting {
  readonly faults?: NetFaults;
  /** Only these nodes crash, pause or lie; only these links fail. Default: any. */
  readonly only?: {
    readonly nodes?: readonly NodeId[];
    readonly links?: readonly (readonly [NodeId, NodeId])[];
  };
  /** Besides what the scenario scripts. */
  readonly operations?: readonly NetOperation[];
  /** How often timers of this name may fire in one run; absent: any number of times. */
  readonly timers?: Readonly<Record<string, number>>;
  /** A message that was sent stays for ever and may arrive again and again (Lamport's message set). */
  readonly messagesStay?: true;
  /**
   * Messages that arrive at no time in this model, and are not kept: those whose receiver does nothing that the
   * properties see. Every run of the model is still a run of the protocol, one in which they are under way for ever.
   */
  readonly unheard?: (message: AnyMessage, to: NodeId) => boolean;
  /** Moments that a handler may find on its clock, rising; absent: a handler that looks at it is refused. */
  readonly moments?: readonly Micros[];
  /** False: which request was answered before which other one began is not kept, and properties may not ask. */
  readonly order?: false;
  /** The part of a node's state that its handlers and the properties look at. Default: all of it. Pure. */
  readonly forget?: (state: object, role: string) => object;
}
