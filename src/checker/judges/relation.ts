/** A "must come before" relation over numbered things: edges with reasons, cycles, and who reaches whom. */
import type { Meter } from './budget.ts';
import { componentsOf } from './components.ts';
import type { Dependency } from './verdict.ts';

/** From how many things of a large tangle a shortest cycle is looked for. */
const STARTS_MAX = 200;

/** Rows of bits: `has(a, b)` means that b can be reached from a. */
export class Reach {
  private readonly words: number;
  private readonly bits: Int32Array;
  private readonly heldBytes: number;

  constructor(
    size: number,
    private readonly meter: Meter,
  ) {
    this.words = (size + 31) >> 5;
    this.heldBytes = size * this.words * 4;
    meter.hold(this.heldBytes);
    this.bits = new Int32Array(size * this.words);
  }

  has(from: number, to: number): boolean {
    return (((this.bits[from * this.words + (to >> 5)] as number) >>> (to & 31)) & 1) === 1;
  }

  /** `from` reaches `to` and all that `to` reaches. */
  include(from: number, to: number): void {
    this.meter.spend(1 + (this.words >> 3));
    const row = from * this.words;
    const other = to * this.words;
    for (let word = 0; word < this.words; word += 1)
      this.bits[row + word] = (this.bits[row + word] as number) | (this.bits[other + word] as number);
    const place = row + (to >> 5);
    this.bits[place] = (this.bits[place] as number) | (1 << (to & 31));
  }

  release(): void {
    this.meter.release(this.heldBytes);
  }
}

export class Relation {
  private readonly edges: Dependency[][];

  constructor(
    readonly size: number,
    private readonly meter: Meter,
  ) {
    meter.hold(size * 64);
    this.edges = Array.from({ length: size }, () => []);
  }

  add(from: number, to: number, kind: string, because: string): void {
    this.meter.spend(1);
    this.edges[from]?.push({ from, to, kind, because });
  }

  /** Things in an order that respects every edge; shorter than `size` when there is a cycle. */
  private sorted(): number[] {
    const waitingFor = new Int32Array(this.size);
    for (const list of this.edges) for (const { to } of list) waitingFor[to] = (waitingFor[to] as number) + 1;
    const ready = [...waitingFor.keys()].filter((thing) => waitingFor[thing] === 0);
    for (const thing of ready) {
      for (const { to } of this.edges[thing] ?? []) {
        waitingFor[to] = (waitingFor[to] as number) - 1;
        if (waitingFor[to] === 0) ready.push(to);
      }
    }
    return ready;
  }

  /** Transitive closure, or `undefined` when the relation has a cycle. */
  reach(): Reach | undefined {
    const order = this.sorted();
    if (order.length < this.size) return undefined;
    const reach = new Reach(this.size, this.meter);
    for (const thing of order.reverse())
      for (const { to } of this.edges[thing] ?? []) if (!reach.has(thing, to)) reach.include(thing, to);
    return reach;
  }

  /** A short cycle (a shortest one when few things are on cycles), empty when there is none. */
  cycle(): readonly Dependency[] {
    const component = this.components();
    let best: readonly Dependency[] = [];
    for (const start of this.thingsOnCycles(component)) {
      const found = this.path(start, start, (edge) => component[edge.to] === component[start]);
      if (found.length > 0 && (best.length === 0 || found.length < best.length)) best = found;
      if (best.length === 2) break;
    }
    return best;
  }

  /** Number of each thing's strongly connected component. */
  components(): Int32Array {
    return componentsOf(this.edges.map((list) => list.map(({ to }) => to)));
  }

  private thingsOnCycles(component: Int32Array): number[] {
    const sizes = new Map<number, number>();
    for (const number of component) sizes.set(number, (sizes.get(number) ?? 0) + 1);
    return this.edges
      .flatMap((_, thing) => ((sizes.get(component[thing] as number) ?? 0) > 1 ? [thing] : []))
      .slice(0, STARTS_MAX);
  }

  /** A shortest way of at least one edge along edges that `allows` lets pass; empty when there is none. */
  path(start: number, end: number, allows: (edge: Dependency) => boolean): readonly Dependency[] {
    const cameBy = new Map<number, Dependency>();
    const queue = [start];
    for (const thing of queue) {
      for (const edge of this.edges[thing] ?? []) {
        this.meter.spend(1);
        if (cameBy.has(edge.to) || !allows(edge)) continue;
        cameBy.set(edge.to, edge);
        if (edge.to === end) return walkBack(start, end, cameBy);
        queue.push(edge.to);
      }
    }
    return [];
  }

  dispose(): void {
    this.meter.release(this.size * 64);
  }
}

const walkBack = (start: number, end: number, cameBy: ReadonlyMap<number, Dependency>): Dependency[] => {
  const path: Dependency[] = [];
  let edge = cameBy.get(end);
  while (edge !== undefined) {
    path.unshift(edge);
    edge = edge.from === start ? undefined : cameBy.get(edge.from);
  }
  return path;
};
