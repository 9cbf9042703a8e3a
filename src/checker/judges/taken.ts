/** Which operations a search has placed, as a short row: a window of bits for the answered, a tail for the unanswered. */
import type { HistoryOperation } from './history.ts';

const setBit = (bits: Int32Array, bit: number): void => {
  bits[bit >> 5] = (bits[bit >> 5] as number) | (1 << (bit & 31));
};

const clearBit = (bits: Int32Array, bit: number): void => {
  bits[bit >> 5] = (bits[bit >> 5] as number) & ~(1 << (bit & 31));
};

/** Copies the words of `bits` between the first that is not full and the last that is not empty. */
export class Taken {
  /** Answered operations are numbered by their questions, the unanswered apart, so that both rows stay short. */
  private readonly numbers: Int32Array;
  private readonly answered: Int32Array;
  private readonly unanswered: Int32Array;
  private readonly isAnswered: Uint8Array;
  private firstOpen = 0;
  private lastUsed = -1;
  private lastUnanswered = -1;
  row = new Int32Array(64);

  constructor(operations: readonly HistoryOperation[]) {
    const counts = [0, 0];
    this.isAnswered = Uint8Array.from(operations, (operation) => Number(operation.status === 'ok'));
    this.numbers = Int32Array.from(this.isAnswered, (kind) => {
      counts[kind] = (counts[kind] as number) + 1;
      return (counts[kind] as number) - 1;
    });
    this.answered = new Int32Array(((counts[1] as number) >> 5) + 2);
    this.unanswered = new Int32Array(((counts[0] as number) >> 5) + 2);
  }

  add(operation: number): void {
    const number = this.numbers[operation] as number;
    if (this.isAnswered[operation] === 0) {
      setBit(this.unanswered, number);
      this.lastUnanswered = Math.max(this.lastUnanswered, number >> 5);
      return;
    }
    setBit(this.answered, number);
    this.lastUsed = Math.max(this.lastUsed, number >> 5);
    while (this.answered[this.firstOpen] === -1) this.firstOpen += 1;
  }

  remove(operation: number): void {
    const number = this.numbers[operation] as number;
    if (this.isAnswered[operation] === 0) {
      clearBit(this.unanswered, number);
      while (this.lastUnanswered >= 0 && this.unanswered[this.lastUnanswered] === 0) this.lastUnanswered -= 1;
      return;
    }
    clearBit(this.answered, number);
    this.firstOpen = Math.min(this.firstOpen, number >> 5);
    while (this.lastUsed >= 0 && this.answered[this.lastUsed] === 0) this.lastUsed -= 1;
  }

  /** Writes `state` and the operations taken to `row`. @returns its length; equal rows mean equal situations. */
  write(state: number): number {
    const window = Math.max(0, this.lastUsed + 1 - this.firstOpen);
    const length = 3 + window + this.lastUnanswered + 1;
    if (length > this.row.length) this.row = new Int32Array(length * 2);
    this.row[0] = state;
    this.row[1] = this.firstOpen;
    this.row[2] = window;
    this.row.set(this.answered.subarray(this.firstOpen, this.firstOpen + window), 3);
    this.row.set(this.unanswered.subarray(0, this.lastUnanswered + 1), 3 + window);
    return length;
  }
}
