/** A World taken from a running machine. Lists that may be long are shared or put together only when somebody asks. */
import type { Machine } from './machine.ts';
import { compareFlights } from './names.ts';
import type { RequestId } from './protocol.ts';
import { type FrozenRequests, RequestLog } from './requests.ts';
import type { Micros } from './time.ts';
import type { Flight, NodeState, Request, World } from './world.ts';

export class Snapshot implements World {
  readonly time: Micros;
  readonly tied: number;
  readonly index: number;
  readonly nodes: readonly NodeState[];
  readonly cuts: Uint8Array;
  readonly linkFree: Readonly<Record<number, Micros>>;
  readonly linkLast: Readonly<Record<number, Micros>>;
  readonly script: { readonly pending: readonly number[]; readonly became: ReadonlyMap<number, RequestId> };
  private readonly frozen: FrozenRequests;
  private moving: readonly Flight[];
  private inOrder = false;
  private flat: readonly Request[] | null = null;

  constructor(machine: Machine) {
    this.time = machine.time;
    this.tied = machine.tied;
    this.index = machine.index;
    this.nodes = machine.cells.map((cell) => cell.freeze(machine.plan));
    this.moving = machine.flights.all();
    this.cuts = machine.cuts;
    this.linkFree = { ...machine.linkFree };
    this.linkLast = { ...machine.linkLast };
    this.script = machine.script.freeze();
    this.frozen = machine.requests.freeze();
  }

  get flights(): readonly Flight[] {
    if (!this.inOrder) this.moving = this.moving.toSorted(compareFlights);
    this.inOrder = true;
    return this.moving;
  }

  get requests(): readonly Request[] {
    this.flat ??= this.frozen.flat();
    return this.flat;
  }

  /** The chunks of a snapshot's requests; any other World is cut into chunks anew. */
  static requestsOf(world: World): FrozenRequests {
    if (world instanceof Snapshot) return world.frozen;
    const log = new RequestLog();
    for (const request of world.requests) log.add(request);
    return log.freeze();
  }
}
