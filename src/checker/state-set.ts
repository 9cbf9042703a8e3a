/**
 * All distinct states seen, as packed rows in one array, with an open-addressing table over them and the state from
 * which each was first reached. A state is known by its number, in order of discovery.
 */
import type { Layout } from './layout.ts';

const FIRST_STATES = 1024;

export class StateSet {
  layout: Layout;
  /** Row of state `n` begins at `n * layout.words`. */
  words: Int32Array;
  /** The state before it on a shortest way, -1 for initial states. */
  parents: Int32Array;
  count = 0;
  private table: Int32Array;
  private readonly scratch: Int32Array;

  constructor(layout: Layout) {
    this.layout = layout;
    this.words = new Int32Array(FIRST_STATES * layout.words);
    this.parents = new Int32Array(FIRST_STATES);
    this.table = new Int32Array(FIRST_STATES * 2);
    this.scratch = new Int32Array(layout.widths.length);
  }

  get bytes(): number {
    return this.words.byteLength + this.parents.byteLength + this.table.byteLength;
  }

  /** The number of the state `next`; when it is new it is entered and the answer is `~number`. */
  enter(next: Int32Array, parent: number): number {
    const size = this.layout.words;
    const { words, table } = this;
    const last = table.length - 1;
    let slot = hashOf(next, size) & last;
    for (let entry = table[slot] as number; entry !== 0; entry = table[slot] as number) {
      const at = (entry - 1) * size;
      let word = 0;
      while (word < size && words[at + word] === next[word]) word++;
      if (word === size) return entry - 1;
      slot = (slot + 1) & last;
    }
    return this.append(next, parent, slot);
  }

  /** The number of a state, -1 when it was never entered. */
  find(next: Int32Array): number {
    const size = this.layout.words;
    const last = this.table.length - 1;
    let slot = hashOf(next, size) & last;
    for (let entry = this.table[slot] as number; entry !== 0; entry = this.table[slot] as number) {
      const at = (entry - 1) * size;
      let word = 0;
      while (word < size && this.words[at + word] === next[word]) word++;
      if (word === size) return entry - 1;
      slot = (slot + 1) & last;
    }
    return -1;
  }

  private append(next: Int32Array, parent: number, slot: number): number {
    const size = this.layout.words;
    const number = this.count++;
    if (number >= this.parents.length) this.growRows();
    const { words } = this;
    const at = number * size;
    for (let word = 0; word < size; word++) words[at + word] = next[word] as number;
    this.parents[number] = parent;
    this.table[slot] = number + 1;
    // At most five slots of eight are taken: short probes, and 6 to 13 bytes a state.
    if (this.count * 8 > this.table.length * 5) this.rebuildTable(this.table.length * 2);
    return ~number;
  }

  private growRows(): void {
    // Half as much again once it is large, so that memory is not held twice.
    const capacity = Math.ceil(this.parents.length * (this.parents.length < 1 << 18 ? 2 : 1.5));
    this.parents = copied(this.parents, capacity);
    this.words = copied(this.words, capacity * this.layout.words);
  }

  private rebuildTable(length: number): void {
    const size = this.layout.words;
    const table = new Int32Array(length);
    const last = length - 1;
    const { words } = this;
    for (let number = 0; number < this.count; number++) {
      let slot = hashAt(words, number * size, size) & last;
      while (table[slot] !== 0) slot = (slot + 1) & last;
      table[slot] = number + 1;
    }
    this.table = table;
  }

  /** Packs every row anew because some cell needs more bits. */
  relayout(layout: Layout): void {
    const words = new Int32Array(this.parents.length * layout.words);
    for (let number = 0; number < this.count; number++) {
      this.layout.unpack(this.words, number * this.layout.words, this.scratch);
      layout.pack(this.scratch, words, number * layout.words);
    }
    this.words = words;
    this.layout = layout;
    this.rebuildTable(this.table.length);
  }

  /** Gives the memory back. */
  clear(): void {
    this.words = new Int32Array(0);
    this.parents = new Int32Array(0);
    this.table = new Int32Array(2);
    this.count = 0;
  }
}

const copied = (from: Int32Array, length: number): Int32Array => {
  const to = new Int32Array(length);
  to.set(from);
  return to;
};

/** Multiply and rotate, finished as in MurmurHash3 (Appleby 2011, public domain). */
const hashAt = (words: Int32Array, at: number, size: number): number => {
  let hash = 0x2f6b_1d35;
  for (let word = 0; word < size; word++) {
    hash = Math.imul(hash ^ (words[at + word] as number), 0x9e37_79b1);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  return hash ^ (hash >>> 13);
};

const hashOf = (words: Int32Array, size: number): number => hashAt(words, 0, size);
