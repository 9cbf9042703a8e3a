/** What a run cost: messages, round trips, writes to disk, and how long rows were locked. A pure function of a history. */
import type { History, Micros, NodeId, World } from '#kernel';
import { isTorn, resourcesOf } from '../facts.ts';
import { isInDoubt } from '../resource.ts';

/** `mixed`: some have committed, others aborted. `open`: somebody has not ended. */
export type Outcome = 'committed' | 'aborted' | 'mixed' | 'open';

export interface Costs {
  /** Sent, whether or not they arrived. */
  readonly messages: number;
  /** Messages one after the other, until the last resource changed its state: two are a round trip. */
  readonly delays: number;
  readonly writes: number;
  /** Writes before the first resource knew the outcome. */
  readonly writesBefore: number;
  /** Longest time that the rows of one resource were locked. */
  readonly locked: Micros;
  /** Resources in doubt at the end, whether up or down. */
  readonly inDoubt: readonly NodeId[];
  readonly outcome: Outcome;
}

const outcomeOf = (world: World): Outcome => {
  if (isTorn(world)) return 'mixed';
  const states = new Set(resourcesOf(world).map(({ state }) => state));
  if (states.size !== 1) return 'open';
  if (states.has('committed')) return 'committed';
  return states.has('aborted') ? 'aborted' : 'open';
};

/** Disks are small, and what they hold is plain data. */
const textOf = (disk: unknown): string => JSON.stringify(disk);

/** Follows one run, event by event. */
class Meter {
  private readonly depth: number[] = [];
  private readonly lockedSince = new Map<NodeId, Micros>();
  private locked = 0;
  private delays = 0;
  private writes = 0;
  private writesBefore: number | null = null;

  /** One event: the worlds on its two sides, the event that brought it about, whether a message came with it. */
  follow(before: World, after: World, cause: number, delivered: boolean): void {
    const depth = (this.depth[cause] ?? 0) + (delivered ? 1 : 0);
    this.depth.push(depth);
    after.nodes.forEach(({ disk }, place) => {
      if (textOf(disk) !== textOf(before.nodes[place]?.disk)) this.writes++;
    });
    const then = resourcesOf(before);
    resourcesOf(after).forEach((resource, place) => {
      if (resource.state === then[place]?.state) return;
      this.delays = Math.max(this.delays, depth);
      if (isInDoubt(resource)) this.lock(resource.id, after.time);
      else this.free(resource.id, after.time);
    });
  }

  private lock(id: NodeId, time: Micros): void {
    if (!this.lockedSince.has(id)) this.lockedSince.set(id, time);
  }

  private free(id: NodeId, time: Micros): void {
    this.writesBefore ??= this.writes - 1;
    this.locked = Math.max(this.locked, time - (this.lockedSince.get(id) ?? time));
    this.lockedSince.delete(id);
  }

  read(world: World): Costs {
    const open = [...this.lockedSince.values()].map((since) => world.time - since);
    return {
      messages: world.nodes.reduce(
        (sum, { counters }) => sum + counters.sent.reduce((all, one) => all + one, 0),
        0,
      ),
      delays: this.delays,
      writes: this.writes,
      writesBefore: this.writesBefore ?? this.writes,
      locked: Math.max(this.locked, 0, ...open),
      inDoubt: [...this.lockedSince.keys()].sort(),
      outcome: outcomeOf(world),
    };
  }
}

/** The costs of a run up to `until`, which has been played at least so far. */
export const costsOf = (history: History, until: Micros): Costs => {
  const meter = new Meter();
  let world = history.worldAt(0);
  for (let index = 0; index < history.length; index++) {
    const row = history.row(index);
    if (!row || row.time > until) break;
    const next = history.worldAt(index + 1);
    meter.follow(world, next, row.cause, row.kind === 'deliver');
    world = next;
  }
  return meter.read({ ...world, time: until });
};
