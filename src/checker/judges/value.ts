/** Plain values of histories: what was written, read, answered. Compared by content, never by identity. */

export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

const isRecord = (value: Value): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const encodeRecord = (value: { readonly [key: string]: Value }): string =>
  `{${Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${encode(value[key] ?? null)}`)
    .join(',')}}`;

/** A text that is equal for equal values and for no others (keys sorted): usable as a map key. */
export const encode = (value: Value): string => {
  if (Array.isArray(value)) return `[${value.map(encode).join(',')}]`;
  return isRecord(value) ? encodeRecord(value) : JSON.stringify(value);
};

export const sameValue = (a: Value, b: Value): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && encode(a) === encode(b));

/** For sentences: short, and cut with an ellipsis when the value is long. */
export const show = (value: Value): string => {
  const text = value === null ? 'nil' : encode(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** A key in a sentence: a name without quotes. */
export const showKey = (key: Value): string => (typeof key === 'string' ? key : show(key));

const plainArray = (value: readonly unknown[], depth: number): Value =>
  value.map((item) => toValue(item, depth + 1));

const plainRecord = (value: object, depth: number): Value =>
  Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toValue(item, depth + 1)]));

/** Makes a plain value of anything: `undefined` is nil, sets are sorted lists, what has no plain form is its text. */
export const toValue = (value: unknown, depth = 0): Value => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (depth > 64 || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return plainArray(value, depth);
  return value instanceof Set ? plainArray([...value], depth) : plainRecord(value, depth);
};
