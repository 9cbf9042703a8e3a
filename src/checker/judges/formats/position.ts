/** A cursor over text that knows its line, shared by the small readers of EDN and JSON. */
import { HistoryError } from '../history.ts';
import { STRINGS } from './strings.ts';

/** Deeper nesting or longer texts than any history needs are refused rather than endured. */
export const DEPTH_MAX = 64;
export const SIZE_MAX = 64 * 1024 * 1024;

export class Cursor {
  at = 0;
  private depth = 0;
  private counted = 0;
  private lines = 1;

  constructor(readonly text: string) {
    if (text.length > SIZE_MAX) throw new HistoryError(STRINGS.tooLong(SIZE_MAX));
  }

  /** The character here, or the empty text at the end. */
  peek(): string {
    return this.text[this.at] ?? '';
  }

  isDone(): boolean {
    return this.at >= this.text.length;
  }

  /** Line of the cursor. Counted on from the last question, since cursors move forward. */
  line(): number {
    for (; this.counted < this.at; this.counted += 1) if (this.text[this.counted] === '\n') this.lines += 1;
    return this.lines;
  }

  fail(message: string): never {
    throw new HistoryError(message, this.line());
  }

  /** Runs `read` one level deeper. */
  nested<Result>(read: () => Result): Result {
    this.depth += 1;
    if (this.depth > DEPTH_MAX) this.fail(STRINGS.tooDeep(DEPTH_MAX));
    const result = read();
    this.depth -= 1;
    return result;
  }

  /** The longest match of a sticky expression here. */
  match(expression: RegExp): string {
    expression.lastIndex = this.at;
    const found = expression.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
}
