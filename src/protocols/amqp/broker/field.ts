/** Typed values of AMQP field tables (AMQP 0-9-1 §4.2.5.5) and when the broker holds two of them equal. */
export type Field =
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'int' | 'double'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'void' }
  | { readonly type: 'list'; readonly value: readonly unknown[] };

/** A header table or the arguments of a binding. */
export type Table = Readonly<Record<string, Field>>;

const kindOf = (field: Field): string => (field.type === 'double' ? 'int' : field.type);

/** Numbers are compared by value whatever their width (1 = 1.0); no other types mix ("1" ≠ 1, true ≠ 1). */
export const sameValue = (a: Field, b: Field): boolean => {
  if (kindOf(a) !== kindOf(b)) return false;
  if (a.type === 'void' || b.type === 'void') return true;
  if (a.type === 'list' || b.type === 'list') return JSON.stringify(a.value) === JSON.stringify(b.value);
  return a.value === b.value;
};

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** Equal for equal tables, whatever the order of their keys. */
export const tableKey = (table: Table): string => JSON.stringify(Object.entries(table).sort(byName));

/** The text of a field, or null when it is absent or of another type. */
export const textOf = (field: Field | undefined): string | null =>
  field?.type === 'string' ? field.value : null;
