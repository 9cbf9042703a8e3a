/** Bytes written and read one by one, with the table of words that were seen so far. */
import { damaged } from './problem.ts';

/** Longest text in UTF-16 units; what is longer is refused before anything is set aside for it. */
const TEXT_MAX = 2_000;

const scratch = new DataView(new ArrayBuffer(8));

export class Writer {
  private readonly bytes: number[] = [];
  private readonly places: Map<string, number>;

  /** `words` are known to both sides beforehand. */
  constructor(words: readonly string[]) {
    this.places = new Map(words.map((word, place) => [word, place]));
  }

  byte(value: number): void {
    this.bytes.push(value & 0xff);
  }

  /** A whole number from 0 to 2^53 - 1, seven bits a byte, the lowest first. */
  natural(value: number): void {
    let left = value;
    for (; left >= 0x80; left = Math.floor(left / 0x80)) this.byte((left % 0x80) | 0x80);
    this.byte(left);
  }

  float(value: number): void {
    scratch.setFloat64(0, value);
    for (let place = 0; place < 8; place++) this.byte(scratch.getUint8(place));
  }

  /** A word seen before is its place (odd); a new one its length (even) and its UTF-16 units, so that any text survives. */
  word(text: string): void {
    const place = this.places.get(text);
    if (place !== undefined) {
      this.natural(place * 2 + 1);
      return;
    }
    this.places.set(text, this.places.size);
    this.natural(text.length * 2);
    for (let i = 0; i < text.length; i++) this.natural(text.charCodeAt(i));
  }

  done(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

export class Reader {
  private place = 0;
  private readonly words: string[];

  constructor(
    private readonly bytes: Uint8Array,
    words: readonly string[],
  ) {
    this.words = [...words];
  }

  /** Bytes not yet read. */
  get left(): number {
    return this.bytes.length - this.place;
  }

  byte(): number {
    return this.bytes[this.place++] ?? damaged();
  }

  /** The shortest form alone is accepted. */
  natural(): number {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 49; scale *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte >= 0x80) continue;
      return (byte === 0 && scale > 1) || !Number.isSafeInteger(value) ? damaged() : value;
    }
    return damaged();
  }

  /** A number of things that follow: each takes a byte at least, so no count can promise more than is there. */
  count(max: number): number {
    const value = this.natural();
    return value > max || value > this.left ? damaged() : value;
  }

  float(): number {
    for (let place = 0; place < 8; place++) scratch.setUint8(place, this.byte());
    return scratch.getFloat64(0);
  }

  word(): string {
    const head = this.natural();
    if (head % 2 === 1) return this.words[(head - 1) / 2] ?? damaged();
    const length = head / 2;
    if (length > TEXT_MAX || length > this.left) damaged();
    const units = Array.from({ length }, () => this.unit());
    const text = String.fromCharCode(...units);
    this.words.push(text);
    return text;
  }

  private unit(): number {
    const unit = this.natural();
    return unit > 0xffff ? damaged() : unit;
  }
}
