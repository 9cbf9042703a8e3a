const LARGE = 1 << 18;

/** A growing list of 32-bit integers. Hot loops read `data` directly. */
export class IntList {
  data = new Int32Array(256);
  length = 0;

  push(value: number): number {
    if (this.length === this.data.length) this.widen(this.length + 1);
    this.data[this.length] = value;
    return this.length++;
  }

  at(index: number): number {
    return this.data[index] as number;
  }

  /** Adds `count` zeros and returns where they begin. */
  reserve(count: number): number {
    const start = this.length;
    if (start + count > this.data.length) this.widen(start + count);
    this.data.fill(0, start, start + count);
    this.length = start + count;
    return start;
  }

  /** Half as much again once it is large, so that little memory is held for nothing. */
  private widen(least: number): void {
    const { length } = this.data;
    const wider = new Int32Array(Math.max(length < LARGE ? length * 2 : Math.ceil(length * 1.5), least));
    wider.set(this.data);
    this.data = wider;
  }

  truncate(length: number): void {
    this.length = length;
  }

  get bytes(): number {
    return this.data.byteLength;
  }
}
