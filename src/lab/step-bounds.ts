/**
 * Where steps end. An *event* step ends after every event, a *message* step after every arrival. A *round* ends when
 * all that was in flight at its beginning has ended, a *phase* when the last message in flight has ended (held ones
 * do not count). Bounds are counted from the start of the run, so stepping forward and back meets the same ones.
 */
import type { Flight, TraceRow, World } from '#kernel';
import type { StepUnit } from './session.ts';

const ARRIVALS: ReadonlySet<string> = new Set(['deliver', 'queue', 'discard']);

const moves = (flight: Flight): boolean => !flight.held;

type Listed = Exclude<StepUnit, 'event'>;

export class StepBounds {
  private readonly lists: Record<Listed, number[]> = { message: [0], round: [0], phase: [0] };

  /** Events must come in order; `row` led from `before` to `after`. */
  push(row: TraceRow, before: World, after: World): void {
    const { message, round, phase } = this.lists;
    if (ARRIVALS.has(row.kind)) message.push(after.index);
    if (before.flights.some(moves) && !after.flights.some(moves)) phase.push(after.index);
    const began = round[round.length - 1] ?? 0;
    if (!after.flights.some((flight) => moves(flight) && flight.cause < began)) round.push(after.index);
  }

  copy(other: StepBounds, index: number): void {
    for (const unit of ['message', 'round', 'phase'] as const)
      this.lists[unit].splice(0, 1, ...other.lists[unit].filter((bound) => bound <= index));
  }

  /** The first bound after `index`, or `null` when none is known so far. */
  after(unit: StepUnit, index: number): number | null {
    if (unit === 'event') return index + 1;
    return this.lists[unit].find((bound) => bound > index) ?? null;
  }

  /** The last bound before `index`; 0 at the beginning. */
  before(unit: StepUnit, index: number): number {
    if (unit === 'event') return Math.max(0, index - 1);
    return this.lists[unit].findLast((bound) => bound < index) ?? 0;
  }
}
