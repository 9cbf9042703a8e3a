/**
 * The client history while the machine runs. Kept in chunks that snapshots share, because a run under load has
 * thousands of requests and a keyframe must not copy them all.
 */
import type { Request } from './world.ts';

const CHUNK = 64;

/** A frozen list: outer array copied, chunks shared. */
export type FrozenRequests = readonly (readonly Request[])[];

export class RequestLog {
  private chunks: Request[][] = [];
  /** Chunks that no snapshot holds, hence may be written in place. */
  private own = new Set<number>();
  private size = 0;

  static of(frozen: FrozenRequests): RequestLog {
    const log = new RequestLog();
    log.chunks = frozen.map((chunk) => chunk as Request[]);
    log.size = frozen.reduce((sum, chunk) => sum + chunk.length, 0);
    return log;
  }

  get length(): number {
    return this.size;
  }

  private writable(index: number): Request[] {
    const known = this.chunks[index];
    if (known && this.own.has(index)) return known;
    const copy = known ? known.slice() : [];
    this.chunks[index] = copy;
    this.own.add(index);
    return copy;
  }

  add(request: Request): void {
    this.writable(Math.floor(this.size / CHUNK)).push(request);
    this.size++;
  }

  at(index: number): Request | undefined {
    return this.chunks[Math.floor(index / CHUNK)]?.[index % CHUNK];
  }

  set(index: number, request: Request): void {
    this.writable(Math.floor(index / CHUNK))[index % CHUNK] = request;
  }

  /** Newest first: open requests are near the end. */
  findLast(wanted: (request: Request) => boolean): number {
    for (let i = this.size - 1; i >= 0; i--) if (wanted(this.at(i) as Request)) return i;
    return -1;
  }

  freeze(): FrozenRequests {
    this.own.clear();
    return this.chunks.slice();
  }
}
