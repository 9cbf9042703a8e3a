/** Every combination of choices, one by one: which option each choice of the present branch takes. */
export class Picks {
  private readonly taken: number[] = [];
  private readonly limits: number[] = [];
  private count = 0;

  /** Back to the first option of every choice. */
  reset(): void {
    this.taken.length = 0;
    this.count = 0;
  }

  /** A branch begins. */
  begin(): void {
    this.count = 0;
  }

  /** Which of so many options the next choice of this branch takes. */
  pick(options: number): number {
    const nth = this.count++;
    if (nth === this.taken.length) this.taken.push(0);
    this.limits[nth] = options;
    return this.taken[nth] as number;
  }

  /** What the present branch took, in order. */
  list(): readonly number[] {
    return this.taken.slice(0, this.count);
  }

  /** The next combination, the last choice running fastest; false after the last. */
  next(): boolean {
    const { taken, limits } = this;
    taken.length = this.count;
    while (taken.length > 0) {
      const last = taken.length - 1;
      const pick = (taken[last] as number) + 1;
      if (pick < (limits[last] as number)) {
        taken[last] = pick;
        return true;
      }
      taken.pop();
    }
    return false;
  }
}
