/** A growing list of 32-bit integers. Hot loops read `data` directly. */
export class IntList {
  data = new Int32Array(256);
  length = 0;

  push(value: number): number {
    if (this.length === this.data.length) {
      const wider = new Int32Array(this.data.length * 2);
      wider.set(this.data);
      this.data = wider;
    }
    this.data[this.length] = value;
    return this.length++;
  }

  at(index: number): number {
    return this.data[index] as number;
  }

  /** Adds `count` zeros and returns where they begin. */
  reserve(count: number): number {
    const start = this.length;
    if (start + count > this.data.length) {
      const wider = new Int32Array(Math.max(this.data.length * 2, start + count));
      wider.set(this.data);
      this.data = wider;
    }
    this.data.fill(0, start, start + count);
    this.length = start + count;
    return start;
  }

  truncate(length: number): void {
    this.length = length;
  }

  get bytes(): number {
    return this.data.byteLength;
  }
}
