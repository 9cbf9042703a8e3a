/** All next states of one state, one by one: for whatever looks at the space again after the search. */
import type { Space } from './space.ts';

export class Successors {
  private readonly space: Space;
  private readonly row: Int32Array;
  private readonly after: Int32Array;
  private readonly normal: Int32Array;
  private readonly packed: Int32Array;

  constructor(space: Space) {
    const cells = space.values.length;
    this.space = space;
    this.row = new Int32Array(cells);
    this.after = new Int32Array(cells);
    this.normal = new Int32Array(cells);
    this.packed = new Int32Array(Math.max(1, cells));
  }

  /**
   * Calls `visit` with the number of each next state that was kept, the step's label and the next row (valid during
   * the call only), in order; stops when it says true.
   */
  of(row: Int32Array, visit: (next: number, label: number, after: Int32Array) => boolean): void {
    const { space } = this;
    for (let group = 0; group < space.groups.length; group++) {
      const leaf = space.leafOf(group, row);
      const outcomes = leaf === 0 ? [] : space.outcomes.read(leaf);
      if (space.forgetful[group] === 1) space.outcomes.removeLast(leaf);
      for (const outcome of outcomes) {
        this.apply(row, outcome.writes, outcome.grows);
        if (visit(this.numberOf(this.after), outcome.label, this.after)) return;
      }
    }
  }

  ofState(state: number, visit: (next: number, label: number, after: Int32Array) => boolean): void {
    this.of(this.space.rowOf(state, this.row), visit);
  }

  private numberOf(row: Int32Array): number {
    this.normal.set(row);
    this.space.images.normalise(this.normal);
    this.space.states.layout.pack(this.normal, this.packed, 0);
    return this.space.states.find(this.packed);
  }

  private apply(row: Int32Array, writes: readonly number[], grows: readonly number[]): void {
    this.after.set(row);
    for (let i = 0; i < writes.length; i += 2) this.after[writes[i] as number] = writes[i + 1] as number;
    for (let i = 0; i < grows.length; i += 2) {
      const place = grows[i] as number;
      this.after[place] = this.space.parts.apply(grows[i + 1] as number, this.after[place] as number);
    }
  }
}
