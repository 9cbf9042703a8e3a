/** States of an object as small integers: a search compares and remembers numbers, whatever the states are. */
import type { Meter } from './budget.ts';
import type { DataType } from './datatypes/datatype.ts';
import type { HistoryOperation } from './history.ts';
import { encode, type Value } from './value.ts';

/** What a remembered outcome costs, about: a map entry of two numbers. */
const OUTCOME_BYTES = 48;
const ILLEGAL = -1;

export class States {
  private readonly values: Value[] = [];
  private readonly ids = new Map<string, number>();
  private readonly outcomes = new Map<number, number>();
  private held = 0;
  readonly initial: number;

  constructor(
    private readonly type: DataType,
    private readonly operations: readonly HistoryOperation[],
    private readonly meter: Meter,
    initial: Value | undefined,
  ) {
    this.initial = this.intern(type.initial(initial));
  }

  /** The state after operation number `index`, or a negative number when its answer is impossible there. */
  after(state: number, index: number): number {
    const place = state * this.operations.length + index;
    const known = this.outcomes.get(place);
    if (known !== undefined) return known;
    const before = this.values[state] as Value;
    const after = this.type.apply(before, this.operations[index] as HistoryOperation);
    const outcome = after === undefined ? ILLEGAL : after === before ? state : this.intern(after);
    this.charge(OUTCOME_BYTES);
    this.outcomes.set(place, outcome);
    return outcome;
  }

  /** Gives the memory back to the budget. */
  dispose(): void {
    this.meter.release(this.held);
    this.held = 0;
    this.outcomes.clear();
    this.ids.clear();
    this.values.length = 0;
  }

  private charge(bytes: number): void {
    this.held += bytes;
    this.meter.hold(bytes);
  }

  private intern(value: Value): number {
    const text = encode(value);
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.meter.spend(text.length >> 5);
    this.charge(2 * text.length + 96);
    this.values.push(value);
    this.ids.set(text, this.values.length - 1);
    return this.values.length - 1;
  }
}
