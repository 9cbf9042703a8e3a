/**
 * What a pure function answered, by what it read: one decision tree a function. Each node names a cell and has a child
 * for each of its values; a leaf is the answer. A function that looks at one flag first and stops there is remembered
 * by that flag alone, so the trees stay small without anybody declaring what is read.
 */
import { IntList } from './int-list.ts';

/** Children of values below this number stand in the node itself, the others in a hash table. */
const DENSE = 64;

/** Thrown when a function read other cells than before although everything it had read was the same. */
export class NotPure extends Error {
  override readonly name = 'NotPure';
}

export class MemoForest {
  /** Nodes: [cell, capacity, child 0, child 1 …]. A child > 0 is a node, < 0 a leaf, 0 unknown. */
  readonly pool = new IntList();
  readonly roots: Int32Array;
  private wideKeys = new Int32Array(256);
  private wideChildren = new Int32Array(128);
  private wideCount = 0;

  constructor(functions: number) {
    this.roots = new Int32Array(functions);
    this.pool.push(0);
  }

  get bytes(): number {
    return this.pool.bytes + this.wideKeys.byteLength + this.wideChildren.byteLength;
  }

  /** The leaf (< 0) of function `which` for this row of value numbers, 0 when it was not asked yet. */
  find(which: number, row: Int32Array): number {
    const pool = this.pool.data;
    let node = this.roots[which] as number;
    while (node > 0) {
      const value = row[pool[node] as number] as number;
      node = value < (pool[node + 1] as number) ? (pool[node + 2 + value] as number) : this.wide(node, value);
    }
    return node;
  }

  /** Child of a node for a value that does not stand in the node itself. */
  wide(node: number, value: number): number {
    if (value < DENSE) return 0;
    const slot = this.wideSlot(node, value);
    return this.wideChildren[slot] as number;
  }

  private wideSlot(node: number, value: number): number {
    const last = this.wideChildren.length - 1;
    let hash = Math.imul(node ^ Math.imul(value, 0x9e37_79b1), 0x85eb_ca6b);
    hash ^= hash >>> 15;
    let slot = hash & last;
    while (this.wideKeys[slot * 2] !== 0) {
      if (this.wideKeys[slot * 2] === node && this.wideKeys[slot * 2 + 1] === value) return slot;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  private setWide(node: number, value: number, child: number): void {
    if (this.wideCount * 2 > this.wideChildren.length) this.growWide();
    const slot = this.wideSlot(node, value);
    if (this.wideKeys[slot * 2] === 0) this.wideCount++;
    this.wideKeys[slot * 2] = node;
    this.wideKeys[slot * 2 + 1] = value;
    this.wideChildren[slot] = child;
  }

  private growWide(): void {
    const keys = this.wideKeys;
    const children = this.wideChildren;
    this.wideKeys = new Int32Array(keys.length * 2);
    this.wideChildren = new Int32Array(children.length * 2);
    for (let slot = 0; slot < children.length; slot++) {
      if (keys[slot * 2] === 0) continue;
      const moved = this.wideSlot(keys[slot * 2] as number, keys[slot * 2 + 1] as number);
      this.wideKeys[moved * 2] = keys[slot * 2] as number;
      this.wideKeys[moved * 2 + 1] = keys[slot * 2 + 1] as number;
      this.wideChildren[moved] = children[slot] as number;
    }
  }

  /** Remembers that function `which`, having read `reads` in this order in `row`, answered `leaf` (< 0). */
  insert(which: number, reads: readonly number[], row: Int32Array, leaf: number): void {
    if (reads.length === 0) {
      this.roots[which] = leaf;
      return;
    }
    let node = this.roots[which] as number;
    if (node === 0) this.roots[which] = node = this.makeNode(reads[0] as number, 2);
    for (let i = 0; i < reads.length; i++) {
      const place = reads[i] as number;
      if (node < 0 || this.pool.at(node) !== place) throw new NotPure('it read other cells than before');
      const value = row[place] as number;
      node = this.withRoom(which, reads, row, i, node, value);
      const child = this.child(node, value);
      if (i === reads.length - 1) {
        if (child > 0) throw new NotPure('it read fewer cells than before');
        this.setChild(node, value, leaf);
      } else if (child === 0) {
        const made = this.makeNode(reads[i + 1] as number, 2);
        this.setChild(node, value, made);
        node = made;
      } else node = child;
    }
  }

  private child(node: number, value: number): number {
    return value < this.pool.at(node + 1) ? this.pool.at(node + 2 + value) : this.wide(node, value);
  }

  private setChild(node: number, value: number, child: number): void {
    if (value < this.pool.at(node + 1)) this.pool.data[node + 2 + value] = child;
    else this.setWide(node, value, child);
  }

  private makeNode(place: number, capacity: number): number {
    const node = this.pool.reserve(capacity + 2);
    this.pool.data[node] = place;
    this.pool.data[node + 1] = capacity;
    return node;
  }

  /** A node with room for `value` in it (or at its full size); a larger copy takes the place of a small one. */
  private withRoom(
    which: number,
    reads: readonly number[],
    row: Int32Array,
    depth: number,
    node: number,
    value: number,
  ): number {
    const capacity = this.pool.at(node + 1);
    if (value < capacity || capacity === DENSE) return node;
    const wider = Math.min(DENSE, 2 ** (32 - Math.clz32(value)));
    const made = this.makeNode(this.pool.at(node), wider);
    this.pool.data.copyWithin(made + 2, node + 2, node + 2 + capacity);
    if (depth === 0) this.roots[which] = made;
    else {
      let parent = this.roots[which] as number;
      for (let i = 0; i < depth - 1; i++) parent = this.child(parent, row[reads[i] as number] as number);
      this.setChild(parent, row[reads[depth - 1] as number] as number, made);
    }
    return made;
  }
}
