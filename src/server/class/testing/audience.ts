/** Scripted members of a hall who note when each step reached them: for tests, benches and the soak. */
import { hashOf } from '#kernel';
import type { Driver } from '#lab/class';
import { type Hall, until } from './hall.ts';

/** The value that this share of all does not exceed. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0;

/** After a fault, in milliseconds: until the last was connected again, and from then until all showed the same. */
export interface Healing {
  readonly backMs: number;
  readonly healedMs: number;
}

export class Audience {
  /** Milliseconds from a deed of the driver to each member's replica. */
  readonly latencies: number[] = [];
  steps = 0;
  /** Pictures that a member showed beside one for each step: an old one again, or one that nobody made. */
  doubled = 0;
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

  /** Pictures that members should have shown and did not. */
  get missing(): number {
    return this.steps * this.hall.followers.length - this.shown;
  }

  /** Members whose run is not the driver's, decision for decision. Dear: asked now and then. */
  get differing(): number {
    const run = hashOf(this.driver.state.run);
    return this.hall.followers.filter(({ replica }) => hashOf(replica.state?.run) !== run).length;
  }

  /** What changes the picture, and the wait until everybody has it. */
  async step(deed: () => void, ms = 60_000): Promise<void> {
    this.steps++;
    this.sentAt = performance.now();
    deed();
    await until(() => this.isTogether, ms, `step ${this.steps}`);
    this.sentAt = 0;
  }

  /** A fault, a deed meanwhile, and the return of everybody. */
  async heal(fault: () => Promise<void> | void, deed: () => void, ms = 240_000): Promise<Healing> {
    const since = performance.now();
    await fault();
    await until(() => !this.isConnected, 60_000, 'the loss');
    this.steps++;
    deed();
    await until(() => this.isConnected, ms, 'the return');
    const backMs = performance.now() - since;
    return { backMs, healedMs: await until(() => this.isTogether, 60_000, 'healing') };
  }

  private join(member: string): void {
    let last: string | null = null;
    let step = this.steps;
    this.hall.follower(member, (state) => {
      if (!state || state.hash === last) return;
      const isFirst = last === null;
      last = state.hash;
      // The first picture is what was there before.
      if (isFirst) return;
      if (state.hash === this.driver.state.hash && step < this.steps) {
        this.shown++;
        step = this.steps;
      } else this.doubled++;
      if (this.sentAt > 0) this.latencies.push(performance.now() - this.sentAt);
    });
  }
}
