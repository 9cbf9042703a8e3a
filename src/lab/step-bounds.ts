/**
 * Where steps end. An *event* step ends after every event, a *message* step after every arrival. A *round* ends when
 * all that was in flight at its beginning has ended, a *phase* when the last message in flight has ended (held ones
 * do not count). Bounds are counted from the start of the run, so stepping forward and back meets the same ones.
 */
import type { Flight, TraceRow, World } from '#kernel';
import type { StepUnit } from './session.ts';

const ARRIVALS: ReadonlySet<string> = new Set(['deliver', 'queue', 'discard']);

const moves = (flight: Flight): boolean => !flight.held;

type Marked = Exclude<StepUnit, 'event'>;

const BIT: Readonly<Record<Marked, number>> = { message: 1, round: 2, phase: 4 };
const ALL = 7;

const FIRST_ROOM = 256;

export class StepBounds {
  /** One byte an event: which units end after so many events. The beginning of the run bounds all. */
  private marks = new Uint8Array(FIRST_ROOM).fill(ALL, 0, 1);
  private known = 0;
  private roundBegan = 0;

  /** Events must come in order; `row` led from `before` to `after`. */
  push(row: TraceRow, before: World, after: World): void {
    const { index, flights } = after;
    let mark = ARRIVALS.has(row.kind) ? BIT.message : 0;
    if (before.flights.some(moves) && !flights.some(moves)) mark |= BIT.phase;
    if (!flights.some((flight) => moves(flight) && flight.cause < this.roundBegan)) {
      mark |= BIT.round;
      this.roundBegan = index;
    }
    if (index >= this.marks.length) this.grow();
    this.marks[index] = mark;
    this.known = index;
  }

  /** What `other` knows of the first `index` events. */
  copy(other: StepBounds, index: number): void {
    this.known = Math.min(index, other.known);
    this.marks = other.marks.slice(0, Math.max(FIRST_ROOM, this.known + 1)).fill(0, this.known + 1);
    this.roundBegan = this.before('round', this.known + 1);
  }

  /** The first bound after `index`, or `null` when none is known so far. */
  after(unit: StepUnit, index: number): number | null {
    if (unit === 'event') return index + 1;
    for (let next = index + 1; next <= this.known; next++) if (this.ends(unit, next)) return next;
    return null;
  }

  /** The last bound before `index`; 0 at the beginning. */
  before(unit: StepUnit, index: number): number {
    let last = Math.max(0, index - 1);
    if (unit === 'event') return last;
    last = Math.min(last, this.known);
    while (!this.ends(unit, last)) last--;
    return last;
  }

  private ends(unit: Marked, index: number): boolean {
    return ((this.marks[index] as number) & BIT[unit]) !== 0;
  }

  private grow(): void {
    const wider = new Uint8Array(this.marks.length * 2);
    wider.set(this.marks);
    this.marks = wider;
  }
}
