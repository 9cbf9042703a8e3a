/** Where each cell's value stands in the packed row: so many bits of one 32-bit word. A cell never straddles two words. */

export class Layout {
  readonly widths: readonly number[];
  readonly wordOf: Uint16Array;
  readonly shiftOf: Uint8Array;
  readonly maskOf: Int32Array;
  /** 32-bit words a state. */
  readonly words: number;

  constructor(widths: readonly number[]) {
    this.widths = widths;
    this.wordOf = new Uint16Array(widths.length);
    this.shiftOf = new Uint8Array(widths.length);
    this.maskOf = new Int32Array(widths.length);
    const used: number[] = [];
    // The widest first, each into the first word with room: few words and no clever search.
    const order = widths.map((_, place) => place).sort((a, b) => widthAt(widths, b) - widthAt(widths, a));
    for (const place of order) {
      const width = widthAt(widths, place);
      let word = used.findIndex((bits) => bits + width <= 32);
      if (word < 0) word = used.push(0) - 1;
      this.wordOf[place] = word;
      this.shiftOf[place] = used[word] ?? 0;
      this.maskOf[place] = width === 32 ? -1 : 2 ** width - 1;
      used[word] = (used[word] ?? 0) + width;
    }
    this.words = Math.max(1, used.length);
  }

  /** Reads the row whose first word is `words[at]`. */
  unpack(words: Int32Array, at: number, row: Int32Array): void {
    const { wordOf, shiftOf, maskOf } = this;
    for (let place = 0; place < wordOf.length; place++)
      row[place] =
        ((words[at + (wordOf[place] as number)] as number) >>> (shiftOf[place] as number)) &
        (maskOf[place] as number);
  }

  pack(row: Int32Array, words: Int32Array, at: number): void {
    for (let word = 0; word < this.words; word++) words[at + word] = 0;
    for (let place = 0; place < this.wordOf.length; place++) {
      const target = at + (this.wordOf[place] as number);
      words[target] = (words[target] as number) | ((row[place] as number) << (this.shiftOf[place] as number));
    }
  }

  /** True when this cell has room for value number `id`. */
  fits(place: number, id: number): boolean {
    return id <= (this.maskOf[place] as number) >>> 0;
  }
}

const widthAt = (widths: readonly number[], place: number): number => widths[place] ?? 0;

/** Bits needed for `count` values; 0 for a constant. */
export const bitsFor = (count: number): number => (count <= 1 ? 0 : 32 - Math.clz32(count - 1));
