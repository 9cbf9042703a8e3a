/** Work and memory that a judge may spend. Pure: time is the caller's business, through `cancelled`. */
import { STRINGS } from './strings.ts';

export interface Budget {
  /** Units of work, about one situation each. Default 20 million. */
  readonly work?: number;
  /** Bytes for remembered situations. Default 256 MiB. */
  readonly bytes?: number;
  /** Asked every few thousand units; true ends the search with `unknown`. */
  readonly cancelled?: () => boolean;
}

/** Thrown inside the judges when the budget is spent; `judge` turns it into the verdict `unknown`. */
export class Spent extends Error {
  override readonly name = 'Spent';
}

const POLL_EVERY = 4096;

export class Meter {
  /** Situations looked at. */
  explored = 0;
  private work = 0;
  private bytes = 0;
  private nextPoll = 0;
  private readonly workMax: number;
  private readonly bytesMax: number;
  private readonly cancelled: () => boolean;

  constructor(budget: Budget = {}) {
    this.workMax = budget.work ?? 20_000_000;
    this.bytesMax = budget.bytes ?? 256 * 1024 * 1024;
    this.cancelled = budget.cancelled ?? (() => false);
  }

  /** @throws Spent when the budget of work is used up or the caller cancelled. */
  spend(units: number): void {
    this.work += units;
    if (this.work > this.workMax) throw new Spent(STRINGS.spent.steps(this.workMax));
    if (this.work < this.nextPoll) return;
    this.nextPoll = this.work + POLL_EVERY;
    if (this.cancelled()) throw new Spent(STRINGS.spent.cancelled);
  }

  /** One more situation. */
  look(units = 1): void {
    this.explored += 1;
    this.spend(units);
  }

  /** @throws Spent when more memory is held than allowed. Call before allocating. */
  hold(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > this.bytesMax)
      throw new Spent(STRINGS.spent.memory(Math.round(this.bytesMax / 1048576)));
  }

  release(bytes: number): void {
    this.bytes -= bytes;
  }
}
