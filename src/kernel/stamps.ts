/** Lamport and vector time of every event of a trace (Lamport 1978; Fidge 1988, Mattern 1989), computed from causes. */
import type { TraceRow } from './tape.ts';

export interface Stamp {
  readonly lamport: number;
  /** One count a node, in set-up order. */
  readonly vector: readonly number[];
}

/** Grows with the trace; events without a node (cuts, heals) carry the empty stamp and order nothing. */
export class Stamps {
  private readonly stamps: Stamp[] = [];
  private readonly latest: (Stamp | undefined)[];
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
    this.latest = new Array<Stamp | undefined>(size).fill(undefined);
  }

  get length(): number {
    return this.stamps.length;
  }

  /** Rows must come in order, each once. */
  push(row: TraceRow): void {
    this.stamps.push(row.node < 0 || NOT_SEEN.has(row.kind) ? this.empty() : this.tick(row));
  }

  at(index: number): Stamp | undefined {
    return this.stamps[index];
  }

  private empty(): Stamp {
    return { lamport: 0, vector: new Array<number>(this.size).fill(0) };
  }

  private tick(row: TraceRow): Stamp {
    const own = this.latest[row.node];
    const cause = row.cause >= 0 ? this.stamps[row.cause] : undefined;
    const vector = new Array<number>(this.size).fill(0);
    for (let i = 0; i < this.size; i++) vector[i] = Math.max(own?.vector[i] ?? 0, cause?.vector[i] ?? 0);
    vector[row.node] = (vector[row.node] as number) + 1;
    const stamp = { lamport: Math.max(own?.lamport ?? 0, cause?.lamport ?? 0) + 1, vector };
    this.latest[row.node] = stamp;
    return stamp;
  }
}

/** Things that happen to a message without the node knowing. */
const NOT_SEEN: ReadonlySet<string> = new Set([
  'lose',
  'discard',
  'queue',
  'void',
  'drop',
  'duplicate',
  'delay',
  'hold',
  'release',
  'corrupt',
]);

/** True when `a` happened before `b`: a ≤ b in every component and a ≠ b. */
export const happenedBefore = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((count, index) => count <= (b[index] ?? 0)) && a.some((count, index) => count < (b[index] ?? 0));
