/** A reader of JSON (RFC 8259) that remembers the line of every object, so that a complaint can name it. */
import type { Value } from '../value.ts';
import { Cursor } from './position.ts';
import { STRINGS } from './strings.ts';

/** An object with the line it begins on; keys of any name are harmless in a map. */
export interface JsonObject {
  readonly kind: 'object';
  readonly line: number;
  readonly fields: ReadonlyMap<string, Json>;
}

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

const BLANK = /[ \t\r\n]*/y;
const WORD = /[-+.\w]+/y;
const STRING = /"(?:[^"\\]|\\[\s\S])*"/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const WORDS: Readonly<Record<string, Json>> = { null: null, true: true, false: false };

const readString = (cursor: Cursor): string => {
  const text = cursor.match(STRING);
  try {
    return JSON.parse(text) as string;
  } catch {
    return cursor.fail(text === '' ? STRINGS.json.textExpected : STRINGS.json.badText);
  }
};

const readWord = (cursor: Cursor): Json => {
  const word = cursor.match(WORD);
  const known = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (known !== undefined) return known;
  if (NUMBER.test(word)) return Number(word);
  return cursor.fail(word === '' ? STRINGS.json.valueExpected(cursor.peek()) : STRINGS.json.word(word));
};

/** True when another item follows a comma; false at `end`. */
const goesOn = (cursor: Cursor, end: string, isFirst: boolean): boolean => {
  cursor.match(BLANK);
  const here = cursor.peek();
  if (here === end) cursor.at += 1;
  else if (!isFirst && here === ',') cursor.at += 1;
  else if (!isFirst)
    cursor.fail(here === '' ? STRINGS.json.missing(end) : STRINGS.json.commaExpected(here, end));
  return here !== end;
};

const readArray = (cursor: Cursor): Json[] => {
  const items: Json[] = [];
  while (goesOn(cursor, ']', items.length === 0)) items.push(readValue(cursor));
  return items;
};

const readObject = (cursor: Cursor, line: number): JsonObject => {
  const fields = new Map<string, Json>();
  while (goesOn(cursor, '}', fields.size === 0)) {
    cursor.match(BLANK);
    const name = readString(cursor);
    if (fields.has(name)) cursor.fail(STRINGS.json.twice(name));
    cursor.match(BLANK);
    if (cursor.peek() !== ':') cursor.fail(STRINGS.json.colon(name));
    cursor.at += 1;
    fields.set(name, readValue(cursor));
  }
  return { kind: 'object', line, fields };
};

const readValue = (cursor: Cursor): Json => {
  cursor.match(BLANK);
  const first = cursor.peek();
  if (first === '"') return readString(cursor);
  if (first !== '{' && first !== '[') return readWord(cursor);
  const line = cursor.line();
  cursor.at += 1;
  return cursor.nested(() => (first === '[' ? readArray(cursor) : readObject(cursor, line)));
};

/** @throws HistoryError naming the line. */
export const readJson = (text: string): Json => {
  const cursor = new Cursor(text);
  const value = readValue(cursor);
  cursor.match(BLANK);
  return cursor.isDone() ? value : cursor.fail(STRINGS.json.afterEnd(cursor.peek()));
};

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && 'kind' in value;

/** As a plain value; key order does not matter there. */
export const plainJson = (value: Json): Value => {
  if (isObject(value))
    return Object.fromEntries([...value.fields].map(([name, item]) => [name, plainJson(item)]));
  return Array.isArray(value) ? value.map(plainJson) : (value as Value);
};
