/** An exact set of short rows of integers, packed in typed arrays: the memory of a search, counted by the byte. */
import type { Meter } from './budget.ts';

const hashRow = (row: Int32Array, length: number): number => {
  let hash = length;
  for (let index = 0; index < length; index += 1) {
    hash = Math.imul(hash ^ (row[index] as number), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
};

export class Configurations {
  private arena = new Int32Array(1024);
  /** Next free place in the arena; place 0 means "empty slot". */
  private end = 1;
  private slots = new Int32Array(256);
  private count = 0;

  constructor(private readonly meter: Meter) {
    meter.hold(this.bytes());
  }

  private bytes(): number {
    return (this.arena.length + this.slots.length) * 4;
  }

  /** Gives the memory back to the budget; the set must not be used afterwards. */
  dispose(): void {
    this.meter.release(this.bytes());
    this.arena = new Int32Array(0);
    this.slots = new Int32Array(0);
  }

  /** @returns false when the row was there already. */
  add(row: Int32Array, length: number): boolean {
    const mask = this.slots.length - 1;
    let slot = hashRow(row, length) & mask;
    for (let place = this.slots[slot] as number; place !== 0; place = this.slots[slot] as number) {
      if (this.equals(place, row, length)) return false;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.store(row, length);
    this.count += 1;
    if (this.count * 2 > this.slots.length) this.rehash();
    return true;
  }

  private equals(place: number, row: Int32Array, length: number): boolean {
    if (this.arena[place] !== length) return false;
    for (let index = 0; index < length; index += 1)
      if (this.arena[place + 1 + index] !== row[index]) return false;
    return true;
  }

  private store(row: Int32Array, length: number): number {
    const place = this.end;
    this.reserve(place + 1 + length);
    this.arena[place] = length;
    this.arena.set(row.subarray(0, length), place + 1);
    this.end = place + 1 + length;
    return place;
  }

  private reserve(wanted: number): void {
    if (wanted <= this.arena.length) return;
    const size = Math.max(wanted, this.arena.length * 2);
    this.meter.hold((size - this.arena.length) * 4);
    const arena = new Int32Array(size);
    arena.set(this.arena);
    this.arena = arena;
  }

  private rehash(): void {
    const size = this.slots.length * 2;
    this.meter.hold(this.slots.length * 4);
    this.slots = new Int32Array(size);
    for (let place = 1; place < this.end; place += 1 + (this.arena[place] as number)) {
      const length = this.arena[place] as number;
      let slot = hashRow(this.arena.subarray(place + 1, place + 1 + length), length) & (size - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.slots[slot] = place;
    }
  }
}
