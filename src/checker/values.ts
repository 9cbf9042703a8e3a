/** The distinct values that one cell has had, each a small integer from 0 in order of appearance. */
import { canonicalText } from './canonical.ts';

export class Values {
  readonly list: unknown[] = [];
  private readonly byText = new Map<string, number>();
  /** Handlers that change nothing hand back the same object: no need to look at it again. */
  private readonly byIdentity = new WeakMap<object, number>();

  idOf(value: unknown): number {
    if (typeof value !== 'object' || value === null) return this.enter(canonicalText(value), value);
    const known = this.byIdentity.get(value);
    if (known !== undefined) return known;
    const id = this.enter(canonicalText(value), value);
    this.byIdentity.set(value, id);
    return id;
  }

  private enter(text: string, value: unknown): number {
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    this.byText.set(text, this.list.length);
    return this.list.push(value) - 1;
  }
}
