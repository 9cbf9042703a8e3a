/** What a run cost: messages, round trips, writes to disk, and how long rows were locked. A pure function of a history. */
import type { History, Micros, NodeId, World } from '#kernel';
import { decidersOf, isTorn, resourcesOf } from '../facts.ts';
import type { ResourceState } from '../resource.ts';

/** `mixed`: some have committed, others aborted. `open`: somebody has not ended. */
export type Outcome = 'committed' | 'aborted' | 'mixed' | 'open';

/** From `from` until the next one begins. */
export interface Stretch {
  readonly state: ResourceState;
  readonly from: Micros;
}

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
  /** What each resource went through. */
  readonly lines: readonly { readonly id: NodeId; readonly stretches: readonly Stretch[] }[];
  /** When somebody first decided for all: the commit point, or an abort. */
  readonly decided: { readonly at: Micros; readonly as: 'committed' | 'aborted' } | null;
  readonly outcome: Outcome;
}

const outcomeOf = (world: World): Outcome => {
  if (isTorn(world)) return 'mixed';
  const states = new Set(resourcesOf(world).map(({ state }) => state));
  if (states.size !== 1) return 'open';
  if (states.has('committed')) return 'committed';
  return states.has('aborted') ? 'aborted' : 'open';
};

const holdsLocks = (state: ResourceState): boolean => state === 'prepared' || state === 'precommitted';

/** Disks are small, and what they hold is plain data. */
const textOf = (disk: unknown): string => JSON.stringify(disk);

const writesBetween = (before: World, after: World): number =>
  after.nodes.filter(({ disk }, place) => textOf(disk) !== textOf(before.nodes[place]?.disk)).length;

const sentIn = ({ nodes }: World): number =>
  nodes.reduce((sum, { counters }) => sum + counters.sent.reduce((all, one) => all + one, 0), 0);

const lockedFor = (stretches: readonly Stretch[], until: Micros): Micros => {
  const since = stretches.find(({ state }) => holdsLocks(state))?.from;
  if (since === undefined) return 0;
  return (stretches.find(({ state, from }) => from >= since && !holdsLocks(state))?.from ?? until) - since;
};

const beginning = (world: World): Costs => ({
  messages: 0,
  delays: 0,
  writes: 0,
  writesBefore: 0,
  locked: 0,
  lines: resourcesOf(world).map(({ id, state }) => ({ id, stretches: [{ state, from: 0 }] })),
  decided: null,
  outcome: 'open',
});

const decisionIn = (world: World): Costs['decided'] => {
  const decided = decidersOf(world).find(({ state }) => state === 'committed' || state === 'aborted');
  return decided ? { at: world.time, as: decided.state as 'committed' | 'aborted' } : null;
};

/** Reads the costs of one run at any moment; follows it as far as it has been played, each event once. */
export class Gauge {
  private readonly history: History;
  private readonly costs: Costs[];
  /** Of each event, and of each node so far: how many messages came one after the other until it. */
  private readonly depths: number[] = [];
  private readonly nodes = new Map<number, number>();
  private world: World;

  constructor(history: History) {
    this.history = history;
    this.world = history.worldAt(0);
    this.costs = [beginning(this.world)];
  }

  at(until: Micros): Costs {
    while (this.depths.length < this.history.length) this.follow(this.depths.length);
    const events = Math.min(this.history.indexAt(until), this.depths.length);
    const costs = this.costs[events] as Costs;
    return {
      ...costs,
      locked: Math.max(0, ...costs.lines.map(({ stretches }) => lockedFor(stretches, until))),
    };
  }

  private follow(index: number): void {
    const row = this.history.row(index);
    const after = this.history.worldAt(index + 1);
    const caused = (this.depths[row?.cause ?? -1] ?? 0) + (row?.kind === 'deliver' ? 1 : 0);
    const depth = Math.max(caused, this.nodes.get(row?.node ?? -1) ?? 0);
    this.depths.push(depth);
    this.nodes.set(row?.node ?? -1, depth);
    this.costs.push(this.next(this.costs[index] as Costs, after, depth));
    this.world = after;
  }

  private next(costs: Costs, after: World, depth: number): Costs {
    const then = resourcesOf(this.world);
    const now = resourcesOf(after);
    const changed = now.filter(({ state }, place) => state !== then[place]?.state);
    const writes = costs.writes + writesBetween(this.world, after);
    const nobodyKnew = then.every(({ state }) => state === 'working' || holdsLocks(state));
    const known = changed.some(({ state }) => state === 'committed' || state === 'aborted');
    return {
      ...costs,
      messages: sentIn(after),
      delays: changed.length > 0 ? Math.max(costs.delays, depth) : costs.delays,
      writes,
      writesBefore: nobodyKnew ? writes - (known ? 1 : 0) : costs.writesBefore,
      lines: costs.lines.map((line, place) => {
        const state = now[place]?.state;
        const isNew = state !== undefined && state !== then[place]?.state;
        return isNew ? { ...line, stretches: [...line.stretches, { state, from: after.time }] } : line;
      }),
      decided: costs.decided ?? decisionIn(after),
      outcome: outcomeOf(after),
    };
  }
}

/** The costs of a run up to `until`, which has been played at least so far. */
export const costsOf = (history: History, until: Micros): Costs => new Gauge(history).at(until);
