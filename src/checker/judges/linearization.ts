/**
 * Searches a linearization of operations on one object: Wing & Gong 1993 with the memory of Lowe 2017 ("Testing for
 * linearizability"): operations are lifted from a list of questions and answers; a situation (state, operations
 * placed) that was left once is never entered again. A read that is legal now is placed at once without
 * alternatives: moving it forward in any order keeps that order legal.
 */
import type { Meter } from './budget.ts';
import { Configurations } from './configurations.ts';
import type { DataType } from './datatypes/datatype.ts';
import type { HistoryOperation } from './history.ts';
import { States } from './states.ts';
import { Taken } from './taken.ts';
import { HEAD, Timeline } from './timeline.ts';
import type { Value } from './value.ts';

export type Progress = 'running' | 'holds' | 'fails';

interface Placed {
  readonly operation: number;
  readonly stateBefore: number;
  readonly forced: boolean;
}

export class Linearization {
  private readonly timeline: Timeline;
  private readonly states: States;
  private readonly taken: Taken;
  private readonly seen: Configurations;
  private readonly isRead: Uint8Array;
  private readonly placed: Placed[] = [];
  private state: number;
  private place = HEAD;
  private isFresh = true;
  private open: number;
  /** Latest event that the search has reached: the answer that stays unexplained, once it has failed. */
  private furthest = HEAD;

  constructor(
    type: DataType,
    private readonly operations: readonly HistoryOperation[],
    private readonly meter: Meter,
    initial: Value | undefined,
  ) {
    meter.hold(operations.length * 64);
    this.timeline = new Timeline(operations);
    this.states = new States(type, operations, meter, initial);
    this.taken = new Taken(operations);
    this.seen = new Configurations(meter);
    this.isRead = Uint8Array.from(operations, (each) => Number(each.status === 'ok' && type.isRead(each)));
    this.state = this.states.initial;
    this.open = operations.filter((operation) => operation.status === 'ok').length;
  }

  /** Goes on for about so many steps. @throws Spent */
  run(steps: number): Progress {
    for (let step = 0; step < steps; step += 1) {
      const progress = this.step();
      if (progress !== 'running') return progress;
    }
    return 'running';
  }

  /** Once `holds`: indices of the operations in an order that explains them. */
  order(): readonly number[] {
    return this.placed.map(({ operation }) => operation);
  }

  /** Once `fails`: the operation whose answer no order reaches. */
  firstIllegal(): number {
    return this.timeline.operationAt[this.furthest] as number;
  }

  /** Gives the memory back. */
  dispose(): void {
    this.meter.release(this.operations.length * 64);
    this.states.dispose();
    this.seen.dispose();
  }

  private step(): Progress {
    if (this.open === 0) return 'holds';
    this.meter.look();
    if (this.isFresh) {
      if (this.placeForced()) return 'running';
      this.isFresh = false;
      this.place = this.timeline.next[HEAD] as number;
    }
    if (this.timeline.answers[this.place] === 1) return this.backtrack() ? 'running' : 'fails';
    this.tryPlace(this.timeline.operationAt[this.place] as number);
    return 'running';
  }

  /** Looks, among what may come next, for an answered read that is legal. */
  private placeForced(): boolean {
    const { next, answers, operationAt } = this.timeline;
    for (let at = next[HEAD] as number; at !== HEAD && answers[at] === 0; at = next[at] as number) {
      const operation = operationAt[at] as number;
      this.meter.spend(1);
      if (this.isRead[operation] === 0 || this.states.after(this.state, operation) < 0) continue;
      this.put(operation, this.state, true);
      return true;
    }
    return false;
  }

  private tryPlace(operation: number): void {
    const after = this.states.after(this.state, operation);
    const isUseless = after === this.state && this.operations[operation]?.status !== 'ok';
    if (after < 0 || isUseless) {
      this.place = this.timeline.next[this.place] as number;
      return;
    }
    this.put(operation, after, false);
    const length = this.taken.write(after);
    this.meter.spend(length >> 3);
    if (this.seen.add(this.taken.row, length)) return;
    this.takeBack();
    this.place = this.timeline.next[this.timeline.question(operation)] as number;
  }

  private put(operation: number, after: number, forced: boolean): void {
    this.placed.push({ operation, stateBefore: this.state, forced });
    this.timeline.lift(operation);
    this.taken.add(operation);
    if (this.operations[operation]?.status === 'ok') this.open -= 1;
    this.state = after;
    this.isFresh = true;
  }

  private takeBack(): Placed | undefined {
    const last = this.placed.pop();
    if (last === undefined) return undefined;
    this.timeline.unlift(last.operation);
    this.taken.remove(last.operation);
    if (this.operations[last.operation]?.status === 'ok') this.open += 1;
    this.state = last.stateBefore;
    this.isFresh = false;
    return last;
  }

  /** An answer whose operation is not placed yet: something before must have been placed wrongly. */
  private backtrack(): boolean {
    this.furthest = Math.max(this.furthest, this.place);
    let last = this.takeBack();
    while (last?.forced === true) last = this.takeBack();
    if (last === undefined) return false;
    this.place = this.timeline.next[this.timeline.question(last.operation)] as number;
    return true;
  }
}
