/** Questions and answers of some operations as a linked list in order of time, from which a search lifts operations. */
import type { HistoryOperation } from './history.ts';

/** Place 0 is the head of the list; places 1 … are events. */
export const HEAD = 0;

interface TimedEvent {
  readonly operation: number;
  readonly at: number;
  readonly isAnswer: boolean;
}

/** At equal times questions come before answers, so that touching intervals count as concurrent. */
const byTime = (a: TimedEvent, b: TimedEvent): number =>
  a.at - b.at || Number(a.isAnswer) - Number(b.isAnswer) || a.operation - b.operation;

const eventsOf = (operations: readonly HistoryOperation[]): TimedEvent[] =>
  operations
    .flatMap((operation, index): TimedEvent[] => {
      const asked = { operation: index, at: operation.invoked, isAnswer: false };
      return operation.status === 'ok'
        ? [asked, { operation: index, at: operation.completed, isAnswer: true }]
        : [asked];
    })
    .sort(byTime);

/** Dancing links: `lift` and `unlift` are inverse when called in opposite order. */
export class Timeline {
  readonly next: Int32Array;
  readonly operationAt: Int32Array;
  readonly answers: Uint8Array;
  private readonly previous: Int32Array;
  private readonly askedAt: Int32Array;
  private readonly answeredAt: Int32Array;

  constructor(operations: readonly HistoryOperation[]) {
    const events = eventsOf(operations);
    const size = events.length + 1;
    this.next = Int32Array.from({ length: size }, (_, place) => (place + 1) % size);
    this.previous = Int32Array.from({ length: size }, (_, place) => (place + size - 1) % size);
    this.operationAt = Int32Array.from([-1, ...events.map((event) => event.operation)]);
    this.answers = Uint8Array.from([0, ...events.map((event) => Number(event.isAnswer))]);
    this.askedAt = new Int32Array(operations.length);
    this.answeredAt = new Int32Array(operations.length);
    events.forEach((event, index) => {
      (event.isAnswer ? this.answeredAt : this.askedAt)[event.operation] = index + 1;
    });
  }

  /** Place of an operation's question. */
  question(operation: number): number {
    return this.askedAt[operation] as number;
  }

  lift(operation: number): void {
    this.unlink(this.askedAt[operation] as number);
    this.unlink(this.answeredAt[operation] as number);
  }

  unlift(operation: number): void {
    this.relink(this.answeredAt[operation] as number);
    this.relink(this.askedAt[operation] as number);
  }

  private unlink(place: number): void {
    if (place === HEAD) return;
    this.next[this.previous[place] as number] = this.next[place] as number;
    this.previous[this.next[place] as number] = this.previous[place] as number;
  }

  private relink(place: number): void {
    if (place === HEAD) return;
    this.next[this.previous[place] as number] = place;
    this.previous[this.next[place] as number] = place;
  }
}
