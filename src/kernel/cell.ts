/** A node while the machine runs: the same facts as `NodeState`, changeable, and frozen into one on demand. */
import type { Plan } from './plan.ts';
import type { AnyRole } from './protocol.ts';
import { durablePart } from './react.ts';
import type { Micros } from './time.ts';
import type { Clock, Flight, NodeState, NodeStatus, Timer } from './world.ts';

/** Own clock at true time `now`, in whole µs. */
export const clockAt = (clock: Clock, now: Micros): Micros =>
  clock.base + (now - clock.since) + Math.trunc(((now - clock.since) * clock.ppm) / 1_000_000);

const NEVER = Number.POSITIVE_INFINITY;
const NONE: ReadonlyMap<string, number> = new Map();

/** Most nodes count nothing of a kind: no map for that. */
const frozen = (counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  counts.size === 0 ? NONE : new Map(counts);

/** What is counted by name. */
export type Counted = 'armed' | 'chosen' | 'copied';

export class Cell {
  readonly index: number;
  readonly role: AnyRole;
  private readonly sent: number[];
  status: NodeStatus = 'up';
  state: object | null = null;
  clock: Clock;
  lie: string | null = null;
  mailbox: readonly Flight[] = [];
  timers: readonly Timer[] = [];
  private counts: Record<Counted, Map<string, number>> = {
    armed: new Map(),
    chosen: new Map(),
    copied: new Map(),
  };
  requests = 0;
  /** Earliest due of an armed timer of a running node. */
  nextDue = NEVER;
  /** What `freeze` gave last, and whether anything was counted since. */
  private frozen: NodeState | null = null;
  private counted = true;
  /** The state whose durable fields reached the disk last; `disk` holds them once somebody looked. */
  private written: object | null = null;
  private disk: object | null = null;
  private diskOf: object | null = null;
  private readonly through: boolean;

  constructor(plan: Plan, index: number) {
    const spec = plan.scenario.nodes[index];
    this.index = index;
    this.role = plan.roles[index] as AnyRole;
    this.through = this.role.persists !== 'explicitly';
    this.sent = new Array<number>(plan.size).fill(0);
    this.clock = { base: spec?.clockOffset ?? 0, since: 0, ppm: spec?.driftPpm ?? 0 };
  }

  static restore(plan: Plan, index: number, from: NodeState): Cell {
    const cell = new Cell(plan, index);
    cell.status = from.status;
    cell.state = from.state;
    cell.clock = from.clock;
    cell.lie = from.lie;
    cell.mailbox = from.mailbox;
    cell.disk = from.disk;
    // Of a role that persists by itself nobody knows which state the disk is of.
    if (cell.through) {
      cell.diskOf = from.state;
      cell.written = from.state;
    }
    for (let i = 0; i < plan.size; i++) cell.sent[i] = from.counters.sent[i] ?? 0;
    cell.counts.armed = new Map(from.counters.armed);
    cell.counts.chosen = new Map(from.counters.chosen);
    cell.counts.copied = new Map(from.counters.copied);
    cell.requests = from.counters.requests;
    cell.setTimers(from.timers);
    cell.frozen = from;
    cell.counted = false;
    return cell;
  }

  /** One message more to node `to`: its ordinal. */
  countSent(to: number): number {
    this.counted = true;
    const next = (this.sent[to] as number) + 1;
    this.sent[to] = next;
    return next;
  }

  /** One more under `name`: how many there are now. */
  count(what: Counted, name: string): number {
    this.counted = true;
    const counts = this.counts[what];
    const next = (counts.get(name) ?? 0) + 1;
    counts.set(name, next);
    return next;
  }

  setTimers(timers: readonly Timer[]): void {
    this.timers = timers;
    let next = NEVER;
    if (this.status === 'up') for (const timer of timers) if (timer.due < next) next = timer.due;
    this.nextDue = next;
  }

  setStatus(status: NodeStatus): void {
    this.status = status;
    this.setTimers(this.timers);
  }

  /** The durable fields of `state` reach the disk. They are picked out when somebody looks: most are overwritten first. */
  persist(state: object): void {
    this.written = state;
  }

  /** What the disk holds now; for a role that persists always, the state as it is. */
  onDisk(): object | null {
    if (this.through && this.state) this.written = this.state;
    if (this.written !== null && this.written !== this.diskOf) {
      this.disk = durablePart(this.role, this.written);
      this.diskOf = this.written;
    }
    return this.disk;
  }

  /** The same object for as long as nothing changed: most events touch one node. */
  freeze(plan: Plan): NodeState {
    if (!this.frozen || !this.isAs(this.frozen)) this.frozen = this.copy(plan);
    this.counted = false;
    return this.frozen;
  }

  private isAs(known: NodeState): boolean {
    return (
      !this.counted &&
      this.state === known.state &&
      this.timers === known.timers &&
      this.onDisk() === known.disk &&
      this.status === known.status &&
      this.mailbox === known.mailbox &&
      this.clock === known.clock &&
      this.lie === known.lie &&
      this.requests === known.counters.requests
    );
  }

  private copy(plan: Plan): NodeState {
    const { armed, chosen, copied } = this.counts;
    return {
      id: plan.ids[this.index] as string,
      role: plan.roleNames[this.index] as string,
      status: this.status,
      state: this.state,
      disk: this.onDisk(),
      clock: this.clock,
      lie: this.lie,
      mailbox: this.mailbox,
      timers: this.timers,
      counters: {
        sent: this.sent.slice(),
        armed: frozen(armed),
        chosen: frozen(chosen),
        copied: frozen(copied),
        requests: this.requests,
      },
    };
  }
}
