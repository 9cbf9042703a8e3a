/** What is added to growing cells: each part a number, and what each value becomes with it, looked up. */
import type { GrowingCell } from '#kernel';
import { canonicalText } from './canonical.ts';
import { IntList } from './int-list.ts';
import type { Layout } from './layout.ts';
import type { Outcomes } from './outcomes.ts';
import type { Ledger } from './tracker.ts';

interface Part {
  readonly place: number;
  readonly cell: GrowingCell<never, never>;
  readonly part: unknown;
  /** Per value of the cell: number of the value it becomes, plus 1. */
  readonly becomes: IntList;
}

export class Parts {
  private readonly ledger: Ledger;
  private readonly list: Part[] = [];
  private readonly ids = new Map<string, number>();
  /** Cells that grow in the step at hand, and the numbers of their new values. */
  private readonly places: number[] = [];
  private readonly grown: number[] = [];

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  idOf(place: number, cell: GrowingCell<never, never>, part: unknown): number {
    const text = `${place} ${canonicalText(part)}`;
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.ids.set(text, this.list.length);
    return this.list.push({ place, cell, part, becomes: new IntList() }) - 1;
  }

  /** Number of the value that value `value` becomes with part `id`. */
  apply(id: number, value: number): number {
    const part = this.list[id] as Part;
    const { becomes } = part;
    if (value >= becomes.length) becomes.reserve(value + 1 - becomes.length);
    const known = becomes.at(value);
    if (known !== 0) return known - 1;
    const before = this.ledger.values[part.place]?.list[value];
    const after = this.ledger.valueId(part.place, part.cell.grow(before as never, part.part as never));
    becomes.data[value] = after + 1;
    return after;
  }

  /** Works out what grows in one outcome; may make cells wider. `place` then writes it. */
  grow(outcomes: Outcomes, outcome: number, row: Int32Array): void {
    const { places, grown } = this;
    places.length = 0;
    grown.length = 0;
    const end = outcomes.growFirst.at(outcome + 1);
    for (let at = outcomes.growFirst.at(outcome); at < end; at += 2) {
      const place = outcomes.grows.at(at);
      const part = outcomes.grows.at(at + 1);
      const again = places.indexOf(place);
      if (again >= 0) grown[again] = this.apply(part, grown[again] as number);
      else {
        places.push(place);
        grown.push(this.apply(part, row[place] as number));
      }
    }
  }

  place(layout: Layout, next: Int32Array): void {
    const { wordOf, shiftOf, maskOf } = layout;
    for (let i = 0; i < this.places.length; i++) {
      const place = this.places[i] as number;
      const word = wordOf[place] as number;
      const shift = shiftOf[place] as number;
      next[word] =
        ((next[word] as number) & ~((maskOf[place] as number) << shift)) |
        ((this.grown[i] as number) << shift);
    }
  }
}
