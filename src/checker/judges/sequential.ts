/**
 * Sequential consistency (Lamport 1979): one order of all operations on all objects that keeps each process's own
 * order. It does not compose, so the objects are searched together; real time plays no part.
 */
import type { Meter } from './budget.ts';
import { Configurations } from './configurations.ts';
import type { DataType } from './datatypes/datatype.ts';
import { type History, sayOperation } from './history.ts';
import { type Lane, lanesOf } from './program-order.ts';
import { States } from './states.ts';
import { STRINGS } from './strings.ts';
import { encode } from './value.ts';
import type { Judgement } from './verdict.ts';

type Answer = Omit<Judgement, 'model' | 'explored'>;

interface Placed {
  readonly lane: number;
  readonly stateBefore: number;
  readonly forced: boolean;
}

/** Number of each operation's object, objects numbered in order of first use. */
const objectsOf = (history: History): Int32Array => {
  const numbers = new Map<string, number>();
  return Int32Array.from(history.operations, ({ key }) => {
    const text = encode(key);
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    return numbers.get(text) as number;
  });
};

class Interleaving {
  private readonly lanes: readonly Lane[];
  private readonly objects: Int32Array;
  private readonly states: States;
  private readonly seen: Configurations;
  /** How many operations of each lane are placed, then the state of each object. */
  private readonly row: Int32Array;
  private readonly isPlaced: Uint8Array;
  private readonly isRead: Uint8Array;
  private readonly placed: Placed[] = [];
  private open: number;
  /** The longest order met, and an answered operation that could not follow it. */
  private longest = -1;
  stuck: number | undefined;

  constructor(
    private readonly history: History,
    type: DataType,
    private readonly meter: Meter,
  ) {
    this.lanes = lanesOf(history);
    this.objects = objectsOf(history);
    this.states = new States(type, history.operations, meter, history.initial);
    this.seen = new Configurations(meter);
    const objectCount = this.objects.reduce((most, object) => Math.max(most, object + 1), 0);
    this.row = new Int32Array(this.lanes.length + objectCount);
    this.row.fill(this.states.initial, this.lanes.length);
    this.isPlaced = new Uint8Array(history.operations.length);
    this.isRead = Uint8Array.from(history.operations, (each) =>
      Number(each.status === 'ok' && type.isRead(each)),
    );
    this.open = history.operations.filter(({ status }) => status === 'ok').length;
  }

  /** @returns the operations in an explaining order, or `undefined` when there is none. @throws Spent */
  search(): number[] | undefined {
    let lane = 0;
    while (this.open > 0) {
      this.meter.look();
      if (lane === 0 && this.placeForced()) continue;
      lane = this.placeFrom(lane) ? 0 : this.lanes.length;
      if (lane === 0) continue;
      this.noteStuck();
      const last = this.takeBackChoice();
      if (last === undefined) return undefined;
      lane = last.lane + 1;
    }
    return this.order();
  }

  private order(): number[] {
    const positions = new Int32Array(this.lanes.length);
    return this.placed.map(({ lane }) => {
      positions[lane] = (positions[lane] as number) + 1;
      return this.lanes[lane]?.operations[(positions[lane] as number) - 1] as number;
    });
  }

  /** The operation that a lane would place next, if its turn may come. */
  private nextOf(lane: number): number | undefined {
    const { operations, after } = this.lanes[lane] as Lane;
    if (after !== undefined && this.isPlaced[after] === 0) return undefined;
    return operations[this.row[lane] as number];
  }

  private stateOf(operation: number): number {
    return this.row[this.lanes.length + (this.objects[operation] as number)] as number;
  }

  /** A legal read can go first in any order that has it later. */
  private placeForced(): boolean {
    for (let lane = 0; lane < this.lanes.length; lane += 1) {
      this.meter.spend(1);
      const operation = this.nextOf(lane);
      if (operation === undefined || this.isRead[operation] === 0) continue;
      const state = this.stateOf(operation);
      if (this.states.after(state, operation) < 0) continue;
      this.put(lane, operation, state, true);
      return true;
    }
    return false;
  }

  /** Places the next operation of the first lane, from `start` on, that leads to a new situation. */
  private placeFrom(start: number): boolean {
    for (let lane = start; lane < this.lanes.length; lane += 1) {
      const operation = this.nextOf(lane);
      if (operation === undefined) continue;
      const after = this.states.after(this.stateOf(operation), operation);
      if (after < 0 || (after === this.stateOf(operation) && this.lanes[lane]?.isOptional === true)) continue;
      this.put(lane, operation, after, false);
      this.meter.spend(1 + (this.row.length >> 3));
      if (this.seen.add(this.row, this.row.length)) return true;
      this.takeBack();
    }
    return false;
  }

  private put(lane: number, operation: number, after: number, forced: boolean): void {
    this.placed.push({ lane, stateBefore: this.stateOf(operation), forced });
    this.row[this.lanes.length + (this.objects[operation] as number)] = after;
    this.row[lane] = (this.row[lane] as number) + 1;
    this.isPlaced[operation] = 1;
    if (this.history.operations[operation]?.status === 'ok') this.open -= 1;
  }

  private takeBack(): Placed | undefined {
    const last = this.placed.pop();
    if (last === undefined) return undefined;
    this.row[last.lane] = (this.row[last.lane] as number) - 1;
    const operation = this.lanes[last.lane]?.operations[this.row[last.lane] as number] as number;
    this.row[this.lanes.length + (this.objects[operation] as number)] = last.stateBefore;
    this.isPlaced[operation] = 0;
    if (this.history.operations[operation]?.status === 'ok') this.open += 1;
    return last;
  }

  /** Back to the last placing that had alternatives. */
  private takeBackChoice(): Placed | undefined {
    let last = this.takeBack();
    while (last?.forced === true) last = this.takeBack();
    return last;
  }

  private noteStuck(): void {
    if (this.placed.length <= this.longest) return;
    this.longest = this.placed.length;
    const waiting = this.lanes.findIndex(
      (lane, index) => !lane.isOptional && this.nextOf(index) !== undefined,
    );
    this.stuck = waiting < 0 ? undefined : this.nextOf(waiting);
  }
}

/** Positions in the order serve as times: real time plays no part. @throws Spent */
export const judgeSequential = (history: History, type: DataType, meter: Meter): Answer => {
  const search = new Interleaving(history, type, meter);
  const order = search.search();
  if (order !== undefined)
    return {
      verdict: 'holds',
      reason: STRINGS.sequential.holds,
      points: order.map((operation, at) => ({ operation, at })),
    };
  const stuck = search.stuck === undefined ? undefined : history.operations[search.stuck];
  const furthest = stuck && STRINGS.sequential.furthest(sayOperation(stuck));
  return {
    verdict: 'fails',
    reason: [STRINGS.sequential.fails, ...(furthest ? [furthest] : [])].join(' '),
    ...(search.stuck === undefined ? {} : { operation: search.stuck }),
  };
};
