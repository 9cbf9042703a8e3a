/** Symmetry: of all states that differ only by a symmetry of the model, the one with the least row stands for all. */
import type { Cell, Symmetry } from '#kernel';
import { IntList } from './int-list.ts';
import type { Ledger } from './tracker.ts';

interface Image {
  readonly symmetry: Symmetry;
  /** Where each cell goes. */
  readonly to: Int32Array;
  /** Per cell and value: number of the value that it becomes, plus 1. */
  readonly becomes: readonly IntList[];
}

interface Owner extends Ledger {
  readonly model: { readonly cells: readonly Cell[] };
}

export class Images {
  readonly any: boolean;
  private readonly owner: Owner;
  private readonly images: readonly Image[];
  private readonly least: Int32Array;
  private readonly trial: Int32Array;

  constructor(owner: Owner, symmetries: readonly Symmetry[]) {
    const { cells } = owner.model;
    this.owner = owner;
    this.any = symmetries.length > 0;
    this.images = symmetries.map((symmetry) => ({
      symmetry,
      to: Int32Array.from(cells, (cell) => owner.placeOf(symmetry(cell, cell.initial[0])[0])),
      becomes: cells.map(() => new IntList()),
    }));
    this.least = new Int32Array(cells.length);
    this.trial = new Int32Array(cells.length);
  }

  /** Puts the least image of `row` in its place. */
  normalise(row: Int32Array): void {
    if (!this.any) return;
    const { length } = this.least;
    this.least.set(row.subarray(0, length));
    for (const image of this.images) {
      for (let place = 0; place < length; place++)
        this.trial[image.to[place] as number] = this.imageOf(image, place, row[place] as number);
      if (isLess(this.trial, this.least)) this.least.set(this.trial);
    }
    row.set(this.least);
  }

  private imageOf(image: Image, place: number, value: number): number {
    const becomes = image.becomes[place] as IntList;
    if (value >= becomes.length) becomes.reserve(value + 1 - becomes.length);
    const known = becomes.at(value);
    if (known !== 0) return known - 1;
    const cell = this.owner.model.cells[place] as Cell;
    const [, content] = image.symmetry(cell, this.owner.values[place]?.list[value]);
    const id = this.owner.valueId(image.to[place] as number, content);
    becomes.data[value] = id + 1;
    return id;
  }
}

const isLess = (a: Int32Array, b: Int32Array): boolean => {
  for (let place = 0; place < a.length; place++)
    if (a[place] !== b[place]) return (a[place] as number) < (b[place] as number);
  return false;
};
