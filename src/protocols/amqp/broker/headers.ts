/** The headers exchange: `x-match` is all, any, all-with-x or any-with-x (RabbitMQ 3.10). */
import { sameValue, type Table, textOf } from './field.ts';

const KINDS: readonly string[] = ['all', 'any', 'all-with-x', 'any-with-x'];

/** False for an `x-match` that no headers exchange accepts; an absent one means `all`. */
export const isValidMatch = (args: Table): boolean => {
  const match = args['x-match'];
  return match === undefined || KINDS.includes(textOf(match) ?? '');
};

const fits = (args: Table, headers: Table, key: string): boolean => {
  const wanted = args[key];
  const found = Object.hasOwn(headers, key) ? headers[key] : undefined;
  if (wanted === undefined || found === undefined) return false;
  // A value without content asks only that the header is present.
  return wanted.type === 'void' || sameValue(wanted, found);
};

/** Keys that begin with `x-` count only `-with-x`. */
const countedKeys = (args: Table, kind: string): readonly string[] =>
  Object.keys(args).filter((key) => key !== 'x-match' && (kind.endsWith('-with-x') || !key.startsWith('x-')));

/** Whether a binding's arguments match a message's headers. */
export const matchesHeaders = (args: Table, headers: Table): boolean => {
  const kind = textOf(args['x-match']) ?? 'all';
  const keys = countedKeys(args, kind);
  return kind.startsWith('any')
    ? keys.some((key) => fits(args, headers, key))
    : keys.every((key) => fits(args, headers, key));
};

/** A header that keeps a binding from matching: absent, of another value or type. Null when it is not for one alone. */
export const headerMissing = (args: Table, headers: Table): string | null => {
  const kind = textOf(args['x-match']) ?? 'all';
  return kind.startsWith('any')
    ? null
    : (countedKeys(args, kind).find((key) => !fits(args, headers, key)) ?? null);
};
