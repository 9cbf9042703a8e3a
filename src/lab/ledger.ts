/**
 * What was learnt about a branch by walking it once, world by world: where properties first broke or came true, and
 * where the steps of each unit end. Grows with the history, is never recomputed, and a fork keeps what it shares.
 */
import type { History, Property, World } from '#kernel';
import { StepBounds } from './step-bounds.ts';

const NEVER = -1;

export class Ledger {
  /** Worlds 0 … `walked` have been looked at. */
  private walked = NEVER;
  /** Per property: the first index at which an `always` was false or any other was true. */
  private readonly firsts: number[];
  readonly bounds: StepBounds;
  /** The world at `walked`, when it was this ledger that looked at it. */
  private last: World | null = null;
  private readonly history: History;
  private readonly properties: readonly Property[];

  constructor(history: History, properties: readonly Property[]) {
    this.history = history;
    this.properties = properties;
    this.firsts = properties.map(() => NEVER);
    this.bounds = new StepBounds();
  }

  /** The ledger of a history that leaves this one after `index` events. */
  fork(history: History, index: number): Ledger {
    const twin = new Ledger(history, this.properties);
    twin.walked = Math.min(this.walked, index);
    this.firsts.forEach((first, place) => {
      twin.firsts[place] = first <= index ? first : NEVER;
    });
    twin.bounds.copy(this.bounds, index);
    return twin;
  }

  /** Lets go of the world that it looked at last; it is computed again when it goes on. */
  rest(): void {
    this.last = null;
  }

  /** How many worlds up to `index` were not looked at so far. */
  behind(index: number): number {
    return Math.max(0, index - this.walked);
  }

  /** Looks at `count` worlds more, at most up to `index`. */
  walkOn(count: number, index: number): void {
    this.walkTo(Math.min(index, this.walked + count));
  }

  /** Looks at every world up to `index` that was not looked at so far. */
  walkTo(index: number): void {
    while (this.walked < index) {
      const before = this.last ?? this.history.worldAt(Math.max(0, this.walked));
      this.walked++;
      this.last = this.history.worldAt(this.walked);
      const row = this.history.row(this.walked - 1);
      if (row) this.bounds.push(row, before, this.last);
      this.look(this.last);
    }
  }

  private look(world: World): void {
    this.properties.forEach((property, place) => {
      if (this.firsts[place] !== NEVER) return;
      if (property.holds(world) !== (property.kind === 'always')) this.firsts[place] = this.walked;
    });
  }

  /** After how many events property number `place` first broke (`always`) or came true, at or before `index`; else `null`. */
  since(place: number, index: number): number | null {
    this.walkTo(index);
    const first = this.firsts[place] ?? NEVER;
    return first === NEVER || first > index ? null : first;
  }
}
