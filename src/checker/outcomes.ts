/** The steps that an action offered in one local situation (a *leaf*), as masks over the packed row. */
import { canonicalText } from './canonical.ts';
import { IntList } from './int-list.ts';
import type { Layout } from './layout.ts';

/** What a step is called: which action, and what it chose. */
export interface Label {
  readonly action: number;
  readonly chosen: readonly unknown[];
}

/** One step: cells that get a new value, cells that grow by a part. */
export interface Outcome {
  readonly label: number;
  /** [cell, value number, cell, value number …] */
  readonly writes: readonly number[];
  /** [cell, part number …] */
  readonly grows: readonly number[];
}

export class Outcomes {
  /** Outcomes of leaf `n`: from `first[n]` to `first[n + 1]`. Leaf 0 has none. */
  readonly first = new IntList();
  readonly labelOf = new IntList();
  /** Per outcome and word: bits of the old row that stay, bits of the new. */
  keep = new IntList();
  bits = new IntList();
  /** Cells that grow, of outcome `n`: from `growFirst[n]` to `growFirst[n + 1]`, two integers each. */
  readonly growFirst = new IntList();
  readonly grows = new IntList();
  readonly labels: Label[] = [];
  private readonly writeFirst = new IntList();
  private readonly writes = new IntList();
  private readonly labelIds = new Map<string, number>();
  private layout: Layout;

  constructor(layout: Layout) {
    this.layout = layout;
    this.first.push(0);
    this.first.push(0);
    this.growFirst.push(0);
    this.writeFirst.push(0);
  }

  get leaves(): number {
    return this.first.length - 1;
  }

  get bytes(): number {
    const lists = [this.first, this.labelOf, this.keep, this.bits, this.growFirst, this.grows];
    return [...lists, this.writeFirst, this.writes].reduce((sum, list) => sum + list.bytes, 0);
  }

  label(action: number, chosen: readonly unknown[]): number {
    const text = `${action} ${canonicalText(chosen)}`;
    const known = this.labelIds.get(text);
    if (known !== undefined) return known;
    this.labelIds.set(text, this.labels.length);
    return this.labels.push({ action, chosen: [...chosen] }) - 1;
  }

  /** Enters a leaf and returns its number; 0 for one without steps. */
  add(outcomes: readonly Outcome[]): number {
    if (outcomes.length === 0) return 0;
    for (const outcome of outcomes) {
      this.labelOf.push(outcome.label);
      for (const value of outcome.writes) this.writes.push(value);
      for (const value of outcome.grows) this.grows.push(value);
      this.writeFirst.push(this.writes.length);
      this.growFirst.push(this.grows.length);
      this.addMasks(this.labelOf.length - 1);
    }
    this.first.push(this.labelOf.length);
    return this.first.length - 2;
  }

  /** Forgets the newest leaf: for functions whose answers are not worth keeping. */
  removeLast(leaf: number): void {
    if (leaf === 0) return;
    const outcome = this.first.at(leaf);
    this.first.truncate(leaf + 1);
    this.writes.truncate(this.writeFirst.at(outcome));
    this.grows.truncate(this.growFirst.at(outcome));
    this.writeFirst.truncate(outcome + 1);
    this.growFirst.truncate(outcome + 1);
    this.labelOf.truncate(outcome);
    this.keep.truncate(outcome * this.layout.words);
    this.bits.truncate(outcome * this.layout.words);
  }

  /** The steps of a leaf again, to compare. */
  read(leaf: number): Outcome[] {
    const found: Outcome[] = [];
    if (leaf === 0) return found;
    for (let outcome = this.first.at(leaf); outcome < this.first.at(leaf + 1); outcome++)
      found.push({
        label: this.labelOf.at(outcome),
        writes: [...this.writes.data.subarray(this.writeFirst.at(outcome), this.writeFirst.at(outcome + 1))],
        grows: [...this.grows.data.subarray(this.growFirst.at(outcome), this.growFirst.at(outcome + 1))],
      });
    return found;
  }

  relayout(layout: Layout): void {
    this.layout = layout;
    this.keep = new IntList();
    this.bits = new IntList();
    for (let outcome = 0; outcome < this.labelOf.length; outcome++) this.addMasks(outcome);
  }

  private addMasks(outcome: number): void {
    const { wordOf, shiftOf, maskOf, words } = this.layout;
    const keep = this.keep.reserve(words);
    const bits = this.bits.reserve(words);
    this.keep.data.fill(-1, keep, keep + words);
    for (let at = this.writeFirst.at(outcome); at < this.writeFirst.at(outcome + 1); at += 2) {
      const place = this.writes.at(at);
      const word = wordOf[place] as number;
      const shift = shiftOf[place] as number;
      this.keep.data[keep + word] =
        (this.keep.data[keep + word] as number) & ~((maskOf[place] as number) << shift);
      this.bits.data[bits + word] =
        (this.bits.data[bits + word] as number) | (this.writes.at(at + 1) << shift);
    }
  }
}
