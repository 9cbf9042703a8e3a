/** Runs a model's pure functions on a row, noting what they read and how they would change it. */
import type { Cell, GrowingCell, ModelAction, ModelStep, ModelView } from '#kernel';
import { canonicalText } from './canonical.ts';
import type { Outcome } from './outcomes.ts';
import { Picks } from './picks.ts';
import type { Values } from './values.ts';

/** What the tracker needs of the space that it works for. */
export interface Ledger {
  readonly values: readonly Values[];
  placeOf(cell: Cell): number;
  /** Number of this value of this cell, entered when it is new. */
  valueId(place: number, value: unknown): number;
  partId(place: number, cell: GrowingCell<never, never>, part: unknown): number;
  labelId(action: number, chosen: readonly unknown[]): number;
}

/** Thrown by `choose` when there is nothing to choose from. */
const NOTHING = { reason: 'nothing to choose from' };

export class Tracker implements ModelStep, ModelView {
  /** Cells read since `begin`, in order, each once. */
  readonly reads: number[] = [];
  private readonly ledger: Ledger;
  private row: Int32Array = new Int32Array(0);
  private readonly seen: Uint8Array;
  private readonly written = new Map<number, number>();
  private readonly grown: number[] = [];
  private readonly picks = new Picks();
  private readonly chosen: unknown[] = [];

  constructor(ledger: Ledger, cells: number) {
    this.ledger = ledger;
    this.seen = new Uint8Array(cells);
  }

  begin(row: Int32Array): void {
    this.row = row;
    this.reads.length = 0;
    this.seen.fill(0);
  }

  get<T>(cell: Cell<T>): T {
    const place = this.ledger.placeOf(cell as Cell);
    if (this.seen[place] === 0) {
      this.seen[place] = 1;
      this.reads.push(place);
    }
    return this.ledger.values[place]?.list[this.row[place] as number] as T;
  }

  set<T>(cell: Cell<T>, value: T): void {
    const place = this.ledger.placeOf(cell as Cell);
    this.written.set(place, this.ledger.valueId(place, value));
  }

  grow<T, Part>(cell: GrowingCell<T, Part>, part: Part): void {
    const place = this.ledger.placeOf(cell as Cell);
    this.grown.push(place, this.ledger.partId(place, cell as never, part));
  }

  choose<Option>(options: readonly Option[]): Option {
    if (options.length === 0) throw NOTHING;
    const option = options[this.picks.pick(options.length)] as Option;
    this.chosen.push(option);
    return option;
  }

  /** Every way in which `action` can happen in the row given to `begin`, in order. */
  outcomes(action: ModelAction, index: number): Outcome[] {
    this.picks.reset();
    const found: Outcome[] = [];
    do {
      const outcome = this.branch(action, index);
      if (outcome) found.push(outcome);
    } while (this.picks.next());
    return found;
  }

  private branch(action: ModelAction, index: number): Outcome | null {
    this.picks.begin();
    this.chosen.length = 0;
    this.grown.length = 0;
    this.written.clear();
    try {
      if (!action.run(this)) return null;
    } catch (thrown) {
      if (thrown === NOTHING) return null;
      throw thrown;
    }
    for (let i = 0; i < this.grown.length; i += 2)
      if (this.written.has(this.grown[i] as number))
        throw new Error('it both sets a cell and lets it grow in one step');
    const writes = [...this.written].flat();
    return { label: this.ledger.labelId(index, this.chosen), writes, grows: [...this.grown] };
  }
}

/** -1 for equal lists of steps, otherwise the label of a step that is in one of them only. */
export const different = (a: readonly Outcome[], b: readonly Outcome[]): number => {
  for (let i = 0; i < Math.max(a.length, b.length); i++)
    if (canonicalText(a[i]) !== canonicalText(b[i])) return (a[i] ?? b[i])?.label ?? 0;
  return -1;
};
