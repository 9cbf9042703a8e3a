/** One text for each plain value, so that equal data is the same value whatever the order of its keys. */

const recordText = (value: Readonly<Record<string, unknown>>): string => {
  const keys = Object.keys(value).sort();
  let text = '{';
  for (const key of keys) {
    const part = value[key];
    if (part !== undefined) text += `${JSON.stringify(key)}:${canonicalText(part)},`;
  }
  return `${text}}`;
};

const objectText = (value: object): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (value instanceof Set) return `S[${[...value].map(canonicalText).sort().join(',')}]`;
  if (value instanceof Map)
    return `M[${[...value]
      .map(([key, part]) => `${canonicalText(key)}:${canonicalText(part)}`)
      .sort()
      .join(',')}]`;
  return recordText(value as Readonly<Record<string, unknown>>);
};

/** Throws `TypeError` for functions and symbols, which are no data. */
export const canonicalText = (value: unknown): string => {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return Object.is(value, -0) ? '0' : String(value);
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'object':
      return value === null ? 'null' : objectText(value);
    default:
      throw new TypeError(`a state holds a ${typeof value}; only plain data can be compared`);
  }
};
