/** Scripted members of a hall who note when each step reached them: for tests, benches and the soak. */
import type { Driver } from '#lab/class';
import { type Hall, until } from './hall.ts';

/** The value that this share of all does not exceed. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0;

export class Audience {
  /** Milliseconds from a deed of the driver to each member's replica. */
  readonly latencies: number[] = [];
  steps = 0;
  private shown = 0;
  private sentAt = 0;
  private readonly hall: Hall;
  private readonly driver: Driver;

  constructor(hall: Hall, driver: Driver, members: number, prefix = 'member') {
    this.hall = hall;
    this.driver = driver;
    for (let place = 0; place < members; place++) this.join(`${prefix}${String(place).padStart(6, '0')}`);
  }

  /** Every member shows what the driver shows. */
  get isTogether(): boolean {
    const { hash } = this.driver.state;
    return this.hall.followers.every(({ replica }) => replica.state?.hash === hash && !replica.behind);
  }

  get isConnected(): boolean {
    return [this.driver, ...this.hall.followers].every(({ lineState }) => lineState === 'open');
  }

  /** Pictures that members should have shown and did not, less those shown twice. */
  get missing(): number {
    return this.steps * this.hall.followers.length - this.shown;
  }

  /** What changes the picture, and the wait until everybody has it. */
  async step(deed: () => void, ms = 60_000): Promise<void> {
    this.steps++;
    this.sentAt = performance.now();
    deed();
    await until(() => this.isTogether, ms, `step ${this.steps}`);
    this.sentAt = 0;
  }

  /** A fault, a deed meanwhile, and the return of everybody. How long after it the hall was together again, in ms. */
  async heal(fault: () => Promise<void> | void, deed: () => void, ms = 240_000): Promise<number> {
    await fault();
    await until(() => !this.isConnected, 60_000, 'the loss');
    this.steps++;
    deed();
    await until(() => this.isConnected, ms, 'the return');
    return until(() => this.isTogether, 60_000, 'healing');
  }

  private join(member: string): void {
    let last: string | null = null;
    this.hall.follower(member, (state) => {
      if (!state || state.hash === last) return;
      // The first picture is what was there before.
      if (last !== null) this.shown++;
      last = state.hash;
      if (this.sentAt > 0) this.latencies.push(performance.now() - this.sentAt);
    });
  }
}
