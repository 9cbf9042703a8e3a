/** Small codecs, each of which writes a kind of value and reads it again. */
import type { Reader, Writer } from './bytes.ts';
import { damaged } from './problem.ts';

export interface Codec<T> {
  write(to: Writer, value: T): void;
  read(from: Reader): T;
}

export const natural: Codec<number> = {
  write: (to, value) => to.natural(value),
  read: (from) => from.natural(),
};

export const word: Codec<string> = { write: (to, text) => to.word(text), read: (from) => from.word() };

export const list = <T>(of: Codec<T>, max: number): Codec<readonly T[]> => ({
  write(to, values) {
    to.natural(values.length);
    for (const value of values) of.write(to, value);
  },
  read: (from) => Array.from({ length: from.count(max) }, () => of.read(from)),
});

/** Names and values; a name never reaches a prototype, because `fromEntries` defines and does not assign. */
export const dictionary = <T>(of: Codec<T>, max: number): Codec<Readonly<Record<string, T>>> => {
  const pairs = list<readonly [string, T]>(
    {
      write(to, [name, value]) {
        to.word(name);
        of.write(to, value);
      },
      read: (from) => [from.word(), of.read(from)],
    },
    max,
  );
  return {
    write: (to, value) => pairs.write(to, Object.entries(value)),
    read(from) {
      const read = pairs.read(from);
      return new Set(read.map(([name]) => name)).size < read.length ? damaged() : Object.fromEntries(read);
    },
  };
};

/** What a value is; from `SMALL` on, the byte is a small whole number itself. */
const TAG = { null: 0, false: 1, true: 2, float: 3, minus: 4, natural: 5, word: 6, list: 7, dictionary: 8 };
const SMALL = 16;

const MEMBERS_MAX = 100;

const writeNumber = (to: Writer, value: number): void => {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
    to.byte(TAG.float);
    to.float(value);
  } else if (value < 0) {
    to.byte(TAG.minus);
    to.natural(-value);
  } else if (value < 256 - SMALL) to.byte(SMALL + value);
  else {
    to.byte(TAG.natural);
    to.natural(value);
  }
};

const isScalarTag = (tag: number): boolean => tag < TAG.list || tag >= SMALL;

const readScalar = (tag: number, from: Reader): unknown => {
  if (tag >= SMALL) return tag - SMALL;
  if (tag === TAG.null) return null;
  if (tag === TAG.false || tag === TAG.true) return tag === TAG.true;
  if (tag === TAG.float) return from.float();
  if (tag === TAG.minus) return -from.natural();
  return tag === TAG.natural ? from.natural() : from.word();
};

/** Null, truth values, numbers, texts. */
export const scalar: Codec<unknown> = {
  write(to, value) {
    if (typeof value === 'number') writeNumber(to, value);
    else if (typeof value === 'boolean') to.byte(value ? TAG.true : TAG.false);
    else if (value === null) to.byte(TAG.null);
    else {
      to.byte(TAG.word);
      to.word(String(value));
    }
  },
  read(from) {
    const tag = from.byte();
    return isScalarTag(tag) ? readScalar(tag, from) : damaged();
  },
};

const scalars = list(scalar, MEMBERS_MAX);
const named = dictionary(scalar, MEMBERS_MAX);

/** A scalar, or a list or dictionary of scalars: no link nests deeper. */
export const plain: Codec<unknown> = {
  write(to, value) {
    if (Array.isArray(value)) {
      to.byte(TAG.list);
      scalars.write(to, value);
    } else if (typeof value === 'object' && value !== null) {
      to.byte(TAG.dictionary);
      named.write(to, value as Record<string, unknown>);
    } else scalar.write(to, value);
  },
  read(from) {
    const tag = from.byte();
    if (tag === TAG.list) return scalars.read(from);
    if (tag === TAG.dictionary) return named.read(from);
    return isScalarTag(tag) ? readScalar(tag, from) : damaged();
  },
};
