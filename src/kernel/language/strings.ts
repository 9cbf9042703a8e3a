/**
 * The words of the interface. English stands beside the code that uses it, in a `strings.ts`; another language stands
 * beside that (`strings.es.ts`) and is laid over it before the first picture, so that code reads `STRINGS.play` and
 * knows of no language. To change the language is to load the page again.
 */
import { visibleText } from '../visible.ts';

/** A sentence, a sentence with gaps, or a group of them. */
export type Entry = string | ((...values: never[]) => string) | Strings;

export interface Strings {
  readonly [key: string]: Entry;
}

/** The same keys and gaps in any language. */
export type Translated<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]: Translated<T[Key]> };

/**
 * What `strings.<tag>.ts` holds beside `strings.ts`. What it lacks stays in English until somebody translates it (a test
 * names it); what English does not have is refused.
 */
export type Translation<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]?: Translation<T[Key]> };

/** What a part says in the language shown; `undefined` leaves it in English. */
export type Overlay = (part: string, english: Strings) => Strings | undefined;

const parts = new Map<string, Strings>();
let overlay: Overlay | null = null;

const isGroup = (entry: Entry | undefined): entry is Strings => typeof entry === 'object';

/**
 * What fills a gap may come from anywhere (an address, a file, another person): what cannot be seen in it, or would turn
 * the words around it, is spelled out. Sentences themselves are ours.
 */
const guarded = (entry: Entry): Entry => {
  if (typeof entry !== 'function') return entry;
  const say = entry as (...values: unknown[]) => string;
  return (...values: unknown[]) =>
    say(...values.map((value) => (typeof value === 'string' ? visibleText(value) : value)));
};

const guard = (english: Strings): void => {
  for (const [key, entry] of Object.entries(english))
    if (isGroup(entry)) guard(entry);
    else Object.assign(english, { [key]: guarded(entry) });
};

/** Only what is there in English is replaced, and only by the same kind of thing. */
const lay = (english: Strings, translated: Strings): void => {
  for (const [key, entry] of Object.entries(english)) {
    const other = Object.hasOwn(translated, key) ? translated[key] : undefined;
    if (isGroup(entry) && isGroup(other)) lay(entry, other);
    else if (other !== undefined && typeof other === typeof entry)
      Object.assign(english, { [key]: guarded(other) });
  }
};

const translate = (part: string, english: Strings): void => {
  const translated = overlay?.(part, english);
  if (translated) lay(english, translated);
};

/**
 * Declares the strings of one part of the interface.
 * @param part the path of the file from `src/` or the root on, without `/strings.ts`: `views/stage`.
 */
export const strings = <const T extends Strings>(part: string, english: T): Translated<T> => {
  parts.set(part, english);
  guard(english);
  translate(part, english);
  return english as unknown as Translated<T>;
};

/** Called once, before anything is drawn. Parts that are loaded later are translated when they arrive. */
export const layOver = (chosen: Overlay): void => {
  overlay = chosen;
  for (const [part, english] of parts) translate(part, english);
};
