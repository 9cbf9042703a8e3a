/**
 * A reader of EDN (edn-format.org): nil, booleans, numbers, strings, characters, keywords, symbols, lists, vectors,
 * maps, sets, comments, discards; tags are read past. What histories need, and nothing is evaluated.
 */
import { Cursor } from './position.ts';
import { STRINGS } from './strings.ts';

/** A keyword or symbol; a keyword's name has no colon. */
export interface EdnName {
  readonly kind: 'keyword' | 'symbol';
  readonly name: string;
}

export interface EdnMap {
  readonly kind: 'map';
  /** Where it begins. */
  readonly line: number;
  readonly entries: readonly (readonly [Edn, Edn])[];
}

export interface EdnList {
  readonly kind: 'list' | 'vector' | 'set';
  readonly items: readonly Edn[];
}

export type Edn = null | boolean | number | string | EdnName | EdnMap | EdnList;

const BLANK = /(?:[\s,]|;[^\n]*)*/y;
const TOKEN = /[^\s,;"()[\]{}]+/y;
const STRING = /"(?:[^"\\]|\\[\s\S])*"/y;
const CHARACTER = /\\(?:[a-zA-Z]\w*|[\s\S])/y;
const NUMBER = /^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?[NM]?$/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' };
const CHARACTERS: Readonly<Record<string, string>> = { newline: '\n', space: ' ', tab: '\t', return: '\r' };

const numberOf = (token: string): Edn => {
  const digits = token.replace(/[NM]$/, '');
  const value = Number(digits);
  // A whole number that doubles cannot tell from its neighbours stays text, so that equality stays exact.
  return /^[-+]?\d+$/.test(digits) && !Number.isSafeInteger(value) ? digits : value;
};

const nameOf = (token: string): Edn => {
  if (token === 'nil') return null;
  if (token === 'true' || token === 'false') return token === 'true';
  if (NUMBER.test(token)) return numberOf(token);
  return token.startsWith(':') ? { kind: 'keyword', name: token.slice(1) } : { kind: 'symbol', name: token };
};

const readString = (cursor: Cursor): string => {
  const text = cursor.match(STRING);
  if (text === '') cursor.fail(STRINGS.edn.endlessString);
  return text.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (_, sequence: string) => {
    if (sequence.length === 5) return String.fromCharCode(Number.parseInt(sequence.slice(1), 16));
    return ESCAPES[sequence] ?? cursor.fail(STRINGS.edn.escape(`\\${sequence}`));
  });
};

const readCharacter = (cursor: Cursor): string => {
  const name = cursor.match(CHARACTER).slice(1);
  return CHARACTERS[name] ?? name;
};

const readUntil = (cursor: Cursor, end: string): Edn[] =>
  cursor.nested(() => {
    const opened = cursor.line();
    const items: Edn[] = [];
    for (;;) {
      const value = readMaybe(cursor);
      if (value !== undefined) items.push(value);
      else if (cursor.isDone()) cursor.fail(STRINGS.edn.notClosed(end, opened));
      else if (cursor.peek() === end) break;
      else cursor.fail(STRINGS.edn.expected(cursor.peek(), end));
    }
    cursor.at += 1;
    return items;
  });

const readMap = (cursor: Cursor): EdnMap => {
  const line = cursor.line();
  const items = readUntil(cursor, '}');
  if (items.length % 2 === 1) cursor.fail(STRINGS.edn.keyAlone);
  const entries: (readonly [Edn, Edn])[] = [];
  for (let index = 0; index < items.length; index += 2)
    entries.push([items[index] as Edn, items[index + 1] as Edn]);
  return { kind: 'map', line, entries };
};

/** After `#`: a set, a discarded value, or a tag (dropped, its value kept). */
const readDispatch = (cursor: Cursor): Edn | undefined => {
  if (cursor.peek() === '{') {
    cursor.at += 1;
    return { kind: 'set', items: readUntil(cursor, '}') };
  }
  const isDiscard = cursor.peek() === '_';
  if (isDiscard) cursor.at += 1;
  else if (cursor.match(TOKEN) === '') cursor.fail(STRINGS.edn.noTag);
  const value = cursor.nested(() => readMaybe(cursor));
  if (value === undefined) cursor.fail(STRINGS.edn.nothingAfter);
  return isDiscard ? readMaybe(cursor) : value;
};

const readOpened = (cursor: Cursor, opener: string): Edn | undefined => {
  cursor.at += 1;
  if (opener === '{') return readMap(cursor);
  if (opener === '[') return { kind: 'vector', items: readUntil(cursor, ']') };
  return opener === '(' ? { kind: 'list', items: readUntil(cursor, ')') } : readDispatch(cursor);
};

/** The next value, or `undefined` before a closing bracket and at the end. */
const readMaybe = (cursor: Cursor): Edn | undefined => {
  cursor.match(BLANK);
  const first = cursor.peek();
  if (first === '' || ')]}'.includes(first)) return undefined;
  if ('{[(#'.includes(first)) return readOpened(cursor, first);
  if (first === '"') return readString(cursor);
  return first === '\\' ? readCharacter(cursor) : nameOf(cursor.match(TOKEN));
};

/** All values of a text. @throws HistoryError naming the line. */
export const readEdn = (text: string): Edn[] => {
  const cursor = new Cursor(text);
  const values: Edn[] = [];
  for (;;) {
    cursor.match(BLANK);
    const value = readMaybe(cursor);
    if (value !== undefined) values.push(value);
    else if (cursor.isDone()) return values;
    else cursor.fail(STRINGS.edn.closesNothing(cursor.peek()));
  }
};
