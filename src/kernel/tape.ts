/**
 * The trace as it is kept: one short row of numbers an event (22 bytes), in chunks that forks share. Sentences, rules
 * consulted and effects are computed again when somebody looks (`explain.ts`).
 */
import type { FaultKind } from './act.ts';
import type { Micros } from './time.ts';

/** `void`: an act that no longer applies (its message is gone), kept so that every act has its event. */
export const TRACE_KINDS = [
  'deliver',
  'lose',
  'discard',
  'queue',
  'timer',
  'operation',
  'void',
  'crash',
  'restart',
  'pause',
  'resume',
  'cut',
  'heal',
  'partition',
  'healAll',
  'drop',
  'duplicate',
  'delay',
  'hold',
  'release',
  'corrupt',
  'skew',
  'drift',
  'lie',
] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];
const CODE = new Map<TraceKind, number>(TRACE_KINDS.map((kind, code) => [kind, code]));
/** Type-level check that every fault has a kind of trace event. */
export type MissingKinds = Exclude<FaultKind, TraceKind>;

/** One thing that happened, as kept. Node and message are indices; `index` is its place in the trace. */
export interface TraceRow {
  readonly index: number;
  readonly time: Micros;
  readonly kind: TraceKind;
  /** Where it happened; -1 for what concerns links alone. */
  readonly node: number;
  /** Trace index of what brought it about, -1 for none. */
  readonly cause: number;
  /** The other end, for messages: the sender. -1 for none. */
  readonly from: number;
  /** Which message (ordinal of from → node), or which log entry for an act. */
  readonly ordinal: number;
  readonly copy: number;
}

const CHUNK = 1024;

/** Many runs are short: the first chunk begins small. */
const FIRST_ROOM = 32;

const ROW_BYTES = 22;

/** Columns in one piece of memory: a run under load begins a chunk every millisecond. */
class Chunk {
  /** How many rows it holds. */
  readonly room: number;
  readonly time: Float64Array;
  readonly cause: Int32Array;
  readonly ordinal: Int32Array;
  readonly node: Int16Array;
  readonly from: Int16Array;
  readonly kind: Uint8Array;
  readonly copy: Uint8Array;

  constructor(room: number) {
    const memory = new ArrayBuffer(room * ROW_BYTES);
    this.room = room;
    this.time = new Float64Array(memory, 0, room);
    this.cause = new Int32Array(memory, 8 * room, room);
    this.ordinal = new Int32Array(memory, 12 * room, room);
    this.node = new Int16Array(memory, 16 * room, room);
    this.from = new Int16Array(memory, 18 * room, room);
    this.kind = new Uint8Array(memory, 20 * room, room);
    this.copy = new Uint8Array(memory, 21 * room, room);
  }

  /** Its first `rows` rows in another chunk of this room. */
  copied(rows: number, room: number): Chunk {
    const twin = new Chunk(room);
    for (const column of COLUMNS) twin[column].set(this[column].subarray(0, rows));
    return twin;
  }
}

const COLUMNS = ['time', 'cause', 'ordinal', 'node', 'from', 'kind', 'copy'] as const;

/** Room for `rows` rows and some more: doubled until a chunk is full-grown. */
const roomFor = (rows: number): number => {
  let room = FIRST_ROOM;
  while (room < rows) room *= 2;
  return room;
};

export class Tape {
  private chunks: Chunk[] = [];
  private size = 0;
  /** How many rows there is room for. */
  private room = 0;

  get length(): number {
    return this.size;
  }

  push(time: Micros, kind: TraceKind, node: number, cause: number, from = -1, ordinal = 0, copy = 0): void {
    const at = this.size % CHUNK;
    if (this.size === this.room) this.widen(at);
    const chunk = this.chunks[this.chunks.length - 1] as Chunk;
    chunk.time[at] = time;
    chunk.kind[at] = CODE.get(kind) ?? 0;
    chunk.node[at] = node;
    chunk.cause[at] = cause;
    chunk.from[at] = from;
    chunk.ordinal[at] = ordinal;
    chunk.copy[at] = copy;
    this.size++;
  }

  /** Makes room for a row at `at` of the last chunk. */
  private widen(at: number): void {
    const { chunks } = this;
    if (at === 0) chunks.push(new Chunk(this.size === 0 ? FIRST_ROOM : CHUNK));
    else chunks.push((chunks.pop() as Chunk).copied(at, roomFor(at + 1)));
    this.room = this.size - at + (chunks[chunks.length - 1] as Chunk).room;
  }

  /** The row at `index`; undefined beyond either end. */
  at(index: number): TraceRow | undefined {
    if (index < 0 || index >= this.size) return undefined;
    const chunk = this.chunks[Math.floor(index / CHUNK)] as Chunk;
    const at = index % CHUNK;
    return {
      index,
      time: chunk.time[at] as number,
      kind: TRACE_KINDS[chunk.kind[at] as number] as TraceKind,
      node: chunk.node[at] as number,
      cause: chunk.cause[at] as number,
      from: chunk.from[at] as number,
      ordinal: chunk.ordinal[at] as number,
      copy: chunk.copy[at] as number,
    };
  }

  timeOf(index: number): Micros {
    return (this.chunks[Math.floor(index / CHUNK)] as Chunk).time[index % CHUNK] as number;
  }

  /** How many events happened at or before `time`: binary search, times never decrease. */
  countUntil(time: Micros): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.timeOf(middle) <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A tape with the first `length` events of this one; full chunks are shared, the last is copied. */
  prefix(length: number): Tape {
    const tape = new Tape();
    tape.size = length;
    tape.chunks = this.chunks.slice(0, Math.ceil(length / CHUNK));
    const last = tape.chunks.length - 1;
    const rows = length % CHUNK;
    if (rows !== 0) tape.chunks[last] = (this.chunks[last] as Chunk).copied(rows, roomFor(rows));
    tape.room = length - rows + (rows === 0 ? 0 : roomFor(rows));
    return tape;
  }
}
